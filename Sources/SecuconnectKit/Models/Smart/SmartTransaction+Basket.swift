extension SmartTransaction {
    /// What is being sold: items, sub-baskets of several merchants, or one subscription.
    public struct Basket: APIModel {
        /// The items.
        public var products: [Product]?
        /// The kind of basket, such as `default`. Filled in by the server.
        public var type: String?
        /// Texts that older terminals print with the basket. The server sends them; their shape is not documented.
        public var texts: [JSONValue]?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - products: the items.
        ///   - type: the kind of basket, such as `default`. Filled in by the server.
        ///   - texts: texts that older terminals print with the basket. The server sends them; their shape is not
        ///     documented.
        public init(products: [Product]? = nil, type: String? = nil, texts: [JSONValue]? = nil) {
            self.products = products
            self.type = type
            self.texts = texts
        }

        private enum CodingKeys: String, CodingKey {
            case products
            case type
            case texts
        }
    }

    /// What a transaction amounts to.
    public struct BasketInfo: APIModel {
        /// The total in the currency's minor unit, such as cents, tax included. If there is a basket, it must be what
        /// the items add up to.
        public var sum: Int?
        /// The currency; euro if left out.
        public var currency: CurrencyCode?
        /// The tip that ``sum`` contains, in minor units.
        public var gratuity: Int?

        /// Puts one together; leave out what you do not want to send.
        ///
        /// - Parameters:
        ///   - sum: the total in the currency's minor unit, such as cents, tax included. If there is a basket, it
        ///     must be what the items add up to.
        ///   - currency: the currency; euro if left out.
        ///   - gratuity: the tip that ``sum`` contains, in minor units.
        public init(sum: Int? = nil, currency: CurrencyCode? = nil, gratuity: Int? = nil) {
            self.sum = sum
            self.currency = currency
            self.gratuity = gratuity
        }

        private enum CodingKeys: String, CodingKey {
            case sum
            case currency
            case gratuity
        }
    }
}
