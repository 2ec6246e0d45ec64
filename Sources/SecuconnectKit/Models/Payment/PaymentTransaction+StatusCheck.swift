extension PaymentTransaction {
    /// The state of a payment and its remaining amount.
    ///
    /// The amount is net: refunds that are completed or likely to succeed are deducted.
    public struct StatusCheck: APIModel {
        /// The number of the detailed state. Values are added at any time; prefer ``statusSimple``.
        public var status: Int?
        /// The detailed state in German, for display only.
        public var statusText: String?
        /// The simple state.
        public var statusSimple: SimpleStatus?
        /// The simple state as an English word.
        public var statusSimpleText: String?
        /// The amount after refunds in minor units; 0 if the whole amount was refunded.
        public var amount: Int?
        /// The currency.
        public var currency: CurrencyCode?
        /// The values of the response that couldn't be read; nil if there are none.
        public var lostValues: LostValues?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status
            case statusText = "status_text"
            case statusSimple = "status_simple"
            case statusSimpleText = "status_simple_text"
            case amount, currency
            case lostValues = "#lost"
        }
    }
}
