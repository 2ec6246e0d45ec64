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

    /// A series of recurring payments that the payer agreed to once.
    public struct Subscription: APIModel {
        /// The purpose of the series. It is required for the first payment.
        public var purpose: String?
        /// The number of the series. The response to the first payment contains it; all later payments send it.
        public var id: Int?

        /// Creates an instance. Omitted values aren't sent.
        public init(purpose: String? = nil, id: Int? = nil) {
            self.purpose = purpose
            self.id = id
        }

        private enum CodingKeys: String, CodingKey {
            case purpose, id
        }
    }

    /// The payment for one merchant in a mixed basket.
    public struct SubTransaction: APIModel {
        /// The identifier in the older interface.
        public var id: PaymentTransaction.ID?
        /// The transaction number, which payer and merchant see.
        public var transactionID: Int?
        /// The `reference_id` of the sub-basket.
        public var referenceID: String?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case transactionID = "trans_id"
            case referenceID = "reference_id"
        }
    }

    /// The masked means of payment that was used.
    public struct UsedInstrument: APIModel {
        /// The type of means of payment.
        public var type: PaymentContainer.Kind?
        /// The means of payment.
        public var data: PaymentInstrument?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case type, data
        }
    }
}
