/// The lines and the total of a basket. All amounts of the shop come from here.
struct Bill: Codable, Hashable, Sendable {
    /// The lines: the articles, the coupon, and the shipping.
    let lines: [Line]

    /// A line of a bill.
    struct Line: Codable, Hashable, Sendable {
        /// The kind of line.
        let kind: Kind
        /// The article number; `nil` for a coupon and for shipping.
        let articleNumber: String?
        /// The name for customers.
        let name: String
        /// The number of pieces.
        let quantity: Int
        /// The price of one piece in cents, VAT included. A coupon has a positive price.
        let price: Int
        /// The VAT rate in percent.
        let vatRate: Int

        /// The amount that the line adds to the total, in cents. That of a coupon is negative.
        var amount: Int { (kind == .coupon ? -1 : 1) * quantity * price }
    }

    /// The kinds of lines.
    enum Kind: String, Codable, Sendable {
        case article, coupon, shipping
    }

    /// The shipping fee in cents.
    static let shippingFee = 490
    /// The price of the articles, less the coupon, from which shipping is free, in cents.
    static let freeShippingFrom = 5_000
    /// The VAT rate of shipping in percent.
    static let shippingVATRate = 19

    /// Creates the bill of a basket. Articles that the catalog doesn't have are left out.
    init(_ basket: Basket, catalog: Catalog = .demo) {
        var lines = catalog.products.compactMap { product in
            basket.quantities[product.id].map { quantity in
                Line(
                    kind: .article, articleNumber: product.id, name: product.name, quantity: quantity,
                    price: product.price, vatRate: product.vatRate)
            }
        }
        if let coupon = Coupon.find(basket.couponCode) { lines += Self.lines(of: coupon, for: lines) }
        let goods = lines.total
        if !lines.isEmpty, goods < Self.freeShippingFrom {
            lines.append(
                Line(
                    kind: .shipping, articleNumber: nil, name: "Parcel within Germany", quantity: 1,
                    price: Self.shippingFee, vatRate: Self.shippingVATRate))
        }
        self.lines = lines
    }

    /// Returns the lines of a coupon: one for each VAT rate, because a discount lowers the VAT of what it discounts.
    private static func lines(of coupon: Coupon, for articles: [Line]) -> [Line] {
        let goods = articles.total
        let discount = coupon.discount(on: goods)
        var covered = 0, spent = 0
        return Set(articles.map(\.vatRate)).sorted().compactMap { rate in
            // Rounding the running sum instead of each share makes the shares add up exactly.
            covered += articles.filter { $0.vatRate == rate }.total
            let share = discount * covered / goods - spent
            spent += share
            guard share > 0 else { return nil }
            return Line(
                kind: .coupon, articleNumber: nil, name: coupon.name, quantity: 1, price: share, vatRate: rate)
        }
    }

    /// The amount to pay in cents, VAT included.
    var total: Int { lines.total }

    /// The VAT that the total includes, by rate, the lowest rate first.
    var includedVAT: [(rate: Int, amount: Int)] {
        Set(lines.map(\.vatRate)).sorted().map { rate in
            let gross = lines.filter { $0.vatRate == rate }.total
            // Rounded half up. A gross amount isn't negative, because no coupon exceeds its articles.
            return (rate, (2 * gross * rate + 100 + rate) / (2 * (100 + rate)))
        }
    }
}

extension [Bill.Line] {
    /// The sum of the amounts in cents.
    var total: Int { reduce(0) { $0 + $1.amount } }
}
