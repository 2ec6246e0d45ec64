public import Foundation

extension SmartTransaction {
    /// The link of Smart Checkout in older answers, before there were ``PaymentLinks``.
    public struct CheckoutLinks: Codable, Hashable, Sendable {
        /// Starts Smart Checkout.
        public var checkoutURL: URL?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameter checkoutURL: starts Smart Checkout.
        public init(checkoutURL: URL? = nil) {
            self.checkoutURL = checkoutURL
        }

        private enum CodingKeys: String, CodingKey {
            case checkoutURL = "url_checkout"
        }
    }
}
