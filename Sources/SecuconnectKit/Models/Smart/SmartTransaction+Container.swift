extension SmartTransaction {
    /// A summary of the means of payment that was used.
    public struct Container: APIModel {
        /// The kind of object, `payment.containers`.
        public var object: String?
        /// The identifier, for another payment with the same instrument.
        public var id: ResourceID<PaymentContainer>?
        /// The type of instrument.
        public var type: PaymentContainer.Kind?
        /// The state of the network token of a card.
        public var tokenStatus: PaymentContainer.TokenStatus?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id, type
            case tokenStatus = "token_status"
        }
    }
}
