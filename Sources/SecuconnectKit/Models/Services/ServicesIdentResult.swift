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
    /// The values of the response that couldn't be read; nil if there are none.
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
            var alias: String? { self == .time ? "identificatontime" : nil }
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
}
