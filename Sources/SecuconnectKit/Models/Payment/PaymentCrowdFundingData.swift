/// The amounts that a crowdfunding project has collected and paid out. All amounts are in minor units.
///
/// For a merchant without a crowdfunding contract only ``result`` has a value.
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
    public var result: Bool?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case project
        case depositedAmount = "deposited_amount"
        case paidOut = "paid_out"
        case deductedAmount = "deducted_amount"
        case open, result
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
}
