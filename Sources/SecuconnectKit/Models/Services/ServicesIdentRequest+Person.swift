public import Foundation

extension ServicesIdentRequest {
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

            var alias: String? { self == .providerID ? "provider" : nil }
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
}
