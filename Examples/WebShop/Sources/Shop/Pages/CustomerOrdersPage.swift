import WebPages

/// The orders that were made in a browser.
struct CustomerOrdersPage: Sendable {
    /// The orders, the latest first.
    let orders: [Order]

    var page: WebPage {
        ShopPage.page(
            ShopText.yourOrders.description,
            content: """
                \(orders.isEmpty ? "<p id=\"no-orders\">\(ShopText.noOrdersYet)</p>" : table)
                <p><a class="button" id="continue-shopping" href="/">\(ShopText.continueShopping)</a></p>
                """)
    }

    private var table: HTML {
        """
        <div class="card"><table class="stack" id="orders">
        <thead><tr><th scope="col">\(ShopText.order)</th><th scope="col">\(ShopText.orderedOn)</th>\
        <th scope="col">\(ShopText.state)</th><th scope="col" class="amount">\(ShopText.total)</th></tr></thead>
        <tbody>\(orders.map { order in
            """
            <tr><td><a id="order-\(order.number)" href="/orders/\(order.number)">\(order.number)</a></td>\
            <td>\(ShopDate.html(order.createdAt))</td>\
            <td><span class="badge \(order.state.color)">\(order.state.name)</span></td>\
            <td class="amount">\(Euro.text(order.total))</td></tr>

            """ as HTML
        })</tbody>
        </table></div>
        """
    }
}
