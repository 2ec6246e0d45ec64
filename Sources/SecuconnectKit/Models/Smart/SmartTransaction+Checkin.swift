extension SmartTransaction {
    /// A payer's check-in at the store.
    public struct Checkin: APIModel {
        /// The kind of object, `smart.checkins`.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<SmartCheckin>?
        /// The email address of the payer.
        public var email: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(id: ResourceID<SmartCheckin>? = nil, email: String? = nil, object: String? = nil) {
            self.id = id
            self.email = email
            self.object = object
        }
    }
}
