import HTTPTypes
import WebPages

/// The page of an error.
struct ErrorPage: Sendable {
    /// The status of the response.
    let status: HTTPResponse.Status
    /// A sentence that names the failure and the remedy.
    let message: String

    var page: WebPage {
        var page = ShopPage.page(
            status == .notFound ? "Not found" : "That didn't work",
            content: """
                \(ShopPage.notice("bad", message))
                <p><a class="button" id="back-to-shop" href="/">Back to the shop</a></p>
                """)
        page.status = status
        return page
    }
}
