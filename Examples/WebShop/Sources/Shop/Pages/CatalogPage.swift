import WebPages

/// The page with all articles, and the page of one.
struct CatalogPage: Sendable {
    /// The catalog.
    let catalog: Catalog
    /// The session of the visitor.
    let session: Session
    /// The number of pieces in the basket.
    let basketCount: Int

    var page: WebPage {
        ShopPage.page(
            "Coffee, tea and what goes with it", basketCount: basketCount,
            content: """
                <p class="dim">Prices include VAT. Shipping costs \(Euro.text(Bill.shippingFee)) and is free from
                \(Euro.text(Bill.freeShippingFrom)). Try the coupons WELCOME10 and FIVE.</p>
                <ul class="grid">
                \(catalog.products.map(card))
                </ul>
                """)
    }

    /// Returns the page of an article.
    func page(of product: Product) -> WebPage {
        ShopPage.page(
            product.name, basketCount: basketCount,
            content: """
                <div class="card">
                \(Self.picture(of: product))
                <p>\(product.summary)</p>
                <p class="price">\(Euro.text(product.price))</p>
                <p class="dim">Includes \(product.vatRate) % VAT, plus shipping.</p>
                \(ShopPage.form("/basket/add", session, id: "add-form", class: "inline", content: """
                    <input type="hidden" name="product" value="\(product.id)">
                    <div><label for="quantity">Quantity</label>
                    <input type="number" id="quantity" name="quantity" value="1" min="1" max="\(Basket.maximumQuantity)" \
                    required></div>
                    <button id="add-\(product.id)">Add to basket</button>
                    """))
                </div>
                """)
    }

    private func card(_ product: Product) -> HTML {
        """
        <li class="card">
        \(Self.picture(of: product))
        <h2><a id="product-\(product.id)" href="/products/\(product.id)">\(product.name)</a></h2>
        <p class="dim">\(product.summary)</p>
        <p class="price">\(Euro.text(product.price))</p>
        \(ShopPage.form("/basket/add", session, id: "add-form-\(product.id)", content: """
            <input type="hidden" name="product" value="\(product.id)">
            <input type="hidden" name="quantity" value="1">
            <button class="wide" id="add-\(product.id)" aria-label="Add \(product.name) to basket">Add to basket</button>
            """))
        </li>
        """
    }

    private static func picture(of product: Product) -> HTML {
        """
        <svg class="picture" viewBox="0 0 48 48" aria-hidden="true">\(HTML(markup: "\(product.picture)"))</svg>
        """
    }
}
