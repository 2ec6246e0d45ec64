public import Foundation

/// The result of an identification, with very personal data.
public struct ServicesIdentResult: APIModel {
    /// The identifier of a result.
    public typealias ID = ResourceID<ServicesIdentResult>

    /// The kind of object, `services.identresults`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The request that the result belongs to.
    public var request: ResourceReference<ServicesIdentRequest>?
    /// The contract that the result belongs to.
    public var contract: ResourceReference<GeneralContract>?
    /// The state of the identification.
    public var status: ServicesIdentRequest.Status?
    /// A Boolean value that indicates whether the result is a test.
    public var isDemo: Bool?
    /// The people who took part.
    public var people: [Person]?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates a result, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, request, contract, status
        case isDemo = "demo"
        case people = "person"
        case lostValues = "#lost"
    }
}

extension ServicesIdentResult {
    /// The result of one person.
    public struct Person: APIModel {
        /// The process of the identification.
        public var process: Process?
        /// The custom values of the request.
        public var customData: CustomData?
        /// The contact details.
        public var contactData: ContactData?
        /// The personal data.
        @Indirect public var userData: UserData? = nil
        /// The pictures and other files.
        public var attachments: [Attachment]?
        /// The identity document.
        @Indirect public var document: Document? = nil
        /// The address of the video.
        public var video: URL?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case process = "identificationprocess"
            case customData = "customdata"
            case contactData = "contactdata"
            case userData = "userdata"
            case attachments
            case document = "identificationdocument"
            case video
        }
    }

    /// The process of an identification.
    public struct Process: APIModel {
        /// The state in the words of the provider.
        public var status: String?
        /// The time of the identification.
        ///
        /// It is read from the fields `identificationtime` and `identificatontime`.
        public var time: APITimestamp?
        /// The number of the identification at the provider.
        public var transactionNumber: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey, AliasedKey {
            case status
            case time = "identificationtime"
            case transactionNumber = "transactionnumber"

            // Some responses misspell this field.
            static let alias = KeyAlias(of: Self.time, "identificatontime")
        }
    }

    /// The custom values of a request.
    public struct CustomData: APIModel {
        /// The first custom value.
        public var custom1: String?
        /// The second custom value.
        public var custom2: String?
        /// The third custom value.
        public var custom3: String?
        /// The fourth custom value.
        public var custom4: String?
        /// The fifth custom value.
        public var custom5: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The contact details of a person.
    public struct ContactData: APIModel {
        /// The mobile number.
        public var mobile: SensitiveString?
        /// The email address.
        public var email: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// A picture or another file of an identification.
    public struct Attachment: APIModel {
        /// The type of file.
        public var type: String?
        /// The address of the file.
        public var url: URL?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The personal data of a person, as it was checked.
    public struct UserData: APIModel {
        /// The date of birth.
        public var dob: Value?
        /// The place of birth.
        public var birthplace: Value?
        /// The given name.
        public var forename: Value?
        /// The family name.
        public var surname: Value?
        /// The nationality.
        public var nationality: Value?
        /// The gender.
        public var gender: Value?
        /// The postal address.
        public var address: UserAddress?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// The postal address of a person, as it was checked.
    public struct UserAddress: APIModel {
        /// The street.
        public var street: Value?
        /// The house number.
        public var streetNumber: Value?
        /// The city.
        public var city: Value?
        /// The postal code.
        public var postalCode: Value?
        /// The country.
        public var country: Value?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case street
            case streetNumber = "street_number"
            case city
            case postalCode = "postal_code"
            case country
        }
    }

    /// An identity document.
    public struct Document: APIModel {
        /// The country that issued the document.
        public var country: Value?
        /// The day of issue.
        public var dateIssued: Value?
        /// The authority that issued the document.
        public var issuedBy: Value?
        /// The number of the document.
        public var number: Value?
        /// The type of document.
        public var type: Value?
        /// The day on which the document expires.
        public var validUntil: Value?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case country
            case dateIssued = "dateissued"
            case issuedBy = "issuedby"
            case number, type
            case validUntil = "validuntil"
        }
    }

    /// A value that was checked.
    public struct Value: APIModel {
        /// The value. It can be blank.
        public var value: SensitiveString?
        /// The result of the check.
        public var status: Status?

        /// Creates an instance without values, for tests.
        public init() {}

        /// The result of the check of a value.
        public struct Status: OpenEnum, ExpressibleByStringLiteral {
            /// The raw value used by the API.
            public var rawValue: String

            /// Creates a value from a raw value.
            public init(rawValue: String) { self.rawValue = rawValue }

            /// The value is that of the request.
            public static let match: Self = "MATCH"
            /// The value isn't part of the request.
            public static let new: Self = "NEW"
        }
    }
}

extension ServicesIdentResult.Value {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
            // Some values have been seen without a status.
            value = try SensitiveString(from: decoder)
            return
        }
        value = try fields.decodeIfPresent(SensitiveString.self, forKey: .value)
        status = try fields.decodeIfPresent(Status.self, forKey: .status)
    }
}
