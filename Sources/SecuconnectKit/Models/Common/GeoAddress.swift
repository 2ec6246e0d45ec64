/// An address in the parts that a map service gives it, and its place on the map.
public struct GeoAddress: Codable, Hashable, Sendable {
    /// The kind of address.
    public var type: String?
    /// The parts: street, town, country and so on.
    public var components: [Component]?
    /// The whole address in one text.
    public var formatted: String?
    /// The place on the map.
    public var geometry: Geometry?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case type
        case components = "address_components"
        case formatted = "address_formatted"
        case geometry
    }
}

extension GeoAddress {
    /// One part of an address.
    public struct Component: Codable, Hashable, Sendable {
        /// The part in full, such as `Germany`.
        public var longName: String?
        /// The part in short, such as `DE`.
        public var shortName: String?
        /// What the part is; it may be several things at once.
        public var types: [Kind]?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case longName = "long_name"
            case shortName = "short_name"
            case types
        }
    }

    /// A place on the map. The coordinates are kept as texts, digit for digit.
    public struct Geometry: Codable, Hashable, Sendable {
        /// Degrees north of the equator.
        public var latitude: String?
        /// Degrees east of Greenwich.
        public var longitude: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case latitude = "lat"
            case longitude = "lon"
        }
    }
}

extension GeoAddress.Component {
    /// What a part of an address is.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The street.
        public static let route: Self = "route"
        /// The house number.
        public static let streetNumber: Self = "street_number"
        /// The town.
        public static let locality: Self = "locality"
        /// The country: its name, and its two letters in short.
        public static let country: Self = "country"
        /// The postal code.
        public static let postalCode: Self = "postal_code"
        /// An addition to another kind: a unit of government.
        public static let political: Self = "political"
    }
}
