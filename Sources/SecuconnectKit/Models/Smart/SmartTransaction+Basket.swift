public import Foundation

extension SmartTransaction {
    /// The basket of a sale: items, sub-baskets of several merchants, or one subscription.
    public struct Basket: APIModel {
        /// The items.
        public var products: [Product]?
        /// The type of the basket, such as `default`. The server sets it.
        public var type: String?
        /// Strings that older terminals print with the basket. The server sends them; their format isn't documented.
        public var texts: [JSONValue]?

        /// Creates a basket. Omitted values aren't sent.
        public init(products: [Product]? = nil, type: String? = nil, texts: [JSONValue]? = nil) {
            self.products = products
            self.type = type
            self.texts = texts
        }
    }

    /// The totals of a transaction.
    public struct BasketInfo: APIModel {
        /// The total in the currency's minor unit, such as cents, tax included. If there is a basket, it must be the
        /// sum of its items.
        public var sum: Int?
        /// The currency; euro by default.
        public var currency: CurrencyCode?
        /// The tip that ``sum`` contains, in minor units.
        public var gratuity: Int?

        /// Creates the totals of a transaction. Omitted values aren't sent.
        public init(sum: Int? = nil, currency: CurrencyCode? = nil, gratuity: Int? = nil) {
            self.sum = sum
            self.currency = currency
            self.gratuity = gratuity
        }
    }
}

extension SmartTransaction.Basket {
    /// An item of a basket, or a whole sub-basket.
    ///
    /// The required fields depend on ``itemType``; the methods with the names of the types have exactly those. Items in
    /// a sub-basket have the same fields, one level deep.
    public struct Product: APIModel {
        /// A number that is unique within the basket.
        public var id: Int?
        /// The ``id`` of the parent item.
        public var parent: Int?
        /// The type of the item; an article by default.
        public var itemType: ItemType?
        /// The displayed name.
        public var desc: String?
        /// The name of a shipping item on some pages of the API, in place of ``desc``.
        public var name: String?
        /// The article number of the merchant. The server returns a number or a string, as it was sent.
        public var articleNumber: String?
        /// The serial number of a gift card that is activated at the till.
        public var serialNumber: String?
        /// The EAN or GTIN. It is evaluated, so omit it if the article has none.
        public var ean: String?
        /// The number of pieces. It is an integer; older transactions have fractions.
        public var quantity: Decimal?
        /// The price of one piece in minor units, such as cents, tax included. It is positive for coupons too.
        public var priceOne: Int?
        /// The total of a sub-basket or the amount of a share, in minor units.
        public var sum: Int?
        /// The VAT rate in percent, such as 19. Older transactions have hundredths of a percent.
        public var tax: Int?
        /// The reference of the merchant for this line. It links a sub-basket to its payment transaction.
        public var referenceID: String?
        /// The contract of the recipient: the merchant of a sub-basket, or the recipient of a share.
        public var contractID: ResourceID<GeneralContract>?
        /// The product groups of the article.
        public var group: [ProductGroup]?
        /// The items of a sub-basket.
        public var subBasket: [Product]?
        /// The plan of a subscription.
        public var planID: PaymentPlan.ID?
        /// The date on which a subscription starts.
        public var startAt: APITimestamp?

        /// Creates an item. Omitted values aren't sent.
        public init(
            id: Int? = nil,
            parent: Int? = nil,
            itemType: ItemType? = nil,
            desc: String? = nil,
            name: String? = nil,
            articleNumber: String? = nil,
            serialNumber: String? = nil,
            ean: String? = nil,
            quantity: Decimal? = nil,
            priceOne: Int? = nil,
            sum: Int? = nil,
            tax: Int? = nil,
            referenceID: String? = nil,
            contractID: ResourceID<GeneralContract>? = nil,
            group: [ProductGroup]? = nil,
            subBasket: [Product]? = nil,
            planID: PaymentPlan.ID? = nil,
            startAt: APITimestamp? = nil
        ) {
            self.id = id
            self.parent = parent
            self.itemType = itemType
            self.desc = desc
            self.name = name
            self.articleNumber = articleNumber
            self.serialNumber = serialNumber
            self.ean = ean
            self.quantity = quantity
            self.priceOne = priceOne
            self.sum = sum
            self.tax = tax
            self.referenceID = referenceID
            self.contractID = contractID
            self.group = group
            self.subBasket = subBasket
            self.planID = planID
            self.startAt = startAt
        }

        /// Creates an ordinary item with a whole quantity. Omitted values aren't sent.
        public init(
            id: Int? = nil, itemType: ItemType? = nil, desc: String? = nil, articleNumber: String? = nil,
            ean: String? = nil, quantity: Int, priceOne: Int? = nil, tax: Int? = nil
        ) {
            self.init(
                id: id, itemType: itemType, desc: desc, articleNumber: articleNumber, ean: ean,
                quantity: Decimal(quantity), priceOne: priceOne, tax: tax)
        }

        private enum CodingKeys: String, CodingKey {
            case id, parent
            case itemType = "item_type"
            case desc, name, articleNumber, serialNumber, ean, quantity, priceOne, sum, tax
            case referenceID = "reference_id"
            case contractID = "contract_id"
            case group
            case subBasket = "sub_basket"
            case planID = "plan_id"
            case startAt = "start_at"
        }
    }

