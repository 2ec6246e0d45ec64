extension SecupayTransaction {
    /// One of the older direct products, as it stands in a path.
    public struct Product: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Direct debits.
        public static let debit: Self = "Secupaydebits"
        /// Payments by credit card.
        public static let creditCard: Self = "Secupaycreditcards"
        /// Payments by invoice.
        public static let invoice: Self = "Secupayinvoices"
        /// Prepayments.
        public static let prepay: Self = "Secupayprepays"
        /// Payments by Sofort.
        public static let sofort: Self = "Secupaysofort"
        /// Payouts that you order.
        public static let payout: Self = "Secupaypayout"
    }
}
