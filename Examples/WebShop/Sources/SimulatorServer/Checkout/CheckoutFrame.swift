import HTTPTypes
import WebPages

/// The frame of all checkout pages.
enum CheckoutFrame {
    /// Returns a page.
    ///
    /// - Parameters:
    ///   - title: The title.
    ///   - heading: The heading.
    ///   - status: The status of the response.
    ///   - content: The content below the heading.
    /// - Returns: The page.
    static func page(
        _ title: String, heading: String, status: HTTPResponse.Status = .ok, _ content: HTML
    ) -> WebPage {
        var page = WebPage(
            title, style: Style.sheet, status: status,
            body: """
                <main class="narrow">
                <p class="muted">\(CheckoutText.simulated)</p>
                <h1>\(heading)</h1>
                \(content)
                </main>
                """)
        // The forms lead back to shops at any address.
        page.formAction += " http: https:"
        return page
    }

    /// Returns the table with the account to which a payer transfers an amount.
    static func transferTable(recipient: String?, iban: String?, purpose: String?, amount: String) -> HTML {
        """
        <section class="card" aria-label="\(CheckoutText.bankTransfer)">
        <table id="instructions"><tbody>
        <tr><th scope="row">\(CheckoutText.recipient)</th><td>\(recipient ?? "")</td></tr>
        <tr><th scope="row">IBAN</th><td>\(iban ?? "")</td></tr>
        <tr><th scope="row">\(CheckoutText.purpose)</th><td>\(purpose ?? "")</td></tr>
        <tr><th scope="row">\(CheckoutText.amount)</th><td>\(amount)</td></tr>
        </tbody></table>
        </section>
        """
    }
}
