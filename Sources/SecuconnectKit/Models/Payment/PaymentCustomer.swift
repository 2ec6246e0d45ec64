/// A stored payer, whom later payments reference by identifier.
public struct PaymentCustomer: APIModel, IdentifiedObject {
    /// The identifier of a stored payer.
    public typealias ID = ResourceID<PaymentCustomer>

    /// The kind of object, `payment.customers`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The contract that the payer belongs to.
    public var contract: ResourceReference<GeneralContract>?
    /// The merchant that the payer belongs to, in older responses.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The name, address and other contact details.
    ///
    /// Older responses have them among the fields of the customer. They are read from there if the field is missing.
    @Indirect public var contact: ContactDetails? = nil
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a reference to a stored payer, or the details of a new one. Omitted values aren't sent.
    public init(id: ID? = nil, contact: ContactDetails? = nil) {
        self.id = id
        self.contact = contact
    }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, contract, merchant, contact
        case lostValues = "#lost"
    }
}

extension PaymentCustomer {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        object = try fields.decodeIfPresent(String.self, forKey: .object)
        id = try fields.decodeIfPresent(ID.self, forKey: .id)
        created = try fields.decodeIfPresent(APITimestamp.self, forKey: .created)
        updated = try fields.decodeIfPresent(APITimestamp.self, forKey: .updated)
        contract = try fields.decodeIfPresent(ResourceReference<GeneralContract>.self, forKey: .contract)
        merchant = try fields.decodeIfPresent(ResourceReference<GeneralMerchant>.self, forKey: .merchant)
        contact =
            try fields.decodeIfPresent(ContactDetails.self, forKey: .contact) ?? ContactDetails(fieldsOf: decoder)
        lostValues = try fields.decodeIfPresent(LostValues.self, forKey: .lostValues)
    }
}

extension PaymentCustomer {
    /// The data that a payer is created from, or replaced by.
    public struct Draft: APIModel {
        /// The name, address and other contact details.
        @Indirect public var contact: ContactDetails? = nil

        /// Creates a draft.
        public init(contact: ContactDetails) { self.contact = contact }

        /// Creates a draft of a payer that was read, to change it and to send all of it.
        ///
        /// Values that can't be sent are left out, such as the full name, which the server sets.
        ///
        /// - Parameter customer: The payer. It has to be current.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the payer lost values
        ///   when it was read.
        public init(from customer: PaymentCustomer) throws {
            try customer.lostValues.check()
            contact = customer.contact?.sendable
        }

        /// Refuses a draft without values.
        func check() throws {
            guard let contact, contact != ContactDetails() else {
                throw SecuconnectError.invalidArgument("The contact has no values; give it a name or an email address.")
            }
        }
    }
}
