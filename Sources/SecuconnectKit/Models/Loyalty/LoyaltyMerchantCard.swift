/// A card at one merchant, with its holder and balance.
public struct LoyaltyMerchantCard: APIModel, IdentifiedObject {
    /// The identifier of a card at a merchant.
    public typealias ID = ResourceID<LoyaltyMerchantCard>

    /// The kind of object, `loyalty.merchantcards`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The card.
    @Indirect public var card: LoyaltyCard? = nil
    /// The merchant.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The merchant that the card was issued for.
    public var createdForMerchant: ResourceReference<GeneralMerchant>?
    /// The store that the card was issued for.
    public var createdForStore: ResourceReference<GeneralStore>?
    /// The holder.
    @Indirect public var customer: LoyaltyCustomer? = nil
    /// The card program.
    @Indirect public var cardGroup: LoyaltyCardGroup? = nil
    /// The stored account of the card.
    @Indirect public var paymentContainer: LoyaltyPaymentContainer? = nil
    /// The balance in minor units.
    public var balance: Int?
    /// The number of points.
    public var points: Int?
    /// The part of ``balance`` that was granted as a bonus, in minor units.
    public var bonusBalance: Int?
    /// The part of ``balance`` that was paid in, in minor units.
    public var cashBalance: Int?
    /// The stock state.
    public var stockStatus: StockStatus?
    /// The lock state.
    public var lockStatus: LockStatus?
    /// The time of the last use.
    public var lastUsage: APITimestamp?
    /// The time of the last charge.
    public var lastCharge: APITimestamp?
    /// A Boolean value that indicates whether the card is a base card.
    public var isBaseCard: Bool?
    /// The operations that require the passcode. It isn't the passcode.
    public var passcode: PasscodeCheck?
    /// The expiration time of the balance.
    public var expiryDate: APITimestamp?
    /// The time when the holder was assigned.
    public var customerAssignmentDate: APITimestamp?
    /// The card security code on the card. Only the response of the call that creates the card has it.
    public var csc: SensitiveString?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id, card, merchant
        case createdForMerchant = "created_for_merchant"
        case createdForStore = "created_for_store"
        case customer
        case cardGroup = "cardgroup"
        case paymentContainer = "payment_container"
        case balance, points
        case bonusBalance = "bonus_balance"
        case cashBalance = "cash_balance"
        case stockStatus = "stock_status"
        case lockStatus = "lock_status"
        case lastUsage = "last_usage"
        case lastCharge = "last_charge"
        case isBaseCard = "is_base_card"
        case passcode
        case expiryDate = "expiry_date"
        case customerAssignmentDate = "customer_assignment_date"
        case csc
        case lostValues = "#lost"
    }
}
