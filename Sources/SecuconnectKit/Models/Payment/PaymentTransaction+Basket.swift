extension PaymentTransaction {
    /// One line of what was bought.
    public struct BasketItem: Codable, Hashable, Sendable {
        /// The VAT rate. Percent and hundredths of a percent have both been seen: don't calculate with it.
        public var tax: Int?
        /// How many.
        public var quantity: Int?
        /// The price of one, gross, in the minor unit.
        public var price: Int?
        /// Your name for the line, unique in the basket.
        public var referenceID: String?
        /// The article's EAN or GTIN.
        public var ean: String?
        /// Your number of the article.
        public var articleNumber: String?
        /// What kind of line it is.
        public var itemType: ItemType?
        /// What the article is called.
        public var name: String?
        /// The price of all, gross, in the minor unit.
        public var total: Int?
        /// The lines of a merchant's share of a mixed basket. These have no ``subBasket`` of their own.
        public var subBasket: [BasketItem]?

        /// Makes an empty one: for your tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case tax
            case quantity
            case price
            case referenceID = "reference_id"
            case ean
            case articleNumber = "article_number"
            case itemType = "item_type"
            case name
            case total
            case subBasket = "sub_basket"
        }
    }
}

extension PaymentTransaction.BasketItem {
    /// A kind of basket line.
    public struct ItemType: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Goods or a service.
        public static let article: Self = "article"
        /// A voucher of the merchant's own; it lowers the total.
        public static let coupon: Self = "coupon"
        /// A merchant's share of a mixed basket.
        public static let subTransaction: Self = "sub_transaction"
        /// A share that goes to somebody else; it is part of the total already.
        public static let stakeholderPayment: Self = "stakeholder_payment"
        /// The cost of shipping.
        public static let shipping: Self = "shipping"
        /// A subscription.
        public static let subscription: Self = "subscription"
    }
}
