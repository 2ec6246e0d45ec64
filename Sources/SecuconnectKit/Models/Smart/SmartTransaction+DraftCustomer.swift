extension SmartTransaction.Draft {
    /// Who pays: a customer on record, or the details of a new one.
    public struct Customer: Codable, Hashable, Sendable {
        /// Always `payment.customers`; the server doesn't need it.
        public var object: String?
        /// A customer on record.
        public var id: ResourceID<PaymentCustomer>?
        /// The details: at least forename, surname and email.
        @Indirect public var contact: ContactDetails? = nil

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - id: a customer on record.
        ///   - contact: the details: at least forename, surname and email.
        ///   - object: always `payment.customers`; the server doesn't need it.
        public init(id: ResourceID<PaymentCustomer>? = nil, contact: ContactDetails? = nil, object: String? = nil) {
            self.id = id
            self.contact = contact
            self.object = object
        }

        private enum CodingKeys: String, CodingKey {
            case object
            case id
            case contact
        }
    }
}

extension SmartTransaction.Draft.Customer {
    /// A customer on record.
    ///
    /// - Parameter id: the customer's id.
    /// - Returns: the customer.
    public static func existing(_ id: ResourceID<PaymentCustomer>) -> Self { Self(id: id) }
}
