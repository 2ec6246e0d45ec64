extension ServicesIdentRequest {
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
