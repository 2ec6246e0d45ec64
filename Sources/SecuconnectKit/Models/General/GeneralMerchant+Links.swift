extension GeneralMerchant {
    /// Terms, a privacy policy, an imprint or the like.
    public struct LegalDocument: Codable, Hashable, Sendable {
        /// Where to read it.
        public var url: String?
        /// What it is.
        public var type: Kind?
        /// The MIME type, such as `text/html`.
        public var contentType: String?
        /// The language as two small letters, `de` or `en`.
        public var language: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case url
            case type
            case contentType = "content_type"
            case language
        }
    }

    /// A page to which payers are led.
    public struct Link: Codable, Hashable, Sendable {
        /// When they are led there.
        public var type: Kind?
        /// The page.
        public var url: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case type
            case url
        }
    }
}

extension GeneralMerchant.LegalDocument {
    /// What a legal document is.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Who is responsible for the shop.
        public static let imprint: Self = "imprint"
        /// How to cancel an order.
        public static let revocation: Self = "revocation"
        /// The terms of use.
        public static let terms: Self = "terms"
        /// The privacy policy.
        public static let policy: Self = "policy"
        /// The shop's logo.
        public static let logo: Self = "logo"
    }
}

extension GeneralMerchant.Link {
    /// When payers are led to a page.
    public struct Kind: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// After they have paid.
        public static let success: Self = "url_success"
        /// After the payment failed.
        public static let failure: Self = "url_failure"
        /// After they gave up.
        public static let abort: Self = "url_abort"
        /// After an error.
        public static let error: Self = "url_error"
        /// To pay.
        public static let checkout: Self = "url_checkout"
    }
}
