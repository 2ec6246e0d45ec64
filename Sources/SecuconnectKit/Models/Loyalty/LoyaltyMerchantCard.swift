/// A card at one merchant: who holds it and what is on it.
public struct LoyaltyMerchantCard: Codable, Hashable, Sendable {
    /// The identifier of a card at a merchant.
    public typealias ID = ResourceID<LoyaltyMerchantCard>

    /// The kind of object, `loyalty.merchantcards`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// The card itself.
    @Indirect public var card: LoyaltyCard? = nil
    /// The merchant.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The merchant that the card was issued for.
    public var createdForMerchant: ResourceReference<GeneralMerchant>?
    /// The store that the card was issued for.
    public var createdForStore: ResourceReference<GeneralStore>?
    /// Who holds it.
    @Indirect public var customer: LoyaltyCustomer? = nil
    /// The programme that it is part of.
    @Indirect public var cardGroup: LoyaltyCardGroup? = nil
    /// The account behind it.
    @Indirect public var paymentContainer: LoyaltyPaymentContainer? = nil
    /// The money on it, in the minor unit.
    public var balance: Int?
    /// The points on it.
    public var points: Int?
    /// The share of ``balance`` that was given as a bonus, in the minor unit.
    public var bonusBalance: Int?
    /// The share of ``balance`` that was paid in, in the minor unit.
    public var cashBalance: Int?
    /// Whether it is in use.
    public var stockStatus: StockStatus?
    /// Whether it is locked.
    public var lockStatus: LockStatus?
    /// When it was used last.
    public var lastUsage: APITimestamp?
    /// When it was loaded last.
    public var lastCharge: APITimestamp?
    /// Whether it is a base card.
    public var isBaseCard: Bool?
    /// Before what the passcode is asked for. This is not the passcode.
    public var passcode: PasscodeCheck?
    /// When the balance expires.
    public var expiryDate: APITimestamp?
    /// When the holder was noted down.
    public var customerAssignmentDate: APITimestamp?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case card
        case merchant
        case createdForMerchant = "created_for_merchant"
        case createdForStore = "created_for_store"
        case customer
        case cardGroup = "cardgroup"
        case paymentContainer = "payment_container"
        case balance
        case points
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
    }
}
