public import Foundation

extension SecupayTransaction {
    /// Where the payer comes back to, and where pushes go.
    ///
    /// It is not certain that a payer ever opens one of them: whether the money came is only known from a read.
    public struct RedirectURLs: Codable, Hashable, Sendable {
        /// Where to send the payer to. The server fills it in.
        public var iframeURL: URL?
        /// For a payer who has paid.
        public var successURL: URL?
        /// For a payer whose payment failed or who gave up.
        public var failureURL: URL?
        /// Where the server announces changes.
        public var pushURL: URL?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - iframeURL: where to send the payer to. The server fills it in.
        ///   - successURL: for a payer who has paid.
        ///   - failureURL: for a payer whose payment failed or who gave up.
        ///   - pushURL: where the server announces changes.
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

    /// A series of payments that the payer agreed to once.
    public struct Subscription: Codable, Hashable, Sendable {
        /// What the series is for. Needed with its first payment.
        public var purpose: String?
        /// The number of the series. The first payment gets it, all others pass it on.
        public var id: Int?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - purpose: what the series is for. Needed with its first payment.
        ///   - id: the number of the series. The first payment gets it, all others pass it on.
        public init(purpose: String? = nil, id: Int? = nil) {
            self.purpose = purpose
            self.id = id
        }

        private enum CodingKeys: String, CodingKey {
            case purpose
            case id
        }
    }

    /// The payment for one part of a mixed basket.
    public struct SubTransaction: Codable, Hashable, Sendable {
        /// The id in the older interface.
        public var id: PaymentTransaction.ID?
        /// The number under which payer and merchant know the payment.
        public var transactionID: Int?
        /// The `reference_id` of the part of the basket.
        public var referenceID: String?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case transactionID = "trans_id"
            case referenceID = "reference_id"
        }
    }

    /// What was paid with. It is always masked.
    public struct UsedInstrument: Codable, Hashable, Sendable {
        /// Which means of payment it is.
        public var type: PaymentContainer.Kind?
        /// The means of payment.
        public var data: PaymentInstrument?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case type
            case data
        }
    }
}
