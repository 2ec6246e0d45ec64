public import Foundation

/// A merchant, such as a shop, a marketplace seller or a partner store.
///
/// In other objects most properties of the merchant are missing.
public struct GeneralMerchant: APIModel, IdentifiedObject {
    /// The identifier of a merchant.
    public typealias ID = ResourceID<GeneralMerchant>

    /// The kind of object, `general.merchants`.
    public var object: String?
    /// The identifier.
    public var id: ID?
    /// The number of the merchant in the older interface.
    public var legacyID: Int?
    /// The type of merchant.
    public var type: Kind?
    /// The name and address of the merchant.
    @Indirect public var user: User? = nil
    /// The parent merchant.
    @Indirect public var parent: GeneralMerchant? = nil
    /// The assignments of the merchant.
    public var assignedBy: [Assignment]?
    /// The invitations of the merchant.
    public var invitedBy: [Invitation]?
    /// The legal documents.
    public var legalDetails: [LegalDocument]?
    /// The pages that payers are redirected to.
    public var urls: [Link]?
    /// The name of the shop.
    public var storeName: String?
    /// The partner stores.
    public var acceptancePoints: [GeneralMerchant]?
    /// The method of two-factor authentication.
    public var twoFA: String?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an instance without values, for tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case object, id
        case legacyID = "id_old"
        case type, user, parent
        case assignedBy = "assigned_by"
        case invitedBy = "invited_by"
        case legalDetails = "legal_details"
        case urls
        case storeName = "store_name"
        case acceptancePoints = "acceptance_points"
        case twoFA = "two_fa"
        case lostValues = "#lost"
    }
}

extension GeneralMerchant {
    /// A type of merchant: a number, written as a string.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A shop that hasn't been verified.
        public static let unverifiedShop: Self = "1"
        /// An online shop.
        public static let internetShop: Self = "11"
        /// A commercial network operator (KNB).
        public static let networkOperator: Self = "45"
        /// A merchant of secucard.
        public static let secucardMerchant: Self = "46"
        /// A user of the App Center.
        public static let appCenterUser: Self = "63"
        /// A provider of checkouts.
        public static let checkoutProvider: Self = "64"
    }

    /// The name and address of a merchant.
    public struct User: APIModel {
        /// The full name.
        public var name: String?
        /// The given name.
        public var forename: String?
        /// The family name.
        public var surname: String?
        /// The company name.
        public var companyName: String?
        /// The name of the project, unique among the contracts.
        public var projectName: String?
        /// The addresses.
        public var address: [GeoAddress]?
        /// The email addresses.
        public var email: [Email]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case name, forename, surname
            case companyName = "companyname"
            case projectName = "project_name"
            case address, email
        }
    }

    /// An email address.
    public struct Email: APIModel {
        /// The type of address.
        public var type: String?
        /// The email address.
        public var formatted: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case type
            case formatted = "email_formatted"
        }
    }

    /// The assignment by another object.
    public struct Assignment: APIModel {
        /// The kind of the assigning object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<AnyResource>?
        /// A Boolean value that indicates whether the assigning object is the owner.
        public var isOwner: Bool?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id
            case isOwner = "owner"
        }
    }

    /// The invitation by another object.
    public struct Invitation: APIModel {
        /// The kind of the inviting object.
        public var object: String?
        /// The identifier.
        public var id: ResourceID<AnyResource>?
        /// The email address of the inviting person.
        public var invited: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }

    /// A legal document, such as terms, a privacy policy or an imprint.
    public struct LegalDocument: APIModel {
        /// The address of the document.
        public var url: URL?
        /// The type of document.
        public var type: Kind?
        /// The MIME type, such as `text/html`.
        public var contentType: String?
        /// The language code, `de` or `en`.
        public var language: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case url, type
            case contentType = "content_type"
            case language
        }
    }

    /// A page that payers are redirected to.
    public struct Link: APIModel {
        /// The occasion of the redirect.
        public var type: Kind?
        /// The address of the page.
        public var url: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(type: Kind? = nil, url: URL? = nil) {
            self.type = type
            self.url = url
        }
    }
}

extension GeneralMerchant.LegalDocument {
    /// A type of legal document.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The imprint.
        public static let imprint: Self = "imprint"
        /// The revocation policy.
        public static let revocation: Self = "revocation"
        /// The terms of use.
        public static let terms: Self = "terms"
        /// The privacy policy.
        public static let policy: Self = "policy"
        /// The logo of the shop.
        public static let logo: Self = "logo"
    }
}

extension GeneralMerchant.Link {
    /// An occasion of a redirect.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The payment succeeded.
        public static let success: Self = "url_success"
        /// The payment failed.
        public static let failure: Self = "url_failure"
        /// The payer canceled.
        public static let abort: Self = "url_abort"
        /// An error occurred.
        public static let error: Self = "url_error"
        /// The payer starts to pay.
        public static let checkout: Self = "url_checkout"
    }
}
