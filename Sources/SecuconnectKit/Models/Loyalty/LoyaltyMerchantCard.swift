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
    /// The values of the response that couldn't be read; `nil` if there are none.
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

extension LoyaltyMerchantCard {
    /// The stock state of a card.
    public struct StockStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The card is in use.
        public static let active: Self = "active"
        /// The card isn't in use.
        public static let inactive: Self = "inactive"
        /// The card is in stock.
        public static let stored: Self = "stored"
    }

    /// The lock state of a card.
    public struct LockStatus: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The card is locked.
        public static let locked: Self = "locked"
        /// The card isn't locked.
        public static let unlocked: Self = "unlocked"
    }

    /// The operations that require the passcode of a card.
    public struct PasscodeCheck: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// No operation.
        public static let never: Self = 0
        /// All operations.
        public static let always: Self = 1
        /// The discharge of money.
        public static let discharge: Self = 2
        /// The charge of money.
        public static let charge: Self = 3
        /// The recording of revenue.
        public static let sale: Self = 4
        /// The discharge of points.
        public static let pointDischarge: Self = 5
        /// The charge of points.
        public static let pointCharge: Self = 6
    }

    /// The lock of a card.
    public struct Lock: APIModel {
        /// The lock state.
        public var status: LockStatus?
        /// The reason. Undocumented; it presumably stays after the card was unlocked.
        public var reason: LockReason?
        /// The note. Undocumented; it presumably stays after the card was unlocked.
        public var note: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case status = "lock_status"
            case reason, note
        }
    }

    /// A reason to lock a card, with its description.
    public struct LockReasonText: APIModel {
        /// The reason.
        public var id: LockReason?
        /// The description in German.
        public var description: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case description = "desc"
        }
    }

    /// The reason to lock a card.
    public struct LockReason: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// The card was lost.
        public static let lost: Self = 1
        /// The card is defective.
        public static let defect: Self = 2
        /// The merchant has claims against the holder.
        public static let claims: Self = 3
        /// The card has expired.
        public static let expired: Self = 6
        /// The card hasn't been activated.
        public static let notActivated: Self = 8
    }

    /// The data of a card that can be changed.
    public struct Draft: APIModel {
        /// The expiration date or time of the balance. It can't be removed again.
        public var expiryDate: APITimestamp?
        /// The stored account of the card.
        public var paymentContainer: LoyaltyPaymentContainer.ID?
        /// The additional data of the merchant, a JSON object.
        public var additionalData: JSONValue?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            expiryDate: APITimestamp? = nil, paymentContainer: LoyaltyPaymentContainer.ID? = nil,
            additionalData: JSONValue? = nil
        ) {
            self.expiryDate = expiryDate
            self.paymentContainer = paymentContainer
            self.additionalData = additionalData
        }

        private enum CodingKeys: String, CodingKey {
            case expiryDate = "expiry_date"
            case paymentContainer = "payment_container"
            case additionalData = "additional_data"
        }
    }
}

extension LoyaltyMerchantCard.Draft {
    /// Refuses additional data that the API can't take.
    func check() throws { try additionalData?.checkIsObject() }
}
