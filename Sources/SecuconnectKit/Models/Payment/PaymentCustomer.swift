/// A payer whose details are stored, so that later payments can name them by id.
public struct PaymentCustomer: Codable, Hashable, Sendable {
    /// The identifier of a stored payer.
    public typealias ID = ResourceID<PaymentCustomer>

    /// The kind of object, `payment.customers`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// When it was created.
    public var created: APITimestamp?
    /// When it was changed last.
    public var updated: APITimestamp?
    /// The contract that the payer belongs to.
    public var contract: ResourceReference<GeneralContract>?
    /// Name, address, e-mail and so on.
    @Indirect public var contact: ContactDetails? = nil

    /// Names a stored payer, or describes a new one; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - id: the id of a stored payer.
    ///   - contact: name, address, e-mail and so on.
    public init(id: ID? = nil, contact: ContactDetails? = nil) {
        self.id = id
        self.contact = contact
    }

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case updated
        case contract
        case contact
    }
}
