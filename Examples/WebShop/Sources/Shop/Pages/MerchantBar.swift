import WebPages

/// The part above the content of the merchant's pages.
enum MerchantBar {
    /// Returns a page of the merchant. A script shows its dates in the zone of the merchant.
    ///
    /// - Parameters:
    ///   - title: The title, which is also the heading.
    ///   - session: The session of the merchant.
    ///   - content: The content below the bar.
    /// - Returns: The page.
    static func page(_ title: String, _ session: Session, content: HTML) -> WebPage {
        var page = ShopPage.page(title, content: "\(html(session))\(content)")
        page.script = ShopDate.localTimes
        return page
    }

    private static func html(_ session: Session) -> HTML {
        """
        <div class="inline apart bar"><strong>\(ShopText.merchant)</strong>
        <a id="all-orders" href="/admin/orders">\(ShopText.allOrders)</a>
        \(ShopPage.form(
            "/admin/sign-out", session, id: "sign-out-form",
            content: "<button class=\"quiet\" id=\"sign-out\">\(ShopText.signOut)</button>"))
        </div>
        """
    }
}
