public import Foundation

extension SmartTransaction {
    /// The data to authorize a payment: the means of payment and the addresses for the return of the payer.
    public struct Preparation: APIModel {
        /// The payer, if the transaction doesn't contain one.
        @Indirect public var customer: Draft.Customer? = nil
        /// The means of payment.
        @Indirect public var container: Draft.Container? = nil
        /// The addresses for the return of the payer.
        public var callbackURLs: CallbackURLs?
        /// The text on the card statement of the payer.
        public var dynamicDescriptor: DynamicDescriptor?
        /// The email address of the payer.
        public var email: String?

        /// Creates an instance. Omitted values aren't sent.
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
            case customer, container
            case callbackURLs = "callback_urls"
            case dynamicDescriptor = "dynamic_descriptor"
            case email
        }
    }

    /// The addresses for the return of a payer from 3-D Secure, PayPal or similar, in a custom checkout.
    ///
    /// Smart Checkout uses ``ApplicationContext/ReturnURLs``, whose fields have different names.
    public struct CallbackURLs: APIModel {
        /// The address for a payer who has confirmed.
        public var successURL: URL?
        /// The address for a payer who hasn't confirmed.
        public var failureURL: URL?

        /// Creates an instance. Omitted values aren't sent.
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
