extension PaymentTransaction {
    /// What a payer must know to transfer the money, ready to be shown.
    public struct TransferInstructions: Codable, Hashable, Sendable {
        /// The language of the texts.
        public var language: String?
        /// The amount as a text for people, such as `50,00`. Do not calculate with it.
        public var amount: String?
        /// The currency of the amount.
        public var currency: CurrencyCode?
        /// The account to transfer to, and what to write on the transfer.
        @Indirect public var paymentInstructions: PaymentInstructions? = nil

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case language = "lang"
            case amount
            case currency
            case paymentInstructions = "payment_instructions"
        }
    }

    /// The account that the money of a payment goes back to.
    public struct RefundBankAccount: Codable, Hashable, Sendable {
        /// The number under which payer and merchant know the payment.
        public var transactionID: Int?
        /// The account.
        public var bankAccount: BankAccount?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case transactionID = "trans_id"
            case bankAccount = "bank_account"
        }
    }
}
