/// A secucard: the card itself, whichever merchants it is used at.
public struct LoyaltyCard: Codable, Hashable, Sendable {
    /// The identifier of a card.
    public typealias ID = ResourceID<LoyaltyCard>

    /// The kind of object, `loyalty.cards`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// When it was created.
    public var created: APITimestamp?
    /// The account of its holder.
    public var account: ResourceReference<GeneralAccount>?
    /// The sixteen digits on the card.
    public var cardNumber: SensitiveString?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case created
        case account
        case cardNumber = "cardnumber"
    }
}
