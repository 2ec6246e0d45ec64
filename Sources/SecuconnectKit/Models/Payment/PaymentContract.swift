/// A payment contract: the agreement under which a merchant takes payments.
public struct PaymentContract: APIModel {
    /// The identifier of a contract.
    ///
    /// It is the same type as the one of a ``GeneralContract``, because both resources name the same contracts. A
    /// contract can have two identifiers, an older one that begins with `PCR_` and one that begins with `GCR_`. Both
    /// can be sent; responses contain the newer one.
    public typealias ID = GeneralContract.ID

    /// The kind of object, `general.contracts` or `payment.contracts`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The number of the contract in the older interface.
    public var oldID: Int?
    /// The creation time. In lists it has been seen to be the time of the call, so don't sort or compare by it.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The parent contract.
    public var parent: ResourceReference<GeneralContract>?
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
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id
        case oldID = "id_old"
        case created, updated, parent, merchant
        case payInAccount = "pay_in_account"
        case isDemo = "demo"
        case isApproved = "approved"
        case allowsCloning = "allow_cloning"
        case internalReference = "internal_reference"
        case lostValues = "#lost"
    }
}
