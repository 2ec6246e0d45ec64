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
            ShopText.tagline.description, basketCount: basketCount,
            content: """
                <p class="dim">\(ShopText.catalogNote.with(Euro.text(Bill.shippingFee), Euro.text(Bill.freeShippingFrom)))\
                </p>
                \(ShopPage.form("/basket/add", session, id: "add-form", content: """
                    <input type="hidden" name="quantity" value="1">
                    <ul class="grid">
                    \(catalog.products.map(card))
                    </ul>
                    """))
                """)
    }

    /// Returns the page of an article.
    func page(of product: Product) -> WebPage {
        ShopPage.page(
            "\(product.name)", basketCount: basketCount,
            content: """
                <div class="card product">
                \(product.picture("picture"))
                <div>
                <p>\(product.summary)</p>
                <p class="price">\(Euro.text(product.price))</p>
                <p class="dim">\(ShopText.vatNote.with(product.vatRate))</p>
                \(ShopPage.form("/basket/add", session, id: "add-form", class: "inline", content: """
                    <input type="hidden" name="product" value="\(product.id)">
                    <div><label for="quantity">\(ShopText.quantity)</label>
                    <input type="number" id="quantity" name="quantity" value="1" min="1" max="\(Basket.maximumQuantity)" \
                    required></div>
                    <button id="add-\(product.id)">\(ShopText.addToBasket)</button>
                    """))
                </div>
                </div>
                <p><a id="back-to-catalog" href="/">\(ShopText.backToCatalog)</a></p>
                """)
    }

    private func card(_ product: Product) -> HTML {
        """
        <li class="card">
        \(product.picture("picture"))
        <h2><a id="product-\(product.id)" href="/products/\(product.id)">\(product.name)</a></h2>
        <p class="dim">\(product.summary)</p>
        <p class="price">\(Euro.text(product.price))</p>
        <button class="wide" name="product" value="\(product.id)" id="add-\(product.id)" \
        aria-label="\(ShopText.addNamedToBasket.with(product.name))">\(ShopText.addToBasket)</button>
        </li>
        """
    }
}

extension Product {
    /// Returns the picture. Its name stands beside it, so it has no text.
    func picture(_ name: String) -> HTML {
        """
        <svg class="\(name)" viewBox="0 0 48 48" aria-hidden="true">\(HTML(markup: "\(picture)"))</svg>
        """
    }
}
