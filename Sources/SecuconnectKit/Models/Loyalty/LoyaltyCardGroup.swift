/// A loyalty card program of a merchant.
public struct LoyaltyCardGroup: APIModel, IdentifiedObject {
    /// The identifier of a card program.
    public typealias ID = ResourceID<LoyaltyCardGroup>

    /// The kind of object, `loyalty.cardgroups`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The merchant that the program belongs to.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The name for display.
    public var displayName: String?
    /// The name as entered.
    public var displayNameRaw: String?
    /// The number of cards in stock below which the merchant is warned.
    public var stockWarnLimit: Int?
    /// The address of the picture of the card.
    public var picture: String?
    /// The maximum balance of a card in minor units.
    public var balanceLimit: Int?
    /// A Boolean value that indicates whether the balance of a card expires.
    public var hasBalanceExpiry: Bool?
    /// A Boolean value that indicates whether any transaction can be canceled, instead of only the last one.
    public var allowsCancelingAny: Bool?
    /// The description of the program.
    public var description: String?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, merchant
        case displayName = "display_name"
        case displayNameRaw = "display_name_raw"
        case stockWarnLimit = "stock_warn_limit"
        case picture
        case balanceLimit = "balance_limit"
        case hasBalanceExpiry = "balance_expiry"
        case allowsCancelingAny = "cancel_selected"
        case description
        case lostValues = "#lost"
    }
}
