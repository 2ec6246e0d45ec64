import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// A transaction in the back office, with its payments and their refunds.
struct TransactionCard {
    private let transaction: SmartTransaction
    private let payments: [SimulatedServer.LedgerEntry]

    init(_ transaction: SmartTransaction, _ payments: [SimulatedServer.LedgerEntry]) {
        self.transaction = transaction
        self.payments = payments
    }

    var html: HTML {
        let id = transaction.id.rawValue
        let actions = TransactionAction.allCases.filter { $0.isOffered(for: transaction.status) }
        return """
            <article class="card" id="\(id)">
            <div class="row apart">
            <h3>\(sum) <span class="muted">\(transaction.merchantRef ?? "")</span></h3>
            <span class="badge" id="status-\(id)">\(transaction.status ?? "")</span>
            </div>
            <p class="muted"><code>\(id)</code> \(transaction.created?.rawValue ?? "")
            <a id="checkout-\(id)" href="/checkout/\(id)">Checkout</a></p>
            <div class="row">
            \(actions.map { Self.button($0.rawValue, $0.label, id, "transactions") })
            </div>
            \(payments.map { Self.row(of: $0) })
            </article>

            """
    }

    /// Returns a payment without a Smart Transaction, one of an older direct product.
    static func html(of payment: SimulatedServer.LedgerEntry) -> HTML {
        let id = payment.payment.rawValue
        let actions = DirectPaymentAction.offered(for: payment)
        return """
            <article class="card" id="direct-\(id)">
            <div class="row">
            \(actions.map { button($0.rawValue, $0.label, id, "direct-payments") })
            </div>
            \(row(of: payment))
            </article>

            """
    }

    private var sum: String {
        (transaction.basketInfo?.currency ?? .eur).formatted(transaction.basketInfo?.sum ?? 0)
    }

    private static func row(of payment: SimulatedServer.LedgerEntry) -> HTML {
        let id = payment.payment.rawValue
        let net = payment.currency.formatted(payment.netAmount)
        return """
            <div id="\(id)">
            <p>\(CheckoutMethod(payment.method).label): \(payment.currency.formatted(payment.amount)), \
            net <span id="net-\(id)">\(net)</span>, <span id="status-\(id)">\(payment.status.name)</span>
            <code class="muted">\(id)</code></p>
            <div class="row">
            \(PaymentAction.offered(for: payment).map { button($0.rawValue, $0.label, id, "payments") })
            </div>
            \(payment.refunds.map { row(of: $0, payment.currency) })
            </div>

            """
    }

    private static func row(of refund: SimulatedServer.LedgerRefund, _ currency: CurrencyCode) -> HTML {
        let id = refund.payment.rawValue
        let failing: HTML =
            refund.status == .denied
            ? "" : button(PaymentAction.failRefund.rawValue, PaymentAction.failRefund.label, id, "payments")
        return """
            <div class="row" id="\(id)">
            <span>Refund of \(currency.formatted(refund.amount)), <span id="status-\(id)">\(refund.status.name)</span>
            <code class="muted">\(id)</code></span>
            \(failing)
            </div>

            """
    }

    private static func button(_ action: String, _ label: String, _ id: String, _ kind: String) -> HTML {
        OfficePage.button("\(action)-\(id)", label, "/office/\(kind)/\(id)/\(action)")
    }
}
