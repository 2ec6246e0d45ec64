extension SecupayTransaction {
    /// A payment method.
    public struct PaymentMethod: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// TWINT (Switzerland).
        public static let twint: Self = "twint"
    }

    /// The time at which the money is collected.
    public struct PaymentAction: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The money is collected immediately.
        public static let sale: Self = "sale"
        /// The money is collected when the payment is captured.
        public static let authorization: Self = "authorization"
    }
}
