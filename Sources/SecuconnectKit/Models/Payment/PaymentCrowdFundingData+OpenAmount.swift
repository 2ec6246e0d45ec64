extension PaymentCrowdFundingData {
    /// What is still to be paid out, in the minor unit.
    public struct OpenAmount: Codable, Hashable, Sendable {
        /// All of it.
        public var total: Int?
        /// What payers can no longer withdraw.
        public var outsideCancellationPeriod: OutsideCancellationPeriod?
        /// What payers can still withdraw.
        public var insideCancellationPeriod: InsideCancellationPeriod?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case total
            case outsideCancellationPeriod = "outside_cancellation_period"
            case insideCancellationPeriod = "inside_cancellation_period"
        }
    }

    /// What payers can no longer withdraw.
    public struct OutsideCancellationPeriod: Codable, Hashable, Sendable {
        /// All of it, in the minor unit.
        public var total: Int?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case total
        }
    }

    /// What payers can still withdraw, in the minor unit.
    public struct InsideCancellationPeriod: Codable, Hashable, Sendable {
        /// All of it.
        public var total: Int?
        /// Paid by direct debit.
        public var debit: Int?
        /// Paid by credit card.
        public var creditCard: Int?
        /// Paid by prepayment.
        public var prepay: Int?
        /// Paid by Klarna Sofort.
        public var sofort: Int?
        /// Paid by TWINT.
        public var twint: Int?
        /// Paid by Aiia.
        public var aiia: Int?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case total
            case debit
            case creditCard = "credit_card"
            case prepay
            case sofort
            case twint
            case aiia
        }
    }
}
