extension SmartTransaction {
    /// A payer's check-in at the store.
    public struct Checkin: Codable, Hashable, Sendable {
        /// Always `smart.checkins`, where the server says so.
        public var object: String?
        /// The id.
        public var id: ResourceID<SmartCheckin>?
        /// The payer's address.
        public var email: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - id: the id.
        ///   - email: the payer's address.
        ///   - object: always `smart.checkins`, where the server says so.
        public init(id: ResourceID<SmartCheckin>? = nil, email: String? = nil, object: String? = nil) {
            self.id = id
            self.email = email
            self.object = object
        }

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case email
        }
    }
}
