public import Foundation

extension SmartTransaction {
    /// What authorising a payment takes: the instrument and where the payer comes back to.
    public struct Preparation: Codable, Hashable, Sendable {
        /// Who pays, if the transaction doesn't say so yet.
        @Indirect public var customer: Draft.Customer? = nil
        /// What is paid with.
        @Indirect public var container: Draft.Container? = nil
        /// Where the payer comes back to.
        public var callbackURLs: CallbackURLs?
        /// What the payer reads on the card's statement.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The payer's address.
        public var email: String?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - container: what is paid with.
        ///   - customer: who pays, if the transaction doesn't say so yet.
        ///   - callbackURLs: where the payer comes back to.
        ///   - dynamicDescriptor: what the payer reads on the card's statement.
        ///   - email: the payer's address.
        public init(
            container: Draft.Container? = nil,
            customer: Draft.Customer? = nil,
            callbackURLs: CallbackURLs? = nil,
            dynamicDescriptor: DynamicDescriptor? = nil,
            email: String? = nil
        ) {
            self.container = container
            self.customer = customer
            self.callbackURLs = callbackURLs
            self.dynamicDescriptor = dynamicDescriptor
            self.email = email
        }

        private enum CodingKeys: String, CodingKey {
            case customer
            case container
            case callbackURLs = "callback_urls"
            case dynamicDescriptor = "dynamic_descriptor"
            case email
        }
    }

    /// Where a payer comes back to from 3-D Secure, PayPal and the like, in a checkout of your own.
    ///
    /// Not to be confused with the ``ApplicationContext/ReturnURLs`` of Smart Checkout, whose members have other names.
    public struct CallbackURLs: Codable, Hashable, Sendable {
        /// For a payer who has confirmed.
        public var successURL: URL?
        /// For a payer who has not.
        public var failureURL: URL?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - successURL: for a payer who has confirmed.
        ///   - failureURL: for a payer who has not.
        public init(successURL: URL? = nil, failureURL: URL? = nil) {
            self.successURL = successURL
            self.failureURL = failureURL
        }

        private enum CodingKeys: String, CodingKey {
            case successURL = "success_url"
            case failureURL = "failure_url"
        }
    }
}
