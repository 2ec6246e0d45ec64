/// Somebody who takes payments: a shop, a seller on a marketplace, a partner store.
///
/// Where other objects carry their merchant, most members are missing.
public struct GeneralMerchant: Codable, Hashable, Sendable {
    /// The identifier of a merchant.
    public typealias ID = ResourceID<GeneralMerchant>

    /// The kind of object, `general.merchants`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// The number that the merchant has in the older interface.
    public var oldID: Int?
    /// What kind of merchant it is.
    public var type: Kind?
    /// Who the merchant is.
    @Indirect public var user: User? = nil
    /// The merchant above this one.
    @Indirect public var parent: GeneralMerchant? = nil
    /// Who the merchant has been assigned by.
    public var assignedBy: [Assignment]?
    /// Who the merchant has been invited by.
    public var invitedBy: [Invitation]?
    /// Terms, privacy policy, imprint and the like.
    public var legalDetails: [LegalDocument]?
    /// Pages to which payers are led.
    public var urls: [Link]?
    /// The name of the shop.
    public var storeName: String?
    /// Partner stores.
    public var acceptancePoints: [GeneralMerchant]?
    /// How the merchant proves a sign-in a second time.
    public var twoFA: String?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case oldID = "id_old"
        case type
        case user
        case parent
        case assignedBy = "assigned_by"
        case invitedBy = "invited_by"
        case legalDetails = "legal_details"
        case urls
        case storeName = "store_name"
        case acceptancePoints = "acceptance_points"
        case twoFA = "two_fa"
    }
}

extension GeneralMerchant {
    /// What kind of merchant it is: a number, written as a text.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A shop that has not been checked.
        public static let unverifiedShop: Self = "1"
        /// A shop on the internet.
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
