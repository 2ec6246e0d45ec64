/// A postal address.
///
/// If you send one for a payer, only the house number and the additional line may be missing.
public struct PostalAddress: Codable, Hashable, Sendable {
    /// The kind of address. Filled in by the server.
    public var type: String?
    /// The street without the house number.
    public var street: String?
    /// The house number with whatever belongs to it, such as `12a`.
    public var streetNumber: String?
    /// The town.
    public var city: String?
    /// The postal code. It may begin with a zero.
    public var postalCode: String?
    /// The country as two capital letters (ISO 3166-1), such as `DE`.
    public var country: String?
    /// One more line: a care-of, a flat, a floor.
    public var additionalAddressData: String?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - street: the street without the house number.
    ///   - streetNumber: the house number with whatever belongs to it, such as `12a`.
    ///   - additionalAddressData: one more line: a care-of, a flat, a floor.
    ///   - postalCode: the postal code. It may begin with a zero.
    ///   - city: the town.
    ///   - country: the country as two capital letters (ISO 3166-1), such as `DE`.
    ///   - type: the kind of address. Filled in by the server.
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
        case type
        case street
        case streetNumber = "street_number"
        case city
        case postalCode = "postal_code"
        case country
        case additionalAddressData = "additional_address_data"
    }
}
