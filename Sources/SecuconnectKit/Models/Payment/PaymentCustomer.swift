/// A stored payer, whom later payments reference by identifier.
public struct PaymentCustomer: APIModel {
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
    /// The name, address and other contact details.
    @Indirect public var contact: ContactDetails? = nil

    /// Creates a reference to a stored payer, or the details of a new one. Omitted values aren't sent.
    public init(id: ID? = nil, contact: ContactDetails? = nil) {
        self.id = id
        self.contact = contact
    }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, contract, contact
    }
}
