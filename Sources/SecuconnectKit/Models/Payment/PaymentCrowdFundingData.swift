/// What a crowdfunding project has collected and what is still to be paid out. All amounts are in the minor unit.
///
/// A merchant whose contract is not for crowdfunding has nothing but ``result``.
public struct PaymentCrowdFundingData: Codable, Hashable, Sendable {
    /// What was collected, by payment method.
    public var project: Project?
    /// What came in.
    public var depositedAmount: Int?
    /// What was paid out.
    public var paidOut: Int?
    /// What was kept back.
    public var deductedAmount: Int?
    /// What is still to be paid out.
    public var open: OpenAmount?
    /// False if the contract is not for crowdfunding.
    public var result: Bool?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case project
        case depositedAmount = "deposited_amount"
        case paidOut = "paid_out"
        case deductedAmount = "deducted_amount"
        case open
        case result
    }
}

extension PaymentCrowdFundingData {
    /// What a project has collected, by payment method.
    public struct Project: Codable, Hashable, Sendable {
        /// The currency of all amounts.
        public var currency: CurrencyCode?
        /// By direct debit.
        public var debit: Breakdown?
        /// By credit card.
        public var creditCard: Breakdown?
        /// By prepayment.
        public var prepay: Breakdown?
        /// By Klarna Sofort.
        public var sofort: Breakdown?
        /// By TWINT.
        public var twint: Breakdown?
        /// By Aiia.
        public var aiia: Breakdown?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case currency
            case debit
            case creditCard = "credit_card"
            case prepay
            case sofort
            case twint
            case aiia
        }
    }

    /// The payments with one method.
    public struct Breakdown: Codable, Hashable, Sendable {
        /// How many there are.
        public var count: Int?
        /// What they come to, in the minor unit.
        public var amount: Int?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case count
            case amount
        }
    }
}
