public import Foundation

extension SmartTransaction {
    /// The links that start Smart Checkout, by payment method.
    ///
    /// ```swift
    /// transaction.paymentLinks?.general        // the payer chooses the method
    /// transaction.paymentLinks?[.creditcard]   // the method is fixed
    /// ```
    /// The available methods depend on the contract. New methods need no new version of this library.
    public struct PaymentLinks: Hashable, Sendable {
        private static let generalKey = "general"

        /// The fields as received.
        private var members: [String: JSONValue]

        /// Creates an instance without links, for tests.
        public init() { members = [:] }

        /// The link for all payment methods. If there is only one method, Smart Checkout starts with it.
        public var general: URL? {
            get { self[Self.generalKey] }
            set { self[Self.generalKey] = newValue }
        }

        /// The payment methods that have a link, in alphabetical order.
        public var methods: [PaymentMethod] {
            members.keys.filter { $0 != Self.generalKey && self[$0] != nil }.sorted().map { PaymentMethod($0) }
        }

        /// Accesses the link that starts with a payment method.
        ///
        /// - Parameter method: The payment method.
        public subscript(method: PaymentMethod) -> URL? {
            get { self[method.rawValue] }
            set { self[method.rawValue] = newValue }
        }

        private subscript(key: String) -> URL? {
            get { members[key]?.string.flatMap(URL.init(string:)) }
            set { members[key] = newValue.map { .string($0.absoluteString) } }
        }
    }
}

extension SmartTransaction.PaymentLinks: APIModel {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        guard case .object(let members) = try JSONValue(from: decoder) else {
            throw DecodingError.typeMismatch(
                [String: JSONValue].self,
                .init(codingPath: decoder.codingPath, debugDescription: "There is no object."))
        }
        self.members = members
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(members)
    }
}

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
