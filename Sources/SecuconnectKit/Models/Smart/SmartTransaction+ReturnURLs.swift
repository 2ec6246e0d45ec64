public import Foundation

extension SmartTransaction.ApplicationContext {
    /// The addresses for the return of the payer after Smart Checkout and for push events. Each has at most 2000
    /// characters.
    ///
    /// A payer may never open one of them: read the payment to learn its state.
    public struct ReturnURLs: APIModel {
        /// The address for a payer who has paid.
        public var successURL: URL?
        /// The address for a payer whose payment failed and, without an ``abortURL``, one who canceled.
        public var errorURL: URL?
        /// The address for a payer who canceled. Without this and ``errorURL`` the payer can't cancel.
        public var abortURL: URL?
        /// The address for push events about the transaction and its payments.
        public var pushURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(successURL: URL? = nil, errorURL: URL? = nil, abortURL: URL? = nil, pushURL: URL? = nil) {
            self.successURL = successURL
            self.errorURL = errorURL
            self.abortURL = abortURL
            self.pushURL = pushURL
        }

        private enum CodingKeys: String, CodingKey {
            case successURL = "url_success"
            case errorURL = "url_error"
            case abortURL = "url_abort"
            case pushURL = "url_push"
        }
    }
}
