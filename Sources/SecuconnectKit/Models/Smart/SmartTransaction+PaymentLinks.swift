public import Foundation

extension SmartTransaction {
    /// Links that start Smart Checkout, by the method that the payer has chosen.
    ///
    /// ```swift
    /// transaction.paymentLinks?.general        // the payer chooses there
    /// transaction.paymentLinks?[.creditcard]   // the choice is made
    /// ```
    /// Which methods there are depends on the contract; new ones need no new version of this library.
    public struct PaymentLinks: Hashable, Sendable {
        private static let generalKey = "general"

        /// Every member as it came, whatever it is.
        private var members: [String: JSONValue]

        /// Makes one without links: for your tests.
        public init() { members = [:] }

        /// The link that lets the payer choose among all methods or, if there is only one, starts with it.
        public var general: URL? {
            get { self[Self.generalKey] }
            set { self[Self.generalKey] = newValue }
        }

        /// The methods that have a link, in alphabetical order.
        public var methods: [PaymentMethod] {
            members.keys.filter { $0 != Self.generalKey && self[$0] != nil }.sorted().map { PaymentMethod($0) }
        }

        /// The link that starts with a method.
        ///
        /// - Parameter method: the method.
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

extension SmartTransaction.PaymentLinks: Codable {
    /// Reads an object of links.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if there is no object.
    public init(from decoder: any Decoder) throws {
        members = try decoder.singleValueContainer().decode([String: JSONValue].self)
    }

    /// Writes every member as it came.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(members)
    }
}
