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
            "\(CheckoutText.paymentMethod) – \(visit.merchant)",
            """
            \(failure)
            <form method="get" action="\(address)" class="card">
            <fieldset><legend>\(CheckoutText.paymentMethod)</legend>
            \(visit.methods.enumerated().map { row(of: $1, isFirst: $0 == 0) })
            </fieldset>
            <button class="primary" id="continue">\(CheckoutText.continueWithMethod)</button>
            </form>
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
            : "<p><a id=\"other-methods\" href=\"\(address)\">\(CheckoutText.otherMethods)</a></p>"
        return page(
            "\(method.label) – \(visit.merchant)", status: problems.isEmpty ? .ok : .unprocessableContent,
            """
            \(failure)
            <form method="post" action="\(address)" class="card" novalidate>
            <h2>\(method.label)</h2>
            <p>\(method.explanation)</p>
            <input type="hidden" name="method" value="\(name)">
            \(method.fields.map { control($0, value: values?[$0.name] ?? $0.sample, problem: problems[$0.name]) })
            <button class="primary" id="pay-\(name)" name="action" value="pay">\(CheckoutText.pay.with(visit.sum))</button>
            <button class="wide quiet" id="decline" name="action" value="decline">\(CheckoutText.decline)</button>
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
                "<p><a class=\"button\" id=\"to-shop\" href=\"\($0.absoluteString)\">\(CheckoutText.backToShop)</a></p>"
            } ?? ""
        return page(
            "\(CheckoutText.paymentState) – \(visit.merchant)",
            """
            <p id="state" role="status">\(Self.sentence(for: status))</p>
            \(instructions)
            <p class="muted">\(CheckoutText.transaction) <code>\(id)</code>, \(CheckoutText.state) <code id="status">\(status)</code></p>
            \(back)
            """)
    }

    /// Returns the sentence about a state in which the payer can do nothing. Only a captured payment is complete.
    static func sentence(for status: SmartTransaction.Status) -> String {
        switch status {
        case .ok, .received, .collection, .shipped, .collected: "\(CheckoutText.complete)"
        case .pending: "\(CheckoutText.waiting)"
        case .timeout: "\(CheckoutText.timedOut)"
        case .cancelled, .canceled, .aborted, .deleted: "\(CheckoutText.canceled)"
        default: "\(CheckoutText.notPayable)"
        }
    }

    private func page(_ title: String, status: HTTPResponse.Status = .ok, _ content: HTML) -> WebPage {
        CheckoutFrame.page(
            title, heading: visit.merchant, status: status,
            """
            <section class="card" aria-label="\(CheckoutText.basket)">
            \(BasketTable(visit: visit).html)
            </section>
            \(content)
            """)
    }

    private var failure: HTML {
        guard visit.transaction.status == .failed else { return "" }
        return """
            <p class="card bad" id="failure" role="alert">\(CheckoutText.lastDeclined)</p>
            """
    }

    private func row(of method: SmartTransaction.PaymentMethod, isFirst: Bool) -> HTML {
        """
        <label class="choice"><input type="radio" name="method" id="choose-\(method)" value="\(method)"\
        \(isFirst ? " checked" as HTML : "")> \(CheckoutMethod(method).label)</label>

        """
    }

    private var leaving: HTML {
        guard visit.canLeave else { return "" }
        return """
            <form method="post" action="\(address)">
            <button class="wide quiet" id="give-up" name="action" value="leave">\(CheckoutText.cancel)</button>
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
        return CheckoutFrame.transferTable(
            recipient: bank.owner, iban: bank.iban?.rawValue, purpose: bank.purpose, amount: visit.sum)
    }
}
