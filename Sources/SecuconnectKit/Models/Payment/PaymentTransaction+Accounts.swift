extension PaymentTransaction {
    /// The instructions for a transfer, ready for display to the payer.
    public struct TransferInstructions: APIModel {
        /// The language of the strings.
        public var language: String?
        /// The amount as a string for display, such as `50,00`. Don't calculate with it.
        public var amount: String?
        /// The currency.
        public var currency: CurrencyCode?
        /// The account and the purpose of the transfer.
        @Indirect public var paymentInstructions: PaymentInstructions? = nil

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case language = "lang"
            case amount, currency
            case paymentInstructions = "payment_instructions"
        }
    }

    /// The account that receives refunds of a payment.
    public struct RefundBankAccount: APIModel {
        /// The transaction number, which payer and merchant see.
        public var transactionID: Int?
        /// The account.
        public var bankAccount: BankAccount?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case transactionID = "trans_id"
            case bankAccount = "bank_account"
        }
    }

    /// A request for the account that receives refunds.
    struct RefundBankAccountRequest: APIModel {
        var transactionID: Int?

        private enum CodingKeys: String, CodingKey {
            case transactionID = "trans_id"
        }
    }
}
