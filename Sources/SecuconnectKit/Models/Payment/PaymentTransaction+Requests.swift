extension PaymentTransaction {
    /// What is sent to raise the amount.
    struct AmountIncrease: Codable, Hashable, Sendable {
        /// The new amount in the minor unit.
        var amount: Int?
    }

    /// What is sent to ask for the account that money goes back to.
    struct RefundBankAccountQuestion: Codable, Hashable, Sendable {
        var transactionID: Int?

        private enum CodingKeys: String, CodingKey {
            case transactionID = "trans_id"
        }
    }
}
