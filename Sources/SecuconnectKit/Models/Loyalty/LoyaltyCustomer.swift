/// A loyalty customer of a merchant.
public struct LoyaltyCustomer: APIModel, IdentifiedObject {
    /// The identifier of a loyalty customer.
    public typealias ID = ResourceID<LoyaltyCustomer>

    /// The kind of object, `loyalty.customers`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The creation time.
    public var created: APITimestamp?
    /// The merchant that the customer belongs to.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The contact details.
    ///
    /// Older responses have them among the fields of the customer. They are read from there if the field is missing.
    @Indirect public var contact: ContactDetails? = nil
    /// The contact details that the merchant entered.
    @Indirect public var merchantContact: ContactDetails? = nil
    /// The contact details that the customer entered.
    @Indirect public var accountContact: ContactDetails? = nil
    /// The means of payment of the customer.
    public var paymentContainers: [LoyaltyPaymentContainer]?
    /// The customer number in the system of the merchant.
    public var customerNumber: String?
    /// The note of the merchant.
    public var note: String?
    /// The consent of the customer to communication.
    public var consentForCommunication: Consent?
    /// The additional data of the merchant.
    public var additionalData: JSONValue?
    /// The age in years.
    public var age: Int?
    /// The number of days until the next birthday.
    public var daysUntilBirthday: Int?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, created, merchant, contact
        case merchantContact = "merchant_contact"
        case accountContact = "account_contact"
        case paymentContainers = "payment_container"
        case customerNumber = "customernumber"
        case note
        case consentForCommunication = "consent_for_communication"
        case additionalData = "additional_data"
        case age
        case daysUntilBirthday = "days_until_birthday"
        case lostValues = "#lost"
    }
}

extension LoyaltyCustomer {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        object = try fields.decodeIfPresent(String.self, forKey: .object)
        id = try fields.decodeIfPresent(ID.self, forKey: .id)
        created = try fields.decodeIfPresent(APITimestamp.self, forKey: .created)
        merchant = try fields.decodeIfPresent(ResourceReference<GeneralMerchant>.self, forKey: .merchant)
        contact =
            try fields.decodeIfPresent(ContactDetails.self, forKey: .contact) ?? ContactDetails(fieldsOf: decoder)
        merchantContact = try fields.decodeIfPresent(ContactDetails.self, forKey: .merchantContact)
        accountContact = try fields.decodeIfPresent(ContactDetails.self, forKey: .accountContact)
        paymentContainers = try fields.decodeIfPresent([LoyaltyPaymentContainer].self, forKey: .paymentContainers)
        customerNumber = try fields.decodeIfPresent(String.self, forKey: .customerNumber)
        note = try fields.decodeIfPresent(String.self, forKey: .note)
        consentForCommunication = try fields.decodeIfPresent(Consent.self, forKey: .consentForCommunication)
        additionalData = try fields.decodeIfPresent(JSONValue.self, forKey: .additionalData)
        age = try fields.decodeIfPresent(Int.self, forKey: .age)
        daysUntilBirthday = try fields.decodeIfPresent(Int.self, forKey: .daysUntilBirthday)
        lostValues = try fields.decodeIfPresent(LostValues.self, forKey: .lostValues)
    }

    /// The consent of a customer to communication.
    public struct Consent: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The customer has consented.
        public static let accepted: Self = "accepted"
        /// The customer has declined.
        public static let declined: Self = "declined"
        /// The customer hasn't been asked.
        public static let notSet: Self = "not_set"
    }

    /// The data that a customer is created from or changed to.
    public struct Draft: APIModel {
        /// The merchant that the customer belongs to.
        public var merchant: GeneralMerchant.ID?
        /// The contact details that the merchant enters.
        @Indirect public var merchantContact: ContactDetails? = nil
        /// The customer number in the system of the merchant.
        public var customerNumber: String?
        /// The note of the merchant.
        public var note: String?
        /// The consent of the customer to communication.
        public var consentForCommunication: Consent?
        /// The additional data of the merchant, a JSON object.
        public var additionalData: JSONValue?
        /// A Boolean value that indicates whether to remove the personal data of the customer, presumably for good. It
        /// is only for updates.
        public var anonymizes: Bool?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            merchant: GeneralMerchant.ID? = nil, merchantContact: ContactDetails? = nil, customerNumber: String? = nil,
            note: String? = nil, consentForCommunication: Consent? = nil, additionalData: JSONValue? = nil,
            anonymizes: Bool? = nil
        ) {
            self.merchant = merchant
            self.merchantContact = merchantContact
            self.customerNumber = customerNumber
            self.note = note
            self.consentForCommunication = consentForCommunication
            self.additionalData = additionalData
            self.anonymizes = anonymizes
        }

        /// Creates a draft of a customer that was read, to change it and to send all of it.
        ///
        /// Values that can't be sent are left out, such as the contact details that the customer entered.
        ///
        /// - Parameter customer: The customer. It has to be current.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the customer lost values
        ///   when it was read.
        public init(from customer: LoyaltyCustomer) throws {
            try customer.lostValues.check()
            self.init(
                merchant: customer.merchant?.id, merchantContact: customer.merchantContact?.sendable,
                customerNumber: customer.customerNumber, note: customer.note,
                consentForCommunication: customer.consentForCommunication, additionalData: customer.additionalData)
        }

        private enum CodingKeys: String, CodingKey {
            case merchant
            case merchantContact = "merchant_contact"
            case customerNumber = "customernumber"
            case note
            case consentForCommunication = "consent_for_communication"
            case additionalData = "additional_data"
            case anonymizes = "anonymize"
        }
    }
}

extension LoyaltyCustomer.Draft {
    /// Refuses additional data that the API can't take, and a new customer whose data are to be removed.
    ///
    /// - Parameter isNew: A Boolean value that indicates whether the draft creates a customer.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check(isNew: Bool) throws {
        guard !isNew || anonymizes != true else {
            throw SecuconnectError.invalidArgument(
                "A new customer can't be anonymized; leave anonymizes nil, or update an existing customer.")
        }
        try additionalData?.checkIsObject()
    }

    /// The customer of a new card. The merchant is that of the card and isn't sent twice.
    func forNewCard(of merchant: GeneralMerchant.ID) throws -> Self {
        try check(isNew: true)
        var draft = self
        guard draft.merchant == nil || draft.merchant == merchant else {
            throw SecuconnectError.invalidArgument(
                "The customer of a new card belongs to the card's merchant; leave the merchant of the customer nil.")
        }
        (draft.merchant, draft.anonymizes) = (nil, nil)
        return draft
    }
}
