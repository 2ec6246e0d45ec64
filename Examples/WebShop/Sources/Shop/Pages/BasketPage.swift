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
                "Your basket", basketCount: 0,
                content: """
                    <p id="empty-basket">It's empty.</p>
                    <p><a class="button" id="continue-shopping" href="/">See what we have</a></p>
                    """)
        }
        let bill = Bill(basket, catalog: catalog)
        return ShopPage.page(
            "Your basket", basketCount: basket.count,
            content: """
                <section class="card" aria-labelledby="quantities"><h2 id="quantities">Quantities</h2>
                \(ShopPage.form("/basket", session, id: "basket-form", content: """
                    \(catalog.products.compactMap(field))
                    <p class="dim">0 removes an article.</p>
                    <button class="plain" id="update-basket">Update quantities</button>
                    """))
                </section>
                <section class="card" aria-labelledby="coupon"><h2 id="coupon">Coupon</h2>\(coupon)</section>
                <section class="card" aria-labelledby="sum"><h2 id="sum">Sum</h2>\(bill.table)</section>
                <p><button class="wide" id="go-to-checkout" form="basket-form" name="next" value="checkout">
                Go to checkout</button></p>
                """)
    }

    private func field(_ product: Product) -> HTML? {
        guard let quantity = basket.quantities[product.id] else { return nil }
        return """
            <div class="field"><label for="quantity-\(product.id)">\(product.name)</label>
            <input type="number" id="quantity-\(product.id)" name="quantity-\(product.id)" value="\(quantity)" min="0" \
            max="\(Basket.maximumQuantity)" required></div>
            """
    }

    private var coupon: HTML {
        if let coupon = Coupon.find(basket.couponCode) {
            return ShopPage.form(
                "/basket/coupon", session, id: "coupon-form",
                content: """
                    <input type="hidden" name="code" value="">
                    <p>\(coupon.name) (\(coupon.code))</p>
                    <button class="plain" id="remove-coupon">Remove coupon</button>
                    """)
        }
        let error: HTML =
            wrongCode == nil
            ? "" : "<p class=\"error\" id=\"coupon-error\">We don't know this code. Check its spelling.</p>"
        let invalid: HTML = wrongCode == nil ? "" : "aria-invalid=\"true\" aria-describedby=\"coupon-error\""
        return ShopPage.form(
            "/basket/coupon", session, id: "coupon-form", class: "inline",
            content: """
                <div><label for="coupon-code">Code</label>
                <input id="coupon-code" name="code" value="\(wrongCode ?? "")" maxlength="40" autocomplete="off" \(invalid)>
                \(error)</div>
                <button class="plain" id="apply-coupon">Apply</button>
                """)
    }
}
