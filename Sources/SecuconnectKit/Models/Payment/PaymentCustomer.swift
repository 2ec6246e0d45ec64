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

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case updated
        case contract
        case contact
    }
}
