extension GeneralStore {
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
        public var websiteURL: String?
        /// The main picture.
        public var photoMain: String?
        /// All pictures.
        public var photos: [String]?
        /// The opening hours of a week.
        public var openHours: [OpenHours]?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            name: String? = nil, merchant: GeneralMerchant.ID? = nil, address: PostalAddress? = nil,
            facebookID: String? = nil, phone: String? = nil, websiteURL: String? = nil, photoMain: String? = nil,
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
