/// A payment contract: the agreement under which a merchant takes payments.
public struct PaymentContract: APIModel {
    /// The identifier of a payment contract.
    public typealias ID = ResourceID<PaymentContract>

    /// The kind of object, `payment.contracts`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The parent contract.
    public var parent: ResourceReference<PaymentContract>?
    /// The merchant that the contract belongs to.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The account that payers transfer money to.
    public var payInAccount: BankAccount?
    /// A Boolean value that indicates whether the contract is for tests only.
    public var isDemo: Bool?
    /// A Boolean value that indicates whether the contract has been approved for payouts.
    public var isApproved: Bool?
    /// A Boolean value that indicates whether the contract can be cloned.
    public var allowsCloning: Bool?
    /// The internal reference of the contract.
    public var internalReference: String?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, created, updated, parent, merchant
        case payInAccount = "pay_in_account"
        case isDemo = "demo"
        case isApproved = "approved"
        case allowsCloning = "allow_cloning"
        case internalReference = "internal_reference"
    }
}
