import Foundation
import SecuconnectKit
import WebPages

/// The items of a basket with their prices, the total and the VAT that it contains.
struct BasketTable {
    let visit: CheckoutVisit

    var html: HTML {
        """
        <table id="basket">
        <tbody>
        \(rows)
        <tr class="total"><th scope="row">Total</th><td id="total">\(visit.sum)</td></tr>
        \(taxRows)
        </tbody>
        </table>
        """
    }

    private typealias Product = SmartTransaction.Basket.Product

    /// The items, with those of each merchant in a mixed basket.
    private var products: [Product] {
        (visit.transaction.basket?.products ?? []).flatMap { product in
            product.itemType == .subTransaction ? product.subBasket ?? [product] : [product]
        }.filter { $0.itemType != .stakeholderPayment }
    }

    private var rows: [HTML] {
        products.map { product in
            let name = product.desc ?? product.name ?? "Item"
            let quantity = product.quantity ?? 1
            let times: HTML = quantity == 1 ? "" : "\(quantity) × "
            return """
                <tr><th scope="row">\(times)\(name)</th><td>\(Self.amount(of: product).map(visit.format) ?? "")</td></tr>

                """
        }
    }

    /// The VAT by rate. Prices contain it.
    private var taxRows: [HTML] {
        var gross: [Int: Int] = [:]
        for product in products {
            guard let rate = product.tax, (1...99).contains(rate), let amount = Self.amount(of: product)
            else { continue }
            gross[rate] = (gross[rate] ?? 0).addingReportingOverflow(amount).partialValue
        }
        return gross.sorted { $0.key < $1.key }.map { rate, amount in
            let tax = Self.rounded(Decimal(amount) * Decimal(rate) / Decimal(100 + rate)) ?? 0
            return """
                <tr class="muted"><th scope="row">Includes \(rate)% VAT</th><td>\(visit.format(tax))</td></tr>

                """
        }
    }

    /// The amount of an item; negative for a coupon, `nil` if it isn't known.
    private static func amount(of product: Product) -> Int? {
        guard let price = product.priceOne else { return product.sum }
        let amount = rounded((product.quantity ?? 1) * Decimal(price))
        return product.itemType == .coupon ? amount.map { -$0 } : amount
    }

    private static func rounded(_ value: Decimal) -> Int? {
        var value = value, result = Decimal()
        NSDecimalRound(&result, &value, 0, .plain)
        return Int(result.description)
    }
}
