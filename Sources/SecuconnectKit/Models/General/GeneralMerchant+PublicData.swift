extension GeneralMerchant {
    /// The data of a merchant that payers may see.
    public struct PublicData: APIModel {
        /// The kind of object, `general.merchants`.
        public var object: String?
        /// The identifier of the merchant.
        public var id: ID?
        /// The legal documents.
        public var legalDetails: [LegalDocument]?
        /// The company.
        public var company: Company?
        /// The pages that payers are redirected to. They are read from the fields `merchant_urls` and `urls`.
        public var links: [Link]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey, AliasedKey {
            case object, id
            case legalDetails = "legal_details"
            case company
            case links = "merchant_urls"

            static let alias = KeyAlias(of: Self.links, "urls")
        }
    }

    /// A legal document to publish.
    public struct LegalText: APIModel {
        /// The text as HTML, or the identifier of an uploaded document.
        public var content: String?
        /// The type of document.
        public var type: LegalDocument.Kind?
        /// The language code, `de` or `en`.
        public var language: String?

        /// Creates a legal document. Omitted values aren't sent.
        public init(content: String? = nil, type: LegalDocument.Kind? = nil, language: String? = nil) {
            self.content = content
            self.type = type
            self.language = language
        }

        /// Creates a legal document from an uploaded document.
        ///
        /// - Parameters:
        ///   - id: The identifier of the uploaded document.
        ///   - type: The type of document.
        ///   - language: The language code, `de` or `en`.
        /// - Returns: The legal document.
        public static func document(
            _ id: DocumentUpload.ID, type: LegalDocument.Kind? = nil, language: String? = nil
        ) -> Self {
            Self(content: id.rawValue, type: type, language: language)
        }
    }

    /// A category of merchants. It isn't an ISO merchant category code.
    public struct Category: APIModel {
        /// The number of the category.
        public var id: Int?
        /// The name of the category in German.
        public var description: String?

        /// Creates an instance without values, for tests.
        public init() {}
    }
}

extension GeneralMerchant.PublicData {
    /// The company of a merchant.
    public struct Company: APIModel {
        /// The company name.
        public var companyName: String?
        /// The address. Older responses contain a list; its first element is read.
        @Indirect public var address: GeoAddress? = nil

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case companyName = "companyname"
            case address
        }
    }
}

extension GeneralMerchant.PublicData.Company {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        companyName = try fields.decodeIfPresent(String.self, forKey: .companyName)
        // One object is read as a list of one, too.
        address = try fields.decodeIfPresent([GeoAddress].self, forKey: .address)?.first
    }
}
