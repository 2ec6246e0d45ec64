import Foundation

extension SmartTransaction.Basket {
    /// The sum of the items in the currency's minor unit, such as cents.
    ///
    /// - Articles, shipping and subscriptions add their quantity times ``Product/priceOne``. The default quantity is 1.
    /// - A coupon lowers the total.
    /// - A stakeholder payment is a share of the total, so it adds nothing.
    /// - A sub-basket adds the sum of its own items, or its ``Product/sum`` if it lists none.
    ///
    /// The arithmetic is exact. The property throws instead of rounding, and if an item has no price, an item type
    /// isn't known, a sub-basket contradicts its own sum, the coupons exceed the items, or the total is larger than
    /// `Int.max`.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    public var total: Int {
        get throws {
            do { return try addedUp() } catch { throw SecuconnectError.invalidArgument(error.message) }
        }
    }

    /// Returns the total, or throws the reason why there is none.
    package func addedUp() throws(BasketFault) -> Int {
        try Self.sum(of: products ?? [], isSubBasket: false)
    }

    /// Refuses coupons and shares that exceed the items. A list with an item whose price isn't known isn't judged.
    static func checkShares(of products: [Product], isSubBasket: Bool) throws(BasketFault) {
        var rest = 0, shares = 0, hasItems = false
        for product in products {
            guard let amount = try? product.share(isSubBasket: isSubBasket) else { return }
            let share = product.itemType == .stakeholderPayment ? product.sum ?? 0 : 0
            let (newRest, isTooLarge) = rest.addingReportingOverflow(amount)
            let (newShares, areTooLarge) = shares.addingReportingOverflow(share)
            guard !isTooLarge, !areTooLarge else { throw .tooLarge }
            (rest, shares) = (newRest, newShares)
            hasItems = hasItems || product.itemType != .stakeholderPayment
        }
        guard rest >= 0 else { throw .couponsExceedItems }
        guard !hasItems || shares <= rest else {
            throw BasketFault("The shares of the basket are worth more than its items; lower them.")
        }
    }

    fileprivate static func sum(of products: [Product], isSubBasket: Bool) throws(BasketFault) -> Int {
        var total = 0
        for product in products {
            let (sum, overflow) = total.addingReportingOverflow(try product.share(isSubBasket: isSubBasket))
            guard !overflow else { throw .tooLarge }
            total = sum
        }
        guard total >= 0 else { throw .couponsExceedItems }
        return total
    }
}

extension SmartTransaction.BasketInfo {
    /// Creates the sum of a basket.
    ///
    /// ```swift
    /// let basket = SmartTransaction.Basket(products: [
    ///     .article(id: 1, desc: "Coffee", quantity: 2, priceOne: 499, tax: 19),
    ///     .coupon(id: 2, desc: "Welcome", priceOne: 100, tax: 19),
    /// ])
    /// let info = try SmartTransaction.BasketInfo(basket, currency: .eur)  // 898
    /// ```
    ///
    /// - Parameters:
    ///   - basket: The basket.
    ///   - currency: The currency; euro by default.
    ///   - gratuity: The tip in minor units. It is added to the sum.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the basket has no
    ///   ``SmartTransaction/Basket/total``, or if the tip is negative.
    public init(_ basket: SmartTransaction.Basket, currency: CurrencyCode? = nil, gratuity: Int? = nil) throws {
        let (sum, overflow) = try basket.total.addingReportingOverflow(gratuity ?? 0)
        guard gratuity ?? 0 >= 0 else {
            throw SecuconnectError.invalidArgument("The tip is negative; omit it or make it positive.")
        }
        guard !overflow else { throw SecuconnectError.invalidArgument(BasketFault.tooLarge.message) }
        self.init(sum: sum, currency: currency, gratuity: gratuity)
    }
}

