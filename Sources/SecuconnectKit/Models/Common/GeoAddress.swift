/// An address in components, with its coordinates.
public struct GeoAddress: APIModel {
    /// The type of address.
    public var type: String?
    /// The components, such as street, city and country.
    public var components: [Component]?
    /// The address in one string.
    public var formatted: String?
    /// The coordinates.
    public var geometry: Geometry?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case type
        case components = "address_components"
        case formatted = "address_formatted"
        case geometry
    }
}

extension GeoAddress {
    /// A component of an address.
    public struct Component: APIModel {
        /// The full name, such as `Germany`.
        public var longName: String?
        /// The short name, such as `DE`.
        public var shortName: String?
        /// The types of component.
        public var types: [Kind]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case longName = "long_name"
            case shortName = "short_name"
            case types
        }
    }

    /// Coordinates. They are strings, so that no digit is lost.
    public struct Geometry: APIModel {
        /// The latitude in degrees.
        public var latitude: String?
        /// The longitude in degrees.
        public var longitude: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case latitude = "lat"
            case longitude = "lon"
        }
    }
}

extension GeoAddress.Component {
    /// A type of address component.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The street.
        public static let route: Self = "route"
        /// The house number.
        public static let streetNumber: Self = "street_number"
        /// The city.
        public static let locality: Self = "locality"
        /// The country, with its two-letter code as the short name.
        public static let country: Self = "country"
        /// The postal code.
        public static let postalCode: Self = "postal_code"
        /// A political unit, in addition to another type.
        public static let political: Self = "political"
    }
}
