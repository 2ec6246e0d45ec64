import SecuconnectKit

extension Bill {
    /// The basket for Smart Checkout. Its total is the ``total`` of the bill.
    var smartBasket: SmartTransaction.Basket {
        SmartTransaction.Basket(
            products: lines.enumerated().map { index, line in
                let id = index + 1
                return switch line.kind {
                case .article:
                    .article(
                        id: id, desc: line.name, quantity: line.quantity, priceOne: line.price, tax: line.vatRate,
                        articleNumber: line.articleNumber)
                case .coupon: .coupon(id: id, desc: line.name, priceOne: line.price, tax: line.vatRate)
                case .shipping: .shipping(id: id, desc: line.name, priceOne: line.price, tax: line.vatRate)
                }
            })
    }
}
