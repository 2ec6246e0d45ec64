/// A merchant's regular customer.
public struct LoyaltyCustomer: Codable, Hashable, Sendable {
    /// The identifier of a regular customer.
    public typealias ID = ResourceID<LoyaltyCustomer>

    /// The kind of object, `loyalty.customers`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// When it was created.
    public var created: APITimestamp?
    /// The merchant whose customer it is.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// Name, address and so on.
    @Indirect public var contact: ContactDetails? = nil
    /// The same as the merchant entered it.
    @Indirect public var merchantContact: ContactDetails? = nil
    /// The same as the customer entered it.
    @Indirect public var accountContact: ContactDetails? = nil
    /// The customer's means of payment.
    public var paymentContainers: [LoyaltyPaymentContainer]?
    /// The customer's number in the merchant's own system.
    public var customerNumber: String?
    /// What the merchant noted down.
    public var note: String?
    /// Whether the customer may be written to.
    public var consentForCommunication: Consent?
    /// Whatever else the merchant stores.
    public var additionalData: JSONValue?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case merchant
        case contact
        case merchantContact = "merchant_contact"
        case accountContact = "account_contact"
        case paymentContainers = "payment_container"
        case customerNumber = "customernumber"
        case note
        case consentForCommunication = "consent_for_communication"
        case additionalData = "additional_data"
    }
}

extension LoyaltyCustomer {
    /// Whether a customer may be written to.
    public struct Consent: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The customer agreed.
        public static let accepted: Self = "accepted"
        /// The customer refused.
        public static let declined: Self = "declined"
        /// Nobody asked.
        public static let notSet: Self = "not_set"
    }
}
