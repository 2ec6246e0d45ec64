extension SmartTransaction.Draft {
    /// A payer: a stored customer, or the details of a new one.
    public struct Customer: APIModel {
        /// The kind of object, `payment.customers`. The server doesn't need it.
        public var object: String?
        /// The identifier of a stored customer.
        public var id: ResourceID<PaymentCustomer>?
        /// The contact details, with at least forename, surname and email.
        @Indirect public var contact: ContactDetails? = nil

        /// Creates an instance. Omitted values aren't sent.
        public init(id: ResourceID<PaymentCustomer>? = nil, contact: ContactDetails? = nil, object: String? = nil) {
            self.id = id
            self.contact = contact
            self.object = object
        }
    }
}

extension SmartTransaction.Draft.Customer {
    /// Creates a payer from a stored customer.
    ///
    /// - Parameter id: The identifier of the customer.
    /// - Returns: The payer.
    public static func existing(_ id: ResourceID<PaymentCustomer>) -> Self { Self(id: id) }
}
