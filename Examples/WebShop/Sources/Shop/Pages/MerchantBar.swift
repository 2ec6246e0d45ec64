import WebPages

/// The part above the content of the merchant's pages.
enum MerchantBar {
    /// Returns the part with the button that signs out.
    static func html(_ session: Session) -> HTML {
        ShopPage.form(
            "/admin/sign-out", session, id: "sign-out-form", class: "inline",
            content: "<button class=\"plain\" id=\"sign-out\">Sign out</button>")
    }
}
