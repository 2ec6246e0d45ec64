import WebPages

/// The page of the basket.
struct BasketPage: Sendable {
    /// The catalog.
    let catalog: Catalog
    /// The basket.
    let basket: Basket
    /// The session of the visitor.
    let session: Session
    /// The coupon code that was entered and isn't valid; `nil` if none was.
    var wrongCode: String?

    var page: WebPage {
        guard !basket.isEmpty else {
            return ShopPage.page(
                ShopText.yourBasket.description, basketCount: 0,
                content: """
                    <p id="empty-basket">\(ShopText.basketIsEmpty)</p>
                    <p><a class="button" id="continue-shopping" href="/">\(ShopText.continueShopping)</a></p>
                    """)
        }
        let bill = Bill(basket, catalog: catalog)
        return ShopPage.page(
            ShopText.yourBasket.description, basketCount: basket.count,
            content: """
                <div class="split">
                <section class="card" aria-label="\(ShopText.articles)">\(articles)</section>
                <section class="card sticky" aria-labelledby="sum"><h2 id="sum">\(ShopText.summary)</h2>
                \(coupon)
                \(bill.summary)
                <button class="wide" id="go-to-checkout" form="basket-form" name="next" value="checkout">\
                \(ShopText.goToCheckout)</button>
                <p class="center"><a id="continue-shopping" href="/">\(ShopText.continueShopping)</a></p>
                </section>
                </div>
                """)
    }

    private var articles: HTML {
        // The first button is the one that the Enter key presses.
        ShopPage.form(
            "/basket", session, id: "basket-form",
            content: """
                <button hidden></button>
                <table class="basket" id="basket">
                <thead><tr><th scope="col">\(ShopText.article)</th><th scope="col">\(ShopText.quantity)</th>\
                <th scope="col" class="amount">\(ShopText.amount)</th></tr></thead>
                <tbody>\(catalog.products.compactMap(row))</tbody>
                </table>
                <p><button class="quiet" id="update-basket">\(ShopText.updateQuantities)</button></p>
                """)
    }

    private func row(_ product: Product) -> HTML? {
        guard let quantity = basket.quantities[product.id] else { return nil }
        let id = product.id, name = product.name
        let price: HTML =
            quantity == 1 ? "\(Euro.text(product.price))" : "\(quantity) × \(Euro.text(product.price))"
        return """
            <tr><td><div class="article">\(product.picture("thumb"))\
            <div><a href="/products/\(id)">\(name)</a><br><span class="dim">\(price)</span></div></div></td>\
            <td><div class="stepper">\
            <button class="plain" name="less" value="\(id)" id="less-\(id)" aria-label="\(ShopText.oneLess.with(name))">\
            −</button>\
            <input type="number" id="quantity-\(id)" name="quantity-\(id)" value="\(quantity)" min="0" \
            max="\(Basket.maximumQuantity)" required aria-label="\(ShopText.quantityOf.with(name))">\
            <button class="plain" name="more" value="\(id)" id="more-\(id)" aria-label="\(ShopText.oneMore.with(name))">\
            +</button></div>\
            <button class="quiet" name="remove" value="\(id)" id="remove-\(id)" \
            aria-label="\(ShopText.removeNamed.with(name))">\(ShopText.remove)</button></td>\
            <td class="amount">\(Euro.text(product.price * quantity))</td></tr>
            """
    }

    private var coupon: HTML {
        if let coupon = Coupon.find(basket.couponCode) {
            return ShopPage.form(
                "/basket/coupon", session, id: "coupon-form", class: "inline apart",
                content: """
                    <input type="hidden" name="code" value="">
                    <span>\(ShopText.coupon) <strong>\(coupon.code)</strong></span>
                    <button class="quiet" id="remove-coupon">\(ShopText.removeCoupon)</button>
                    """)
        }
        let error: HTML = wrongCode == nil ? "" : "<p class=\"error\" id=\"coupon-error\">\(ShopText.unknownCoupon)</p>"
        let invalid: HTML =
            wrongCode == nil ? "" : "aria-invalid=\"true\" aria-describedby=\"coupon-error\" autofocus"
        return ShopPage.form(
            "/basket/coupon", session, id: "coupon-form",
            content: """
                <label for="coupon-code">\(ShopText.couponCode)</label>
                <div class="joined"><input id="coupon-code" name="code" value="\(wrongCode ?? "")" maxlength="40" \
                autocomplete="off" \(invalid)>
                <button class="plain" id="apply-coupon">\(ShopText.apply)</button></div>
                \(error)
                """)
    }
}
