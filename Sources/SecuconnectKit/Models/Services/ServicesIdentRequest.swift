public import Foundation

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
    /// The values of the response that couldn't be read; `nil` if there are none.
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

        static let alias = KeyAlias(of: Self.redirectURLs, "redirect_url")
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

    /// A person to identify.
    public struct Person: APIModel {
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
        /// The name, address and other contact details.
        @Indirect public var contact: ContactDetails? = nil
        /// The number of the identification at the provider.
        public var transactionID: SensitiveString?
        /// The address to send the person to.
        public var redirectURL: URL?
        /// The state of the person's identification.
        public var status: Status?
        /// The identifier of the provider. It is read from the fields `provider_id` and `provider`.
        public var providerID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey, AliasedKey {
            case custom1, custom2, custom3, custom4, custom5, contact
            case transactionID = "transaction_id"
            case redirectURL = "redirect_url"
            case status
            case providerID = "provider_id"

            static let alias = KeyAlias(of: Self.providerID, "provider")
        }
    }

    /// The addresses for the return of people after their identification.
    public struct RedirectURLs: APIModel {
        /// The address for people who were identified.
        public var successURL: URL?
        /// The address for people who weren't identified.
        public var failureURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(successURL: URL? = nil, failureURL: URL? = nil) {
            self.successURL = successURL
            self.failureURL = failureURL
        }

        private enum CodingKeys: String, CodingKey {
            case successURL = "url_success"
            case failureURL = "url_failure"
        }
    }

    /// The data that a request is created from.
    public struct Draft: APIModel {
        /// The provider of the identification.
        public var provider: Provider?
        /// The type of request.
        public var type: Kind?
        /// The people to identify.
        public var people: [PersonDraft]?
        /// Your own reference, such as the number of a case. Search for it before you send a request again.
        public var ownerTransactionID: String?
        /// The addresses for the return of the people.
        public var redirectURLs: RedirectURLs?
        /// A Boolean value that indicates whether the request is a test.
        public var isDemo: Bool?

        /// Creates a draft. Omitted values aren't sent.
        public init(
            provider: Provider? = nil, type: Kind? = nil, people: [PersonDraft]? = nil,
            ownerTransactionID: String? = nil, redirectURLs: RedirectURLs? = nil, isDemo: Bool? = nil
        ) {
            self.provider = provider
            self.type = type
            self.people = people
            self.ownerTransactionID = ownerTransactionID
            self.redirectURLs = redirectURLs
            self.isDemo = isDemo
        }

        private enum CodingKeys: String, CodingKey {
            case provider, type
            case people = "person"
            case ownerTransactionID = "owner_transaction_id"
            case redirectURLs = "redirect_urls"
            case isDemo = "demo"
        }
    }

    /// A person to identify.
    public struct PersonDraft: APIModel {
        /// The name, address and other contact details.
        ///
        /// The vendor's examples send them, but the description of the API doesn't contain them.
        @Indirect public var contact: ContactDetails? = nil
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

        /// Creates a person. Omitted values aren't sent.
        public init(
            contact: ContactDetails? = nil, custom1: String? = nil, custom2: String? = nil, custom3: String? = nil,
            custom4: String? = nil, custom5: String? = nil
        ) {
            self.contact = contact
            self.custom1 = custom1
            self.custom2 = custom2
            self.custom3 = custom3
            self.custom4 = custom4
            self.custom5 = custom5
        }
    }
}

extension ServicesIdentRequest.Draft {
    /// Refuses a request without a person.
    func check() throws {
        guard people?.isEmpty == false else {
            throw SecuconnectError.invalidArgument("The request has no person; set \"people\".")
        }
    }
}
