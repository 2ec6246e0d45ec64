extension SmartTransaction {
    /// What was paid with, in short.
    public struct Container: Codable, Hashable, Sendable {
        /// Always `payment.containers`, where the server says so.
        public var object: String?
        /// The id, for paying with the same instrument again.
        public var id: ResourceID<PaymentContainer>?
        /// The kind of instrument.
        public var type: PaymentContainer.Kind?
        /// How far the network token of a card has come.
        public var tokenStatus: PaymentContainer.TokenStatus?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case type
            case tokenStatus = "token_status"
        }
    }
}