    /// A product group of an article.
    public struct ProductGroup: APIModel {
        /// The identifier of the group in the merchant's system.
        public var id: String?
        /// The displayed name.
        public var desc: String?
        /// The level in the hierarchy of groups.
        public var level: Int?

        /// Creates a product group. Omitted values aren't sent.
        public init(id: String? = nil, desc: String? = nil, level: Int? = nil) {
            self.id = id
            self.desc = desc
            self.level = level
        }
    }
}

extension SmartTransaction.Basket.Product {
    /// The type of a basket item.
    public struct ItemType: OpenEnum, ExpressibleByStringLiteral {
        /// The raw value used by the API.
        public var rawValue: String

        /// Creates a value from a raw value.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Goods or a service.
        public static let article: Self = "article"
        /// The cost of shipping.
        public static let shipping: Self = "shipping"
        /// A discount of the merchant. Its price is positive and lowers the total.
        public static let coupon: Self = "coupon"
        /// A share of the total for another recipient.
        public static let stakeholderPayment: Self = "stakeholder_payment"
        /// The basket of one of several merchants.
        public static let subTransaction: Self = "sub_transaction"
        /// A subscription. It must be the only item.
        public static let subscription: Self = "subscription"
    }

    /// Returns goods or a service.
    ///
    /// - Parameters:
    ///   - id: A number that is unique within the basket.
    ///   - desc: The name of the item.
    ///   - quantity: The number of pieces.
    ///   - priceOne: The price of one piece in minor units, such as cents, tax included.
    ///   - tax: The VAT rate in percent.
    ///   - articleNumber: The article number of the merchant.
    ///   - ean: The EAN or GTIN, if the article has one.
    /// - Returns: The item.
    public static func article(
        id: Int, desc: String, quantity: Decimal = 1, priceOne: Int, tax: Int, articleNumber: String? = nil,
        ean: String? = nil
    ) -> Self {
        Self(
            id: id, itemType: .article, desc: desc, articleNumber: articleNumber, ean: ean, quantity: quantity,
            priceOne: priceOne, tax: tax)
    }

    /// Returns an article with a whole quantity.
    ///
    /// - Parameters:
    ///   - id: A number that is unique within the basket.
    ///   - desc: The name of the article.
    ///   - quantity: The number of pieces, 1 or more.
    ///   - priceOne: The price of one piece in minor units such as cents, tax included.
    ///   - tax: The VAT rate in percent.
    ///   - articleNumber: The article number of the merchant.
    ///   - ean: The EAN or GTIN, if the article has one.
    /// - Returns: The item.
    public static func article(
        id: Int, desc: String, quantity: Int, priceOne: Int, tax: Int, articleNumber: String? = nil,
        ean: String? = nil
    ) -> Self {
        article(
            id: id, desc: desc, quantity: Decimal(quantity), priceOne: priceOne, tax: tax,
            articleNumber: articleNumber, ean: ean)
    }

    /// Returns the cost of shipping.
    ///
    /// - Parameters:
    ///   - id: A number that is unique within the basket.
    ///   - desc: The name of the item.
    ///   - priceOne: The price in minor units such as cents, tax included.
    ///   - tax: The VAT rate in percent.
    /// - Returns: The item.
    public static func shipping(id: Int, desc: String, priceOne: Int, tax: Int) -> Self {
        Self(id: id, itemType: .shipping, desc: desc, quantity: 1, priceOne: priceOne, tax: tax)
    }

    /// Returns a discount of the merchant.
    ///
    /// - Parameters:
    ///   - id: A number that is unique within the basket.
    ///   - desc: The name of the item.
    ///   - priceOne: The discount in minor units, such as cents, as a positive number.
    ///   - tax: The VAT rate in percent.
    /// - Returns: The item.
    public static func coupon(id: Int, desc: String, priceOne: Int, tax: Int) -> Self {
        Self(id: id, itemType: .coupon, desc: desc, quantity: 1, priceOne: priceOne, tax: tax)
    }

    /// Returns a share for another recipient, such as the fee of a marketplace. It is a part of the total.
    ///
    /// - Parameters:
    ///   - desc: The name of the item.
    ///   - sum: The share in minor units such as cents.
    ///   - referenceID: The reference of the merchant for this line.
    ///   - contractID: The contract of the recipient.
    /// - Returns: The item.
    public static func stakeholderPayment(
        desc: String, sum: Int, referenceID: String, contractID: ResourceID<GeneralContract>
    ) -> Self {
        Self(
            itemType: .stakeholderPayment, desc: desc, sum: sum, referenceID: referenceID, contractID: contractID)
    }

    /// Returns the basket of one of several merchants.
    ///
    /// - Parameters:
    ///   - desc: The name of the item.
    ///   - sum: The sum of its items without shares, in minor units such as cents.
    ///   - referenceID: The reference for it, which is copied to the payment transaction of this merchant.
    ///   - contractID: The contract of the merchant.
    ///   - subBasket: The items.
    /// - Returns: The item.
    public static func subTransaction(
        desc: String, sum: Int, referenceID: String, contractID: ResourceID<GeneralContract>, subBasket: [Self]
    ) -> Self {
        Self(
            itemType: .subTransaction, desc: desc, sum: sum, referenceID: referenceID, contractID: contractID,
            subBasket: subBasket)
    }
}
