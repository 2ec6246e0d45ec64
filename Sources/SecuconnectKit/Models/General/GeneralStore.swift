/// A place where a merchant sells, with what a directory would say about it.
public struct GeneralStore: Codable, Hashable, Sendable {
    /// The identifier of a store.
    public typealias ID = ResourceID<GeneralStore>

    /// The kind of object, `general.stores`.
    public var object: String?
    /// The id.
    public var id: ID?
    /// The number that the store has in the older interface.
    public var oldID: String?
    /// The merchant whose store it is.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The name that the merchant gave it.
    public var storeName: String?
    /// The id of the page on Facebook.
    public var facebookID: String?
    /// Where the store's data came from.
    public var source: String?
    /// The store's key there.
    public var key: String?
    /// A hash of the store's data.
    public var hash: String?
    /// The parts of the address.
    public var addressComponents: [GeoAddress.Component]?
    /// The whole address in one text.
    public var addressFormatted: String?
    /// The phone number, to be shown.
    public var phoneNumberFormatted: String?
    /// The place on the map.
    public var geometry: GeoAddress.Geometry?
    /// The name to be shown.
    public var name: String?
    /// The name as it was entered.
    public var nameRaw: String?
    /// The most important picture.
    public var photoMain: String?
    /// All pictures.
    public var photos: [String]?
    /// The most important category.
    public var categoryMain: String?
    /// All categories.
    public var categories: [String]?
    /// The page on Google+.
    public var googlePlusURL: String?
    /// The store's page on the web.
    public var websiteURL: String?
    /// When the store is open in the course of a week.
    public var openHours: [OpenHours]?
    /// Whether the store is open now.
    public var isOpenNow: Bool?
    /// The opening time, counted in minutes and written as a text.
    public var openTime: String?
    /// How far the local time is ahead of UTC.
    public var utcOffset: String?
    /// Who the store has been assigned by.
    public var assignedBy: [GeneralMerchant.Assignment]?
    /// Who the store has been invited by.
    public var invitedBy: [GeneralMerchant.Invitation]?
    /// Whether there is a beacon that recognises who comes in.
    public var hasBeacon: Bool?
    /// Whether the store takes the secucard.
    public var isAcceptancePoint: Bool?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object
        case id
        case oldID = "id_old"
        case merchant
        case storeName = "store_name"
        case facebookID = "facebook_id"
        case source
        case key
        case hash
        case addressComponents = "address_components"
        case addressFormatted = "address_formatted"
        case phoneNumberFormatted = "phone_number_formatted"
        case geometry
        case name
        case nameRaw = "name_raw"
        case photoMain = "photo_main"
        case photos = "photo"
        case categoryMain = "category_main"
        case categories = "category"
        case googlePlusURL = "url_googleplus"
        case websiteURL = "url_website"
        case openHours = "open_hours"
        case isOpenNow = "open_now"
        case openTime = "open_time"
        case utcOffset = "utc_offset"
        case assignedBy = "assigned_by"
        case invitedBy = "invited_by"
        case hasBeacon = "has_beacon"
        case isAcceptancePoint = "acceptance_point"
    }
}