/// An error of a basket that has no total or isn't valid.
package struct BasketFault: Error {
    /// The message, one sentence.
    package let message: String
    /// A Boolean value that indicates whether two values of the basket contradict each other. Otherwise a value is
    /// missing or unknown.
    package let isContradiction: Bool

    package init(_ message: String, isContradiction: Bool = true) {
        self.message = message
        self.isContradiction = isContradiction
    }

    static let couponsExceedItems = BasketFault(
        "The coupons of the basket are worth more than its items; lower them.")
    static let tooLarge = BasketFault("The basket's total is too large; check its prices and quantities.")
}

extension SmartTransaction.Basket.Product {
    /// The name of the item in a sentence.
    fileprivate var label: String {
        if let id { return "Item \(id) of the basket" }
        return "A basket item of type \"\((itemType ?? .article).rawValue.prefix(40))\""
    }

    /// The amount that the item contributes to the total.
    fileprivate func share(isSubBasket: Bool) throws(BasketFault) -> Int {
        switch itemType {
        case nil, .article?, .shipping?, .subscription?: return try linePrice()
        case .coupon?: return -(try linePrice())
        case .stakeholderPayment?: return 0
        case .subTransaction? where !isSubBasket: return try subTotal()
        default:
            throw BasketFault(
                "\(label) has a type whose share isn't known; state the sum of the basket yourself.",
                isContradiction: false)
        }
    }

    private func linePrice() throws(BasketFault) -> Int {
        guard let priceOne else {
            throw BasketFault("\(label) has no price; set its priceOne.", isContradiction: false)
        }
        var quantity = quantity ?? 1, price = Decimal(priceOne), product = Decimal()
        guard !quantity.isNaN, NSDecimalMultiply(&product, &quantity, &price, .plain) == .noError,
            product.magnitude <= Decimal(Int.max)
        else { throw .tooLarge }
        guard let amount = Int(product.description) else {
            throw BasketFault(
                "\(label) doesn't cost a whole number of minor units; state the sum of the basket yourself.",
                isContradiction: false)
        }
        return amount
    }

    private func subTotal() throws(BasketFault) -> Int {
        guard let subBasket, !subBasket.isEmpty else {
            guard let sum else {
                throw BasketFault("\(label) has neither items nor a sum; set one of them.", isContradiction: false)
            }
            return sum
        }
        let total = try SmartTransaction.Basket.sum(of: subBasket, isSubBasket: true)
        guard sum == nil || sum == total else {
            throw BasketFault("A sub-basket has the sum \(sum ?? 0), but its items add up to \(total); correct one.")
        }
        return total
    }
}

extension SmartTransaction.Basket {
    /// Refuses items that contradict the API's documentation.
    ///
    /// A sum that differs from its items isn't refused, because examples in the documentation have such sums.
    package func check() throws(BasketFault) {
        try Self.check(products ?? [], isSubBasket: false)
    }

    private static func check(_ products: [Product], isSubBasket: Bool) throws(BasketFault) {
        var ids: Set<Int> = []
        for product in products {
            // The `parent` of an item names another one by its identifier.
            if let id = product.id, !ids.insert(id).inserted {
                throw BasketFault("Two items of one basket have the identifier \(id); give each item its own.")
            }
            try product.check()
            guard let subBasket = product.subBasket else { continue }
            guard !isSubBasket else {
                throw BasketFault("A sub-basket can't contain another one; list its items one level deep.")
            }
            try check(subBasket, isSubBasket: true)
        }
        try checkShares(of: products, isSubBasket: isSubBasket)
    }
}

extension SmartTransaction.Basket.Product {
    fileprivate func check() throws(BasketFault) {
        if let quantity, quantity.isNaN || quantity <= 0 {
            throw BasketFault("The quantity of a basket item has to be more than 0; remove items that aren't sold.")
        }
        if itemType == .coupon, let priceOne, priceOne < 0 {
            throw BasketFault("The price of a coupon is positive and lowers the total; remove the minus sign.")
        }
        if [.stakeholderPayment, .subTransaction].contains(itemType), let sum, sum < 0 {
            throw BasketFault("The sum of a share or a sub-basket can't be negative; remove the minus sign.")
        }
    }
}
