public import Foundation

extension SecupayTransaction {
    /// The addresses for the return of the payer and for push events.
    ///
    /// A payer may never open one of them: read the payment to learn its state.
    public struct RedirectURLs: APIModel {
        /// The address to redirect the payer to. The server sets it.
        public var iframeURL: URL?
        /// The address for a payer who has paid.
        public var successURL: URL?
        /// The address for a payer whose payment failed or who canceled.
        public var failureURL: URL?
        /// The address for push events.
        public var pushURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(iframeURL: URL? = nil, successURL: URL? = nil, failureURL: URL? = nil, pushURL: URL? = nil) {
            self.iframeURL = iframeURL
            self.successURL = successURL
            self.failureURL = failureURL
            self.pushURL = pushURL
        }

        private enum CodingKeys: String, CodingKey {
            case iframeURL = "iframe_url"
            case successURL = "url_success"
            case failureURL = "url_failure"
            case pushURL = "url_push"
        }
    }
}
