public import Foundation

/// A store of a merchant, with its directory data.
public struct GeneralStore: APIModel, IdentifiedObject {
    /// The identifier of a store.
    public typealias ID = ResourceID<GeneralStore>

    /// The kind of object, `general.stores`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The number of the store in the older interface.
    public var legacyID: String?
    /// The merchant that the store belongs to.
    public var merchant: ResourceReference<GeneralMerchant>?
    /// The name given by the merchant.
    public var storeName: String?
    /// The identifier of the Facebook page.
    public var facebookID: String?
    /// The source of the directory data.
    public var source: String?
    /// The key of the store at the source.
    public var key: String?
    /// The hash of the directory data.
    public var hash: String?
    /// The components of the address.
    public var addressComponents: [GeoAddress.Component]?
    /// The address in one string.
    public var addressFormatted: String?
    /// The phone number for display.
    public var phoneNumberFormatted: String?
    /// The coordinates.
    public var geometry: GeoAddress.Geometry?
    /// The name for display.
    public var name: String?
    /// The name as entered.
    public var nameRaw: String?
    /// The main picture.
    public var photoMain: String?
    /// The pictures.
    public var photos: [String]?
    /// The main category.
    public var categoryMain: String?
    /// The categories.
    public var categories: [String]?
    /// The Google+ page.
    public var googlePlusURL: URL?
    /// The website of the store.
    public var websiteURL: URL?
    /// The opening hours of a week.
    public var openHours: [OpenHours]?
    /// A Boolean value that indicates whether the store is open now.
    public var isOpenNow: Bool?
    /// The opening time in minutes, written as a string.
    public var openTime: String?
    /// The offset of the local time from UTC.
    public var utcOffset: String?
    /// The assignments of the store.
    public var assignedBy: [GeneralMerchant.Assignment]?
    /// The invitations of the store.
    public var invitedBy: [GeneralMerchant.Invitation]?
    /// A Boolean value that indicates whether the store has a beacon that detects visitors.
    public var hasBeacon: Bool?
    /// A Boolean value that indicates whether the store accepts the secucard.
    public var isAcceptancePoint: Bool?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id
        case legacyID = "id_old"
        case merchant
        case storeName = "store_name"
        case facebookID = "facebook_id"
        case source, key, hash
        case addressComponents = "address_components"
        case addressFormatted = "address_formatted"
        case phoneNumberFormatted = "phone_number_formatted"
        case geometry, name
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
        case lostValues = "#lost"
    }
}

extension GeneralStore {
    /// A period of time in which a store is open.
    public struct OpenHours: APIModel {
        /// The opening time.
        public var open: DayTime?
        /// The closing time.
        public var close: DayTime?

        /// Creates an instance. Omitted values aren't sent.
        public init(open: DayTime? = nil, close: DayTime? = nil) {
            self.open = open
            self.close = close
        }
    }

    /// A time of the week.
    public struct DayTime: APIModel {
        /// The day of the week from 0 for Sunday to 6 for Saturday.
        public var day: Int?
        /// The time as four digits, such as `0930`.
        public var time: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(day: Int? = nil, time: String? = nil) {
            self.day = day
            self.time = time
        }
    }

    /// The data that a store is created from, or replaced by.
    public struct Draft: APIModel {
        /// The name.
        public var name: String?
        /// The merchant that the store belongs to.
        public var merchant: GeneralMerchant.ID?
        /// The postal address.
        public var address: PostalAddress?
        /// The identifier of the page on Facebook.
        public var facebookID: String?
        /// The phone number.
        public var phone: String?
        /// The address of the website.
        public var websiteURL: URL?
        /// The main picture.
        public var photoMain: String?
        /// All pictures.
        public var photos: [String]?
        /// The opening hours of a week.
        public var openHours: [OpenHours]?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            name: String? = nil, merchant: GeneralMerchant.ID? = nil, address: PostalAddress? = nil,
            facebookID: String? = nil, phone: String? = nil, websiteURL: URL? = nil, photoMain: String? = nil,
            photos: [String]? = nil, openHours: [OpenHours]? = nil
        ) {
            self.name = name
            self.merchant = merchant
            self.address = address
            self.facebookID = facebookID
            self.phone = phone
            self.websiteURL = websiteURL
            self.photoMain = photoMain
            self.photos = photos
            self.openHours = openHours
        }

        /// Creates a draft of a store that was read, to change it and to send all of it.
        ///
        /// The address is put together from its components. Values that can't be sent are left out, such as the
        /// category and the coordinates.
        ///
        /// - Parameter store: The store. It has to be current.
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the store lost values
        ///   when it was read, or its address has no components.
        public init(from store: GeneralStore) throws {
            try store.lostValues.check()
            let components = store.addressComponents ?? []
            guard !components.isEmpty || store.addressFormatted?.trimmed.isEmpty ?? true else {
                throw SecuconnectError.invalidArgument(
                    "The components of the address are missing, so an update would remove it; set addressFormatted to nil, "
                        + "and the address of the draft yourself.")
            }
            self.init(
                name: store.nameRaw ?? store.name, merchant: store.merchant?.id,
                address: components.isEmpty ? nil : PostalAddress(components), facebookID: store.facebookID,
                phone: store.phoneNumberFormatted, websiteURL: store.websiteURL, photoMain: store.photoMain,
                photos: store.photos, openHours: store.openHours)
        }

        private enum CodingKeys: String, CodingKey {
            case name, merchant, address
            case facebookID = "facebook_id"
            case phone
            case websiteURL = "url_website"
            case photoMain = "photo_main"
            case photos = "photo"
            case openHours = "open_hours"
        }
    }
}

extension GeneralStore.Draft {
    /// Refuses a draft without values, which would reset the store.
    func check() throws {
        guard self != .init() else {
            throw SecuconnectError.invalidArgument("The draft has no value; set all values of the store.")
        }
    }
}
