extension LoyaltyMerchantCard {
    /// The stock state of a card.
    public struct StockStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The card is in use.
        public static let active: Self = "active"
        /// The card isn't in use.
        public static let inactive: Self = "inactive"
        /// The card is in stock.
        public static let stored: Self = "stored"
    }

    /// The lock state of a card.
    public struct LockStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The card is locked.
        public static let locked: Self = "locked"
        /// The card isn't locked.
        public static let unlocked: Self = "unlocked"
    }

    /// The operations that require the passcode of a card.
    public struct PasscodeCheck: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// No operation.
        public static let never: Self = 0
        /// All operations.
        public static let always: Self = 1
        /// The discharge of money.
        public static let discharge: Self = 2
        /// The charge of money.
        public static let charge: Self = 3
        /// The recording of revenue.
        public static let sale: Self = 4
        /// The discharge of points.
        public static let pointDischarge: Self = 5
        /// The charge of points.
        public static let pointCharge: Self = 6
    }
}
