import Foundation

extension SmartTransaction.Draft {
    /// Refuses a basket that isn't valid.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        do { try basket?.check() } catch { throw SecuconnectError.invalidArgument(error.message) }
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
