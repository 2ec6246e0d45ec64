/// A merchant, such as a shop, a marketplace seller or a partner store.
///
/// In other objects most properties of the merchant are missing.
public struct GeneralMerchant: APIModel, IdentifiedObject {
    /// The identifier of a merchant.
    public typealias ID = ResourceID<GeneralMerchant>

    /// The kind of object, `general.merchants`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The number of the merchant in the older interface.
    public var oldID: Int?
    /// The type of merchant.
    public var type: Kind?
    /// The name and address of the merchant.
    @Indirect public var user: User? = nil
    /// The parent merchant.
    @Indirect public var parent: GeneralMerchant? = nil
    /// The assignments of the merchant.
    public var assignedBy: [Assignment]?
    /// The invitations of the merchant.
    public var invitedBy: [Invitation]?
    /// The legal documents.
    public var legalDetails: [LegalDocument]?
    /// The pages that payers are redirected to.
    public var urls: [Link]?
    /// The name of the shop.
    public var storeName: String?
    /// The partner stores.
    public var acceptancePoints: [GeneralMerchant]?
    /// The method of two-factor authentication.
    public var twoFA: String?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id
        case oldID = "id_old"
        case type, user, parent
        case assignedBy = "assigned_by"
        case invitedBy = "invited_by"
        case legalDetails = "legal_details"
        case urls
        case storeName = "store_name"
        case acceptancePoints = "acceptance_points"
        case twoFA = "two_fa"
        case lostValues = "#lost"
    }
}

extension GeneralMerchant {
    /// A type of merchant: a number, written as a string.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A shop that hasn't been verified.
        public static let unverifiedShop: Self = "1"
        /// An online shop.
        public static let internetShop: Self = "11"
        /// A commercial network operator (KNB).
        public static let networkOperator: Self = "45"
        /// A merchant of secucard.
        public static let secucardMerchant: Self = "46"
        /// A user of the App Center.
        public static let appCenterUser: Self = "63"
        /// A provider of checkouts.
        public static let checkoutProvider: Self = "64"
    }
}
