import HTTPTypes
import WebPages

/// The page of an error.
struct ErrorPage: Sendable {
    /// The status of the response.
    let status: HTTPResponse.Status
    /// A sentence that names the failure and the remedy.
    let message: String

    var page: WebPage {
        let heading = status == .notFound ? ShopText.notFoundHeading : .errorHeading
        var page = ShopPage.page(
            heading.description,
            content: """
                \(ShopPage.notice("bad", message))
                <p><a class="button" id="back-to-shop" href="/">\(ShopText.backToShop)</a></p>
                """)
        page.status = status
        return page
    }
}
