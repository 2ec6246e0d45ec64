/// The amounts that a crowdfunding project has collected and paid out. All amounts are in minor units.
///
/// For a merchant without a crowdfunding contract only ``isCrowdFunding`` has a value.
public struct PaymentCrowdFundingData: APIModel {
    /// The collected amounts by payment method.
    public var project: Project?
    /// The amount received.
    public var depositedAmount: Int?
    /// The amount paid out.
    public var paidOut: Int?
    /// The amount deducted.
    public var deductedAmount: Int?
    /// The amounts that haven't been paid out yet.
    public var open: OpenAmount?
    /// A Boolean value that indicates whether the contract is for crowdfunding. Only false has been seen.
    public var isCrowdFunding: Bool?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case project
        case depositedAmount = "deposited_amount"
        case paidOut = "paid_out"
        case deductedAmount = "deducted_amount"
        case open
        case isCrowdFunding = "result"
        case lostValues = "#lost"
    }
}

extension PaymentCrowdFundingData {
    /// The amounts that a project has collected, by payment method.
    public struct Project: APIModel {
        /// The currency of all amounts.
        public var currency: CurrencyCode?
        /// The payments by direct debit.
        public var debit: Breakdown?
        /// The payments by credit card.
        public var creditCard: Breakdown?
        /// The payments by prepayment.
        public var prepay: Breakdown?
        /// The payments by Klarna Sofort.
        public var sofort: Breakdown?
        /// The payments by TWINT.
        public var twint: Breakdown?
        /// The payments by Aiia.
        public var aiia: Breakdown?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case currency, debit
            case creditCard = "credit_card"
            case prepay, sofort, twint, aiia
        }
    }

    /// The payments with one payment method.
    public struct Breakdown: APIModel {
        /// The number of payments.
        public var count: Int?
        /// The total in minor units.
        public var amount: Int?

        /// Creates an instance without values, for tests.
        public init() {}
    }

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
