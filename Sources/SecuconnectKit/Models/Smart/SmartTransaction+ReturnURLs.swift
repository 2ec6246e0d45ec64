public import Foundation

extension SmartTransaction.ApplicationContext {
    /// Where the payer comes back to after Smart Checkout, and where pushes go. Each may be up to 2000 characters long.
    ///
    /// It is not certain that a payer ever opens one of them: whether the money came is only known from a read.
    public struct ReturnURLs: Codable, Hashable, Sendable {
        /// For a payer who has paid.
        public var successURL: URL?
        /// For a payer whose payment failed and, without an ``abortURL``, one who gave up.
        public var errorURL: URL?
        /// For a payer who gave up. With neither this nor ``errorURL`` there is no way to give up.
        public var abortURL: URL?
        /// Where the server announces changes of the transaction and of all that comes from it.
        public var pushURL: URL?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - successURL: for a payer who has paid.
        ///   - errorURL: for a payer whose payment failed and, without an ``abortURL``, one who gave up.
        ///   - abortURL: for a payer who gave up. With neither this nor ``errorURL`` there is no way to give up.
        ///   - pushURL: where the server announces changes of the transaction and of all that comes from it.
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
