/// A customer card programme of a merchant.
public struct LoyaltyCardGroup: Codable, Hashable, Sendable {
    /// The identifier of a card programme.
    public typealias ID = ResourceID<LoyaltyCardGroup>

    /// The kind of object, `loyalty.cardgroups`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// The merchant whose programme it is.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The name to be shown.
    public var displayName: String?
    /// The name as it was entered.
    public var displayNameRaw: String?
    /// From how few cards in stock on the merchant is warned.
    public var stockWarnLimit: Int?
    /// Where the picture of the card is.
    public var picture: String?
    /// The most that a card can be loaded with, in the minor unit.
    public var balanceLimit: Int?
    /// Whether cards must have a day on which their balance expires.
    public var balanceExpiry: Bool?
    /// Whether any transaction can be cancelled, and not just the last.
    public var cancelSelected: Bool?
    /// What the programme offers.
    public var description: String?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case merchant
        case displayName = "display_name"
        case displayNameRaw = "display_name_raw"
        case stockWarnLimit = "stock_warn_limit"
        case picture
        case balanceLimit = "balance_limit"
        case balanceExpiry = "balance_expiry"
        case cancelSelected = "cancel_selected"
        case description
    }
}
