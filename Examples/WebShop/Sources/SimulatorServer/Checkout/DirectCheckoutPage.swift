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
        CheckoutFrame.page(
            CheckoutText.pay.with(sum), heading: payment.purpose ?? "\(CheckoutText.paymentState)",
            """
            <section class="card" aria-label="\(CheckoutText.amount)">
            <table><tbody>
            <tr class="total"><th scope="row">\(CheckoutText.total)</th><td id="total">\(sum)</td></tr>
            </tbody></table>
            </section>
            \(isAsking ? form : state)
            """)
    }

    private var sum: String { (payment.currency ?? .eur).formatted(payment.amount ?? 0) }

    /// A Boolean value that indicates whether the payer has to confirm the payment, which isn't begun. A prepayment has
    /// only instructions.
    private var isAsking: Bool { payment.iframeURL != nil && payment.status == .internalServerStatus }

    private var form: HTML {
        """
        <form method="post" action="\(Self.address(of: payment.id))">
        <button class="primary" id="confirm" name="action" value="confirm">\(CheckoutText.pay.with(sum))</button>
        <button class="wide" id="decline" name="action" value="decline">\(CheckoutText.decline)</button>
        </form>
        """
    }

    private var state: HTML {
        let status = payment.status ?? ""
        return """
            <p id="state" role="status">\(Self.sentence(for: status))</p>
            \(instructions)
            <p class="muted">\(CheckoutText.paymentState) <code>\(payment.id)</code>, \(CheckoutText.state) <code id="status">\(status)</code></p>
            """
    }

    /// The account to which a payer transfers a prepayment.
    private var instructions: HTML {
        guard payment.iframeURL != nil, let account = payment.transferAccount else { return "" }
        return CheckoutFrame.transferTable(
            recipient: account.owner, iban: account.iban?.rawValue, purpose: payment.transferPurpose, amount: sum)
    }

    /// Returns the sentence about a state in which the payer can do nothing.
    static func sentence(for status: SecupayTransaction.Status) -> String {
        switch status {
        case .accepted, .ok: "\(CheckoutText.complete)"
        case .authorized: "\(CheckoutText.confirmed)"
        case .denied: "\(CheckoutText.denied)"
        case .void: "\(CheckoutText.canceled)"
        default: "\(CheckoutText.nothingToDo)"
        }
    }
}
