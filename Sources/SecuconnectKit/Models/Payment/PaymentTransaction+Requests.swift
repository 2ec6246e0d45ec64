extension PaymentTransaction {
    /// A request to increase the amount of a payment.
    struct AmountIncrease: APIModel {
        /// The new amount in minor units.
        var amount: Int?
    }

    /// A request for the account that receives refunds.
    struct RefundBankAccountQuestion: APIModel {
        var transactionID: Int?

        private enum CodingKeys: String, CodingKey {
            case transactionID = "trans_id"
        }
    }
}
