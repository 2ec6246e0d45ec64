extension SmartTransaction {
    /// What remains to be paid after a loyalty card or voucher was used.
    public struct PreTransaction: Codable, Hashable, Sendable {
        /// The rest in minor units such as cents.
        public var missingSum: Int?
        /// What the card brings on top; add it to the basket.
        public var bonusProducts: [BonusProduct]?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case missingSum = "missing_sum"
            case bonusProducts = "bonus_products"
        }
    }

    /// An item that a loyalty card brings on top.
    public struct BonusProduct: Codable, Hashable, Sendable {
        /// Its number.
        public var id: Int?
        /// What it is called, for people.
        public var desc: String?
        /// The article number.
        public var articleNumber: String?
        /// The serial number of a gift card that is activated at the till.
        public var serialNumber: String?
        /// The EAN or GTIN.
        public var ean: String?
        /// How many; always one.
        public var quantity: Int?
        /// The price of one, in minor units such as cents.
        public var priceOne: Int?
        /// The VAT rate in percent.
        public var tax: Int?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case desc
            case articleNumber
            case serialNumber
            case ean
            case quantity
            case priceOne
            case tax
        }
    }
}
