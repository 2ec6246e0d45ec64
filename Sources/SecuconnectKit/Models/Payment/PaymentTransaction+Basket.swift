extension PaymentTransaction {
    /// An item of the basket of a payment.
    public struct BasketItem: APIModel {
        /// The VAT rate. Both percent and hundredths of a percent occur, so don't calculate with it.
        public var tax: Int?
        /// The quantity.
        public var quantity: Int?
        /// The gross unit price in minor units.
        public var price: Int?
        /// The merchant's reference of the item, unique in the basket.
        public var referenceID: String?
        /// The EAN or GTIN of the article.
        public var ean: String?
        /// The merchant's article number.
        public var articleNumber: String?
        /// The type of item.
        public var itemType: ItemType?
        /// The name of the article.
        public var name: String?
        /// The gross total in minor units.
        public var total: Int?
        /// The items of one merchant in a mixed basket. They have no ``subBasket``.
        public var subBasket: [BasketItem]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case tax, quantity, price
            case referenceID = "reference_id"
            case ean
            case articleNumber = "article_number"
            case itemType = "item_type"
            case name, total
            case subBasket = "sub_basket"
        }
    }
}

extension PaymentTransaction.BasketItem {
    /// A type of basket item.
    public struct ItemType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Goods or a service.
        public static let article: Self = "article"
        /// A discount of the merchant, which lowers the total.
        public static let coupon: Self = "coupon"
        /// The part of one merchant in a mixed basket.
        public static let subTransaction: Self = "sub_transaction"
        /// A share for a third party, which the total includes.
        public static let stakeholderPayment: Self = "stakeholder_payment"
        /// The shipping costs.
        public static let shipping: Self = "shipping"
        /// A subscription.
        public static let subscription: Self = "subscription"
    }
}
