/// A transaction of a loyalty card: an entry of its statement.
public struct LoyaltyTransaction: APIModel {
    /// The identifier of a transaction.
    public typealias ID = ResourceID<LoyaltyTransaction>

    /// The kind of object, `loyalty.transactions`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The merchant.
    @Indirect public var merchant: GeneralMerchant? = nil
    /// The card program.
    @Indirect public var cardGroup: LoyaltyCardGroup? = nil
    /// The store.
    @Indirect public var store: GeneralStore? = nil
    /// The card at the merchant.
    @Indirect public var merchantCard: LoyaltyMerchantCard? = nil
    /// The card.
    @Indirect public var card: LoyaltyCard? = nil
    /// The transactions that this one follows from.
    public var parents: [Relation]?
    /// The transactions that follow from this one.
    public var children: [Relation]?
    /// A Boolean value that indicates whether the transaction is cleared.
    public var isCleared: Bool?
    /// The clearings.
    public var clearingInformation: [Clearing]?
    /// The transaction number.
    public var transactionCode: Int?
    /// The identifier of the terminal.
    public var terminalID: String?
    /// The status. Its values are undocumented.
    public var status: String?
    /// The amount in minor units. It can be negative.
    public var amount: Int?
    /// The currency.
    public var currency: CurrencyCode?
    /// The balance of the card after the transaction, in minor units.
    public var balance: Int?
    /// The type of transaction in German, for display. Don't decide by it.
    public var description: String?
    /// The purpose.
    public var purpose: String?
    /// The additional data of the merchant.
    public var additionalData: JSONValue?
    /// The time of the last change, most likely of the status.
    public var lastChange: APITimestamp?
    /// The lines of the receipt.
    public var receipt: [SmartTransaction.ReceiptLine]?
    /// The extent of a cancellation in progress.
    public var canceling: Canceling?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a transaction, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey, AliasedKey {
        case object, id, created, merchant
        case cardGroup = "cardgroup"
        case store
        case merchantCard = "merchantcard"
        case card, parents, children
        case isCleared = "cleared"
        case clearingInformation = "clearing_information"
        case transactionCode = "trans_id"
        case terminalID = "tid"
        case status, amount, currency, balance, description, purpose
        case additionalData = "additional_data"
        case lastChange = "last_change"
        case receipt
        case canceling = "is_cancelling"
        case lostValues = "#lost"

        // SDKs of the vendor before 2.13 misspell this field.
        static let alias = KeyAlias(of: Self.lastChange, "last_changee")
    }
}

extension LoyaltyTransaction {
    /// A clearing of a transaction.
    public struct Clearing: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<AnyResource>?
        /// The time.
        public var date: APITimestamp?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// A related transaction.
    public struct Relation: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier.
        public var id: LoyaltyTransaction.ID?
        /// The transaction number.
        public var transactionCode: Int?
        /// The number of the type of relation. Its values are undocumented.
        public var referenceTypeID: Int?
        /// The type of relation. Its values are undocumented.
        public var relationType: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case transactionCode = "trans_id"
            case referenceTypeID = "ref_type_id"
            case relationType = "relation_type"
        }
    }

    /// The extent of a cancellation in progress.
    public struct Canceling: OpenEnum, ExpressibleByIntegerLiteral {
        /// The raw value used by the API.
        public var rawValue: Int

        /// Creates a value from a raw value.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// No cancellation.
        public static let no: Self = 0
        /// A full cancellation.
        public static let full: Self = 1
        /// A partial cancellation.
        public static let partial: Self = 3
    }
}
