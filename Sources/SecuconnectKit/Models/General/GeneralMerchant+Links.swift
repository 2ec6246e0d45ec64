extension GeneralMerchant {
    /// A legal document, such as terms, a privacy policy or an imprint.
    public struct LegalDocument: APIModel {
        /// The address of the document.
        public var url: String?
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
        public var url: String?

        /// Creates an instance. Omitted values aren't sent.
        public init(type: Kind? = nil, url: String? = nil) {
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
