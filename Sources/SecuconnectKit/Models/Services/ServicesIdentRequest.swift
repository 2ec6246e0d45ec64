/// A request to identify people.
public struct ServicesIdentRequest: APIModel {
    /// The identifier of a request.
    public typealias ID = ResourceID<ServicesIdentRequest>

    /// The kind of object, `services.identrequests`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The creation time.
    public var created: APITimestamp?
    /// The time of the last change.
    public var updated: APITimestamp?
    /// The contract that the request belongs to.
    public var contract: ResourceReference<GeneralContract>?
    /// The case that the request belongs to.
    public var identCase: ResourceReference<AnyResource>?
    /// The objects that the request is assigned to.
    public var assignments: [ResourceReference<AnyResource>]?
    /// The provider of the identification.
    public var provider: Provider?
    /// The type of request.
    public var type: Kind?
    /// The state of the whole request.
    public var status: Status?
    /// A Boolean value that indicates whether the request is a test.
    public var isDemo: Bool?
    /// The people to identify.
    public var people: [Person]?
    /// Your own reference, such as the number of a case.
    public var ownerTransactionID: String?
    /// The addresses for the return of the people. They are read from `redirect_urls` and `redirect_url`.
    public var redirectURLs: RedirectURLs?
    /// The time of the final state.
    public var graduationDate: APITimestamp?
    /// A Boolean value that indicates whether the request has been processed.
    public var isTreated: Bool?
    /// The values of the response that couldn't be read; nil if there are none.
    public var lostValues: LostValues?

    /// Creates a request, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey, AliasedKey {
        case object, id, created, updated, contract
        case identCase = "identcase"
        case assignments = "assignment"
        case provider, type, status
        case isDemo = "demo"
        case people = "person"
        case ownerTransactionID = "owner_transaction_id"
        case redirectURLs = "redirect_urls"
        case graduationDate = "graduation_date"
        case isTreated = "treated"
        case lostValues = "#lost"

        var alias: String? { self == .redirectURLs ? "redirect_url" : nil }
    }
}

extension ServicesIdentRequest {
    /// A provider of identifications.
    public struct Provider: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Postident.
        public static let postIdent: Self = "post_ident"
        /// An identification by a bank.
        public static let bankIdent: Self = "bank_ident"
        /// WebID.
        public static let webID: Self = "webid"
        /// IDnow.
        public static let idNow: Self = "idnow"
        /// A Postident that was ordered elsewhere.
        public static let externalPostIdent: Self = "post_ident_extern"
        /// Another provider.
        public static let thirdParty: Self = "3rdParty"
    }

    /// A type of request.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The identification of people.
        public static let person: Self = "person"
        /// The identification of a company, which only older requests have.
        public static let company: Self = "company"
    }

    /// The state of an identification.
    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The identification was requested.
        public static let requested: Self = "requested"
        /// An error occurred.
        public static let error: Self = "error"
        /// The identification succeeded, and the result hasn't been confirmed.
        public static let preliminaryOK: Self = "ok_preliminary"
        /// The identification failed, and the result hasn't been confirmed.
        public static let preliminaryFailed: Self = "failed_preliminary"
        /// The identification succeeded.
        public static let ok: Self = "ok"
        /// The identification failed.
        public static let failed: Self = "failed"
    }
}
