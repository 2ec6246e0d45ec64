public import Foundation

extension SmartTransaction {
    /// The link of Smart Checkout in older responses, which have no ``PaymentLinks``.
    public struct CheckoutLinks: APIModel {
        /// The address that starts Smart Checkout.
        public var checkoutURL: URL?

        /// Creates an instance. Omitted values aren't sent.
        public init(checkoutURL: URL? = nil) {
            self.checkoutURL = checkoutURL
        }

        private enum CodingKeys: String, CodingKey {
            case checkoutURL = "url_checkout"
        }
    }
}
