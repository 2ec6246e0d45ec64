public import Foundation

extension SmartTransaction.Basket.Product {
    /// What an item of a basket is.
    public struct ItemType: OpenEnum, ExpressibleByStringLiteral {
        /// The word on the wire.
        public var rawValue: String

        /// Takes any word.
        ///
        /// - Parameter rawValue: the word on the wire.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Goods or a service.
        public static let article: Self = "article"
        /// The cost of shipping.
        public static let shipping: Self = "shipping"
        /// A discount of the merchant's own: its price is positive and lowers the total.
        public static let coupon: Self = "coupon"
        /// A share for someone else, taken out of the total.
        public static let stakeholderPayment: Self = "stakeholder_payment"
        /// The basket of one merchant among several.
        public static let subTransaction: Self = "sub_transaction"
        /// A subscription. It must be the only item.
        public static let subscription: Self = "subscription"
    }
}

extension SmartTransaction.Basket.Product {
    /// Goods or a service.
    ///
    /// - Parameters:
    ///   - id: a number of yours, unique within the basket.
    ///   - desc: what it is called.
    ///   - quantity: how many.
    ///   - priceOne: the price of one, in minor units such as cents, tax included.
    ///   - tax: the VAT rate in percent.
    ///   - articleNumber: your article number.
    ///   - ean: the EAN or GTIN, if the article has one.
    /// - Returns: the item.
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

    /// The cost of shipping.
    ///
    /// - Parameters:
    ///   - id: a number of yours, unique within the basket.
    ///   - desc: what it is called.
    ///   - priceOne: the price in minor units such as cents, tax included.
    ///   - tax: the VAT rate in percent.
    /// - Returns: the item.
    public static func shipping(id: Int, desc: String, priceOne: Int, tax: Int) -> Self {
        Self(id: id, itemType: .shipping, desc: desc, quantity: 1, priceOne: priceOne, tax: tax)
    }

    /// A discount of the merchant's own.
    ///
    /// - Parameters:
    ///   - id: a number of yours, unique within the basket.
    ///   - desc: what it is called.
    ///   - priceOne: how much it lowers the total, in minor units such as cents. Positive.
    ///   - tax: the VAT rate in percent.
    /// - Returns: the item.
    public static func coupon(id: Int, desc: String, priceOne: Int, tax: Int) -> Self {
        Self(id: id, itemType: .coupon, desc: desc, quantity: 1, priceOne: priceOne, tax: tax)
    }

    /// A share for someone else, such as the fee of a marketplace. It is taken out of the total, not added to it.
    ///
    /// - Parameters:
    ///   - desc: what it is called.
    ///   - sum: the share in minor units such as cents.
    ///   - referenceID: your name for this line.
    ///   - contractID: who gets the share.
    /// - Returns: the item.
    public static func stakeholderPayment(
        desc: String, sum: Int, referenceID: String, contractID: ResourceID<GeneralContract>
    ) -> Self {
        Self(
            itemType: .stakeholderPayment, desc: desc, sum: sum, referenceID: referenceID, contractID: contractID)
    }

    /// The basket of one merchant among several.
    ///
    /// - Parameters:
    ///   - desc: what it is called.
    ///   - sum: what its items add up to, shares left aside, in minor units such as cents.
    ///   - referenceID: your name for it; the payment transaction of this merchant carries it.
    ///   - contractID: who gets the money.
    ///   - subBasket: the items.
    /// - Returns: the item.
    public static func subTransaction(
        desc: String, sum: Int, referenceID: String, contractID: ResourceID<GeneralContract>, subBasket: [Self]
    ) -> Self {
        Self(
            itemType: .subTransaction, desc: desc, sum: sum, referenceID: referenceID, contractID: contractID,
            subBasket: subBasket)
    }
}
