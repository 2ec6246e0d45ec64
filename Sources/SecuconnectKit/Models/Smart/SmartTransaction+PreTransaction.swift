extension SmartTransaction {
    /// The state after a loyalty card or voucher was used.
    public struct PreTransaction: APIModel {
        /// The remaining amount in minor units.
        public var missingSum: Int?
        /// The bonus items of the card. Add them to the basket.
        public var bonusProducts: [BonusProduct]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case missingSum = "missing_sum"
            case bonusProducts = "bonus_products"
        }
    }

    /// A bonus item of a loyalty card.
    public struct BonusProduct: APIModel {
        /// The number.
        public var id: Int?
        /// The name for display.
        public var desc: String?
        /// The article number.
        public var articleNumber: String?
        /// The serial number of a gift card that is activated at the point of sale.
        public var serialNumber: String?
        /// The EAN or GTIN.
        public var ean: String?
        /// The quantity, which is always 1.
        public var quantity: Int?
        /// The unit price in minor units.
        public var priceOne: Int?
        /// The VAT rate in percent.
        public var tax: Int?

        /// Creates an instance without values, for tests.
        public init() {}
    }
}
