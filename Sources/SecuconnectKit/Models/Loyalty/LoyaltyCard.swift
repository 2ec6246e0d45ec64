/// A secucard, independent of the merchants where it is used.
public struct LoyaltyCard: APIModel, IdentifiedObject {
    /// The identifier of a card.
    public typealias ID = ResourceID<LoyaltyCard>

    /// The kind of object, `loyalty.cards`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The creation time.
    public var created: APITimestamp?
    /// The account of the holder.
    public var account: ResourceReference<GeneralAccount>?
    /// The card number of 16 digits.
    public var cardNumber: SensitiveString?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, created, account
        case cardNumber = "cardnumber"
        case lostValues = "#lost"
    }
}
