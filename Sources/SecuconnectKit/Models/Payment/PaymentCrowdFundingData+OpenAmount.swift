extension PaymentCrowdFundingData {
    /// The amounts that haven't been paid out yet, in minor units.
    public struct OpenAmount: APIModel {
        /// The total.
        public var total: Int?
        /// The amount that payers can no longer withdraw.
        public var outsideCancellationPeriod: OutsideCancellationPeriod?
        /// The amount that payers can still withdraw.
        public var insideCancellationPeriod: InsideCancellationPeriod?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case total
            case outsideCancellationPeriod = "outside_cancellation_period"
            case insideCancellationPeriod = "inside_cancellation_period"
        }
    }

    /// The amount that payers can no longer withdraw.
    public struct OutsideCancellationPeriod: APIModel {
        /// The total in minor units.
        public var total: Int?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The amounts that payers can still withdraw, in minor units.
    public struct InsideCancellationPeriod: APIModel {
        /// The total.
        public var total: Int?
        /// The amount paid by direct debit.
        public var debit: Int?
        /// The amount paid by credit card.
        public var creditCard: Int?
        /// The amount paid by prepayment.
        public var prepay: Int?
        /// The amount paid by Klarna Sofort.
        public var sofort: Int?
        /// The amount paid by TWINT.
        public var twint: Int?
        /// The amount paid by Aiia.
        public var aiia: Int?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case total, debit
            case creditCard = "credit_card"
            case prepay, sofort, twint, aiia
        }
    }
}
