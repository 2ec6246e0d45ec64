extension PaymentTransaction {
    /// The state of a payment and what is left of it.
    ///
    /// The amount is the net one: all refunds that are done or have a good chance are taken off.
    public struct StatusCheck: Codable, Hashable, Sendable {
        /// The detailed state. There are many, and new ones come: prefer ``statusSimple``.
        public var status: Int?
        /// The detailed state in German, to be shown and not to be compared.
        public var statusText: String?
        /// The state in short.
        public var statusSimple: SimpleStatus?
        /// The state in short, as an English word.
        public var statusSimpleText: String?
        /// What is left after refunds, in the minor unit; 0 when all was taken back.
        public var amount: Int?
        /// The currency of the amount.
        public var currency: CurrencyCode?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status
            case statusText = "status_text"
            case statusSimple = "status_simple"
            case statusSimpleText = "status_simple_text"
            case amount
            case currency
        }
    }
}
