import Foundation
import HTTPTypes
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// The page of the `iframe_url` of a payment of an older direct product. It works without JavaScript.
struct DirectCheckoutPage {
    let payment: SecupayTransaction

    /// Creates the page.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment, a hash or `PCI_…`.
    ///   - simulator: The simulator.
    /// - Throws: ``PageProblem`` if there is no such payment.
    init(_ id: PaymentTransaction.ID, in simulator: SimulatedServer) throws(PageProblem) {
        guard let payment = simulator.directPayment(id) else {
            throw PageProblem(.notFound, "There is no such payment. Check the address.")
        }
        self.payment = payment
    }

    /// Returns the address of the page of a payment.
    static func address(of id: PaymentTransaction.ID) -> String {
        "/checkout/payments/\(PathText.escape(id.rawValue))"
    }

    var webPage: WebPage {
        WebPage(
            "Pay \(sum)", style: Style.sheet,
            body: """
                <main class="narrow">
                <p class="muted">Simulated checkout. No money moves.</p>
                <h1>\(payment.purpose ?? "Payment")</h1>
                <section class="card" aria-label="Amount">
                <table><tbody><tr class="total"><th scope="row">Total</th><td id="total">\(sum)</td></tr></tbody></table>
                </section>
                \(isAsking ? form : state)
                </main>
                """)
    }

    private var sum: String { (payment.currency ?? .eur).formatted(payment.amount ?? 0) }

    /// A Boolean value that indicates whether the payer has to confirm the payment, which isn't begun. A prepayment has only instructions.
    private var isAsking: Bool { payment.iframeURL != nil && payment.status == .internalServerStatus }

    private var form: HTML {
        """
        <form method="post" action="\(Self.address(of: payment.id))">
        <button class="primary" id="confirm" name="action" value="confirm">Pay \(sum)</button>
        <button class="wide" id="decline" name="action" value="decline">Simulate a declined payment</button>
        </form>
        """
    }

    private var state: HTML {
        let status = payment.status ?? ""
        return """
            <p id="state" role="status">\(Self.sentence(for: status))</p>
            \(instructions)
            <p class="muted">Payment <code>\(payment.id)</code>, state <code id="status">\(status)</code></p>
            """
    }

    /// The account to which a payer transfers a prepayment.
    private var instructions: HTML {
        guard payment.iframeURL != nil, let account = payment.transferAccount else { return "" }
        return """
            <section class="card" aria-label="Bank transfer">
            <table id="instructions"><tbody>
            <tr><th scope="row">Recipient</th><td>\(account.owner ?? "")</td></tr>
            <tr><th scope="row">IBAN</th><td>\(account.iban?.rawValue ?? "")</td></tr>
            <tr><th scope="row">Purpose</th><td>\(payment.transferPurpose ?? "")</td></tr>
            <tr><th scope="row">Amount</th><td>\(sum)</td></tr>
            </tbody></table>
            </section>
            """
    }

    /// Returns the sentence about a state in which the payer can do nothing.
    static func sentence(for status: SecupayTransaction.Status) -> String {
        switch status {
        case .accepted, .ok: "The payment is complete. Thank you."
        case .authorized: "The payment is confirmed. It is collected later."
        case .denied: "The payment was declined. Nothing was charged."
        case .void: "The payment was canceled."
        default: "There is nothing else to do here."
        }
    }
}
