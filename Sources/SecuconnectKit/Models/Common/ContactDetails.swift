/// Who somebody is and how to reach them.
///
/// A payer needs ``forename``, ``surname`` and ``email``; a company gives ``companyName`` too.
///
/// ```swift
/// let payer = ContactDetails(forename: "Erika", surname: "Mustermann", email: "erika@example.net")
/// ```
public struct ContactDetails: Codable, Hashable, Sendable {
    /// Forename and surname in one text. Filled in by the server.
    public var name: String?
    /// The first name.
    public var forename: String?
    /// The family name.
    public var surname: String?
    /// The company.
    public var companyName: String?
    /// The form of address, such as `Mr.`.
    public var salutation: String?
    /// The gender.
    public var gender: String?
    /// An academic or other title.
    public var title: String?
    /// The e-mail address.
    public var email: String?
    /// The number of the landline. The server takes the blanks out.
    public var phone: String?
    /// The number of the mobile phone. The server takes the blanks out.
    public var mobile: String?
    /// The number of the fax.
    public var fax: String?
    /// The date of birth.
    public var dob: CalendarDate?
    /// A picture of the person: the id of an uploaded document, or an address on the web.
    public var picture: String?
    /// The company's address on the web.
    public var websiteURL: String?
    /// The place of birth.
    public var birthplace: String?
    /// The nationality as two capital letters (ISO 3166-1).
    public var nationality: String?
    /// The postal address.
    @Indirect public var address: PostalAddress?

    /// Puts one together; leave out what you do not want to send.
    ///
    /// - Parameters:
    ///   - name: forename and surname in one text. Filled in by the server.
    ///   - forename: the first name.
    ///   - surname: the family name.
    ///   - companyName: the company.
    ///   - salutation: the form of address, such as `Mr.`.
    ///   - gender: the gender.
    ///   - title: an academic or other title.
    ///   - email: the e-mail address.
    ///   - phone: the number of the landline. The server takes the blanks out.
    ///   - mobile: the number of the mobile phone. The server takes the blanks out.
    ///   - fax: the number of the fax.
    ///   - dob: the date of birth.
    ///   - picture: a picture of the person: the id of an uploaded document, or an address on the web.
    ///   - websiteURL: the company's address on the web.
    ///   - birthplace: the place of birth.
    ///   - nationality: the nationality as two capital letters (ISO 3166-1).
    ///   - address: the postal address.
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
        websiteURL: String? = nil,
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
        case name
        case forename
        case surname
        case companyName = "companyname"
        case salutation
        case gender
        case title
        case email
        case phone
        case mobile
        case fax
        case dob
        case picture
        case websiteURL = "url_website"
        case birthplace
        case nationality
        case address
    }
}
