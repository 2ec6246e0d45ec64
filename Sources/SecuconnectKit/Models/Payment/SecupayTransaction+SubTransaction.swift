extension SecupayTransaction {
    /// The payment for one merchant in a mixed basket.
    public struct SubTransaction: APIModel {
        /// The identifier in the older interface.
        public var id: PaymentTransaction.ID?
        /// The transaction number, which payer and merchant see.
        public var transactionID: Int?
        /// The `reference_id` of the sub-basket.
        public var referenceID: String?
        /// The amount in minor units.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The simple state.
        public var status: Status?
        /// The number of the detailed state.
        public var transactionStatus: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case transactionID = "trans_id"
            case referenceID = "reference_id"
            case amount, currency, status
            case transactionStatus = "transaction_status"
        }
    }
}
