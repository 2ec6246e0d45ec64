import Foundation
import HTTPTypes
import SecuconnectKit
import WebPages

/// The pages of a checkout. They work without JavaScript.
struct CheckoutPage {
    let visit: CheckoutVisit

    private var address: String { "/checkout/\(visit.transaction.id.rawValue)" }

    /// The page on which the payer chooses a method.
    var choice: WebPage {
        page(
            "Pay \(visit.merchant)",
            """
            \(failure)
            <h2>Payment method</h2>
            <nav aria-label="Payment methods">
            \(visit.methods.map(link))
            </nav>
            \(leaving)
            """)
    }

    /// Returns the page on which the payer enters the data of a method.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - values: The values of the fields; those for tests by default.
    ///   - problems: The errors of fields by their names.
    /// - Returns: The page.
    func form(
        _ method: CheckoutMethod, values: [String: String]? = nil, problems: [String: String] = [:]
    ) -> WebPage {
        let name = method.method.rawValue
        let others: HTML =
            visit.methods.count < 2
            ? ""
            : "<p><a id=\"other-methods\" href=\"\(address)\">Other payment methods</a></p>"
        return page(
            "\(method.label) – \(visit.merchant)", status: problems.isEmpty ? .ok : .unprocessableContent,
            """
            \(failure)
            <h2>\(method.label)</h2>
            <p>\(method.explanation)</p>
            <form method="post" action="\(address)" novalidate>
            <input type="hidden" name="method" value="\(name)">
            \(method.fields.map { control($0, value: values?[$0.name] ?? $0.sample, problem: problems[$0.name]) })
            <button class="primary" id="pay-\(name)" name="action" value="pay">Pay \(visit.sum)</button>
            <button class="wide" id="decline" name="action" value="decline">Simulate a declined payment</button>
            </form>
            \(others)
            \(leaving)
            """)
    }

    /// The page of a transaction that can't be paid in its state.
    var state: WebPage {
        let id = visit.transaction.id.rawValue
        let status = visit.transaction.status ?? ""
        let back: HTML =
            visit.successURL.map {
                "<p><a class=\"button\" id=\"to-shop\" href=\"\($0.absoluteString)\">Back to the shop</a></p>"
            } ?? ""
        return page(
            "Payment \(status)",
            """
            <p id="state" role="status">\(Self.sentence(for: status))</p>
            \(instructions)
            <p class="muted">Transaction <code>\(id)</code>, state <code id="status">\(status)</code></p>
            \(back)
            """)
    }

    /// Returns the sentence about a state in which the payer can do nothing. Only a captured payment is complete.
    static func sentence(for status: SmartTransaction.Status) -> String {
        switch status {
        case .ok, .received, .collection, .shipped, .collected: "The payment is complete. Thank you."
        case .pending: "The payment waits for its money. There is nothing else to do here."
        case .timeout: "The time to pay has passed. Nothing was charged. Order again in the shop."
        case .cancelled, .canceled, .aborted, .deleted: "The payment was canceled."
        default: "This payment can't be made here. Go back to the shop."
        }
    }

    private func page(_ title: String, status: HTTPResponse.Status = .ok, _ content: HTML) -> WebPage {
        var page = WebPage(
            title, style: Style.sheet, status: status,
            body: """
                <main class="narrow">
                <p class="muted">Simulated checkout. No money moves.</p>
                <h1>\(visit.merchant)</h1>
                <section class="card" aria-label="Basket">
                \(BasketTable(visit: visit).html)
                </section>
                \(content)
                </main>
                """)
        // The forms lead back to shops at any address.
        page.formAction += " http: https:"
        return page
    }

    private var failure: HTML {
        guard visit.transaction.status == .failed else { return "" }
        return """
            <p class="card bad" id="failure" role="alert">The last payment was declined. Try again, or choose another \
            payment method.</p>
            """
    }

    private func link(to method: SmartTransaction.PaymentMethod) -> HTML {
        """
        <a class="button wide" id="choose-\(method)" href="\(address)?method=\(method)">\
        \(CheckoutMethod(method).label)</a>

        """
    }

    private var leaving: HTML {
        guard visit.canLeave else { return "" }
        return """
            <form method="post" action="\(address)">
            <button class="wide" id="give-up" name="action" value="leave">Cancel and go back to the shop</button>
            </form>
            """
    }

    private func control(_ field: CheckoutMethod.Field, value: String, problem: String?) -> HTML {
        let message: HTML =
            problem.map { "<p class=\"bad\" id=\"\(field.name)-problem\" role=\"alert\">\($0)</p>" } ?? ""
        let invalid: HTML =
            problem == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"\(field.name)-problem\""
        return """
            <label for="\(field.name)">\(field.label)</label>
            <input id="\(field.name)" name="\(field.name)" value="\(value)" autocomplete="\(field.autocomplete)" \
            required\(invalid)>
            \(message)

            """
    }

    private var instructions: HTML {
        guard visit.transaction.status == .pending, let bank = visit.transaction.paymentInstructions else { return "" }
        return """
            <section class="card" aria-label="Bank transfer">
            <table id="instructions"><tbody>
            <tr><th scope="row">Recipient</th><td>\(bank.owner ?? "")</td></tr>
            <tr><th scope="row">IBAN</th><td>\(bank.iban?.rawValue ?? "")</td></tr>
            <tr><th scope="row">Purpose</th><td>\(bank.purpose ?? "")</td></tr>
            <tr><th scope="row">Amount</th><td>\(visit.sum)</td></tr>
            </tbody></table>
            </section>
            """
    }
}
