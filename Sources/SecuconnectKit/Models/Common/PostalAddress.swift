/// A postal address.
///
/// The address of a payer requires all values except the house number and the additional line.
public struct PostalAddress: APIModel {
    /// The type of address. The server sets it.
    public var type: String?
    /// The street without the house number.
    public var street: String?
    /// The house number with its suffix, such as `12a`.
    public var streetNumber: String?
    /// The city.
    public var city: String?
    /// The postal code. It can begin with a zero.
    public var postalCode: String?
    /// The country as two capital letters (ISO 3166-1), such as `DE`.
    public var country: String?
    /// An additional line, such as a care-of name, an apartment or a floor.
    public var additionalAddressData: String?

    /// Creates an instance. Omitted values aren't sent.
    public init(
        street: String? = nil,
        streetNumber: String? = nil,
        additionalAddressData: String? = nil,
        postalCode: String? = nil,
        city: String? = nil,
        country: String? = nil,
        type: String? = nil
    ) {
        self.type = type
        self.street = street
        self.streetNumber = streetNumber
        self.city = city
        self.postalCode = postalCode
        self.country = country
        self.additionalAddressData = additionalAddressData
    }

    private enum CodingKeys: String, CodingKey {
        case type, street
        case streetNumber = "street_number"
        case city
        case postalCode = "postal_code"
        case country
        case additionalAddressData = "additional_address_data"
    }
}

extension PostalAddress {
    /// Creates an address from the components of a directory.
    init(_ components: [GeoAddress.Component]) {
        func component(_ kind: GeoAddress.Component.Kind) -> GeoAddress.Component? {
            components.first { $0.types?.contains(kind) == true }
        }
        let country = component(.country)
        self.init(
            street: component(.route)?.longName, streetNumber: component(.streetNumber)?.longName,
            postalCode: component(.postalCode)?.longName, city: component(.locality)?.longName,
            country: country?.shortName ?? country?.longName)
    }
}
