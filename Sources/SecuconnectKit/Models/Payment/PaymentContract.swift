/// The agreement under which a merchant takes payments, as containers and customers name it.
public struct PaymentContract: Codable, Hashable, Sendable {
    /// The identifier of a payment contract.
    public typealias ID = ResourceID<PaymentContract>

    /// The kind of object, `payment.contracts`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// When it was created.
    public var created: APITimestamp?
    /// When it was changed last.
    public var updated: APITimestamp?
    /// The contract above this one.
    public var parent: ResourceReference<PaymentContract>?
    /// The account that payers transfer to.
    public var payInAccount: BankAccount?
    /// Whether the contract is only for trying out.
    public var isDemo: Bool?
    /// Whether the contract has been checked and money is paid out.
    public var isApproved: Bool?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case updated
        case parent
        case payInAccount = "pay_in_account"
        case isDemo = "demo"
        case isApproved = "approved"
    }
}
