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
        var page = WebPage(
            "\(title) · Harbor Coffee", style: ShopStyle.sheet, refresh: refresh,
            body: """
                <a class="skip" href="#main">\(ShopText.skipToContent)</a>
                <header><div class="row">
                <a class="brand" id="home-link" href="/"><svg viewBox="0 0 48 48" aria-hidden="true">\
                \(HTML(markup: "\(icon)"))</svg>Harbor Coffee</a>
                <nav aria-label="\(ShopText.shop)"><a id="orders-link" href="/orders">\(ShopText.yourOrders)</a>
                <a id="basket-link" href="/basket">\(ShopText.basket) \(count)</a></nav>
                </div></header>
                <main id="main">
                <h1>\(title)</h1>
                \(content)
                </main>
                \(footer)
                """)
        page.icon = icon
        return page
    }

    /// The icon: a cup with steam.
    private static let icon: StaticString = """
        <path d="M17 5q-4 4 0 8M25 5q-4 4 0 8" stroke="#c98b3c" stroke-width="3" fill="none"/>\
        <path d="M34 21h4a6 6 0 0 1 0 13h-5" stroke="#0f7a87" stroke-width="4" fill="none"/>\
        <path d="M7 17h28v14a11 11 0 0 1-11 11h-6A11 11 0 0 1 7 31z" fill="#0f7a87"/>
        """

    private static var footer: HTML {
        """
        <footer><nav aria-label="\(ShopText.legalNotes)">
        \(LegalPage.allCases.map { "<a id=\"\($0.rawValue)-link\" href=\"\($0.path)\">\($0.heading)</a>" as HTML })
        </nav>
        <nav aria-label="\(ShopText.languageSwitch)">\(Language.allCases.map(link))</nav>
        <p>\(ShopText.demoNote)</p></footer>
        """
    }

    /// Returns the link to the same page in another language.
    private static func link(to language: Language) -> HTML {
        let current: HTML = language == .current ? " aria-current=\"true\"" : ""
        let code = language.rawValue
        return """
            <a id="language-\(code)" href="?language=\(code)" lang="\(code)" hreflang="\(code)"\(current)>\
            \(language.name)</a>

            """
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
