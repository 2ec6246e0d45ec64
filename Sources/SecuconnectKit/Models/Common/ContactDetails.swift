public import Foundation

/// The name, address and other contact details of a person or company.
///
/// A payer requires ``forename``, ``surname`` and ``email``; a company requires ``companyName`` as well.
///
/// ```swift
/// let payer = ContactDetails(
///     forename: "Erika", surname: "Mustermann", email: "erika@example.net")
/// ```
public struct ContactDetails: APIModel {
    /// The full name. The server sets it.
    public var name: String?
    /// The given name.
    public var forename: String?
    /// The family name.
    public var surname: String?
    /// The company name.
    public var companyName: String?
    /// The salutation, such as `Mr.`.
    public var salutation: String?
    /// The gender.
    public var gender: String?
    /// The academic or other title.
    public var title: String?
    /// The email address.
    public var email: String?
    /// The landline number. The server removes spaces.
    public var phone: String?
    /// The mobile number. The server removes spaces.
    public var mobile: String?
    /// The fax number.
    public var fax: String?
    /// The date of birth.
    public var dob: CalendarDate?
    /// The picture of the person: the identifier of an uploaded document, or a web address.
    public var picture: String?
    /// The website of the company.
    public var websiteURL: URL?
    /// The place of birth.
    public var birthplace: String?
    /// The nationality as two capital letters (ISO 3166-1).
    public var nationality: String?
    /// The postal address.
    @Indirect public var address: PostalAddress?

    /// Creates an instance. Omitted values aren't sent.
    public init(
        name: String? = nil,
        forename: String? = nil,
        surname: String? = nil,
        companyName: String? = nil,
        salutation: String? = nil,
        gender: String? = nil,
        title: String? = nil,
        email: String? = nil,
        phone: String? = nil,
        mobile: String? = nil,
        fax: String? = nil,
        dob: CalendarDate? = nil,
        picture: String? = nil,
        websiteURL: URL? = nil,
        birthplace: String? = nil,
        nationality: String? = nil,
        address: PostalAddress? = nil
    ) {
        self.name = name
        self.forename = forename
        self.surname = surname
        self.companyName = companyName
        self.salutation = salutation
        self.gender = gender
        self.title = title
        self.email = email
        self.phone = phone
        self.mobile = mobile
        self.fax = fax
        self.dob = dob
        self.picture = picture
        self.websiteURL = websiteURL
        self.birthplace = birthplace
        self.nationality = nationality
        self.address = address
    }

    private enum CodingKeys: String, CodingKey {
        case name, forename, surname
        case companyName = "companyname"
        case salutation, gender, title, email, phone, mobile, fax, dob, picture
        case websiteURL = "url_website"
        case birthplace, nationality, address
    }
}

extension ContactDetails {
    /// The values that can be sent, without those that the server sets.
    var sendable: ContactDetails {
        var contact = self
        contact.name = nil
        contact.address?.type = nil
        return contact
    }
}

extension ContactDetails {
    /// The fields by which older responses are recognized that contain the contact details of a customer in the customer
    /// itself.
    private static let flatFields: Set = ["companyname", "display_name", "email", "forename", "name", "surname"]
    private static let flatAddressFields: Set = ["city", "postal_code", "street", "zipcode"]

    /// Reads the contact details from the fields of a customer. Without any of them there are no contact details.
    init?(fieldsOf decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: StringCodingKey.self)
        let names = Set(fields.allKeys.map(\.stringValue))
        guard !names.isDisjoint(with: Self.flatFields) else { return nil }
        self = try ContactDetails(from: decoder)
        if name == nil { name = try fields.decodeIfPresent(String.self, forKey: StringCodingKey("display_name")) }
        guard address == nil, !names.isDisjoint(with: Self.flatAddressFields) else { return }
        var address = try PostalAddress(from: decoder)
        if address.postalCode == nil {
            address.postalCode = try fields.decodeIfPresent(String.self, forKey: StringCodingKey("zipcode"))
        }
        // It is the type of something else.
        address.type = nil
        self.address = address
    }
}
