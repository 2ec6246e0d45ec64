import WebPages

/// The frame of all pages: the header with the basket, and the footer.
enum ShopPage {
    /// Returns a page.
    ///
    /// - Parameters:
    ///   - title: The title, which is also the heading.
    ///   - basketCount: The number of pieces in the basket; `nil` where the basket isn't shown.
    ///   - refresh: The number of seconds after which the browser loads the page again.
    ///   - content: The content below the heading.
    /// - Returns: The page.
    static func page(
        _ title: String, basketCount: Int? = nil, refresh: Int? = nil, content: HTML
    ) -> WebPage {
        let count: HTML = basketCount.map { "<span class=\"count\">\($0)</span>" } ?? ""
        return WebPage(
            "\(title) · Harbor Coffee", style: ShopStyle.sheet, refresh: refresh,
            body: """
                <a class="skip" href="#main">Skip to content</a>
                <header><div class="row">
                <a class="brand" id="home-link" href="/">Harbor Coffee</a>
                <nav aria-label="Shop"><a id="basket-link" href="/basket">Basket \(count)</a></nav>
                </div></header>
                <main id="main">
                <h1>\(title)</h1>
                \(content)
                </main>
                <footer><p>A demo of SecuconnectKit. Nothing is sold or sent.
                <a id="admin-link" href="/admin/orders">Orders (for the merchant)</a></p></footer>
                """)
    }

    /// Returns a form that sends the token of the session.
    static func form(
        _ action: String, _ session: Session, id: String, class name: String = "", content: HTML
    ) -> HTML {
        """
        <form method="post" action="\(action)" id="\(id)" class="\(name)">
        <input type="hidden" name="token" value="\(session.formToken)">
        \(content)
        </form>
        """
    }

    /// Returns a message with its own color.
    ///
    /// - Parameters:
    ///   - kind: The kind: `good`, `bad` or `info`.
    ///   - text: The text.
    /// - Returns: The message.
    static func notice(_ kind: String, _ text: String) -> HTML {
        "<p class=\"notice \(kind)\" role=\"status\">\(text)</p>"
    }
}
