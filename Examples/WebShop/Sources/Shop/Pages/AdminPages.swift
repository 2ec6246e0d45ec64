import Foundation
import WebPages

/// The merchant's list of orders.
struct OrderListPage: Sendable {
    /// The orders, the latest first.
    let orders: [Order]
    /// A Boolean value that indicates whether there are older orders.
    let hasMore: Bool

    var page: WebPage {
        ShopPage.page(
            "Orders",
            content: """
                \(AdminNotice.html)
                <div class="scroll"><table id="orders">
                <thead><tr><th scope="col">Order</th><th scope="col">Customer</th><th scope="col">State</th>\
                <th scope="col" class="amount">Total</th></tr></thead>
                <tbody>\(orders.map(row))</tbody>
                </table></div>
                \(more)
                """)
    }

    private var more: HTML {
        guard hasMore, let last = orders.last else { return "" }
        return "<p><a id=\"older\" href=\"/admin/orders?before=\(last.createdAt)\">Older orders</a></p>"
    }

    private func row(_ order: Order) -> HTML {
        let refunded: HTML =
            order.refundedAmount > 0
            ? "<br><span class=\"dim\">\(Euro.text(order.refundedAmount)) refunded</span>" : ""
        return """
            <tr><td><a id="order-\(order.number)" href="/admin/orders/\(order.number)">\(order.number)</a><br>\
            <span class="dim">\(AdminNotice.date(order.createdAt))</span></td>\
            <td>\(order.customer.name)</td><td>\(order.state.name)</td>\
            <td class="amount">\(Euro.text(order.total))\(refunded)</td></tr>
            """
    }
}

/// The merchant's page of an order, with its refunds.
struct AdminOrderPage: Sendable {
    /// The order.
    let order: Order
    /// The refunds of the order.
    let refunds: [Refund]
    /// The session of the visitor.
    let session: Session
    /// The identifier of the next refund.
    let refundID: String
    /// The error in the form; `nil` if there is none.
    var error: String?

    var page: WebPage {
        let customer = order.customer
        return ShopPage.page(
            "Order \(order.number)",
            content: """
                \(AdminNotice.html)
                \(error.map { ShopPage.notice("bad", $0) } ?? "")
                \(order.reason.map { "<p class=\"notice bad\" id=\"reason\">\($0)</p>" as HTML } ?? "")
                \(order.state.needsPerson ? checkForm : "")
                <section class="card" aria-labelledby="payment"><h2 id="payment">Payment</h2><dl>
                <dt>State</dt><dd id="state" data-state="\(order.state.rawValue)">\(order.state.name)</dd>
                <dt>Ordered</dt><dd>\(AdminNotice.date(order.createdAt))</dd>
                <dt>Smart Transaction</dt><dd>\(order.smartTransaction ?? "none yet")</dd>
                <dt>Payment</dt><dd>\(order.payment ?? "none yet")</dd>
                <dt>Remaining amount</dt><dd id="net">\(order.netAmount.map(Euro.text) ?? "none")</dd>
                </dl></section>
                \(order.state.isRefundable && order.netAmount ?? 0 > 0 ? form : "")
                \(refunds.isEmpty ? "" : refundTable)
                <section class="card" aria-labelledby="customer"><h2 id="customer">Customer</h2>
                <p>\(customer.name)<br>\(customer.street) \(customer.houseNumber)<br>\(customer.postalCode)
                \(customer.city)<br>\(customer.email)</p></section>
                <section class="card" aria-labelledby="sum"><h2 id="sum">Items</h2>\(order.bill.table)</section>
                <p><a id="back-to-orders" href="/admin/orders">All orders</a></p>
                """)
    }

    private var checkForm: HTML {
        ShopPage.form(
            "/admin/orders/\(order.number)/check", session, id: "check-form",
            content: "<p><button class=\"plain\" id=\"check\">Read the state again</button></p>")
    }

    private var form: HTML {
        let rest = Euro.decimal((order.netAmount ?? 0).magnitude)
        return """
            <section class="card" aria-labelledby="refund-heading"><h2 id="refund-heading">Refund</h2>
            \(ShopPage.form("/admin/orders/\(order.number)/refund", session, id: "refund-form", class: "inline", content: """
                <input type="hidden" name="refund" value="\(refundID)">
                <input type="hidden" name="rest" value="\(order.netAmount ?? 0)">
                <div><label for="refund-amount">Amount in euros</label>
                <input id="refund-amount" name="amount" value="\(rest)" inputmode="decimal" maxlength="12" required></div>
                <button id="refund">Refund</button>
                """))
            </section>
            """
    }

    private var refundTable: HTML {
        """
        <section class="card" aria-labelledby="refunds-heading"><h2 id="refunds-heading">Refunds</h2>
        <table id="refunds"><thead><tr><th scope="col">Time</th><th scope="col">State</th>\
        <th scope="col" class="amount">Amount</th></tr></thead><tbody>
        \(refunds.map { refund in
            """
            <tr><td>\(AdminNotice.date(refund.createdAt))</td><td>\(refund.state.name)\
            \(refund.note.map { "<br><span class=\"dim\">\($0)</span>" as HTML } ?? "")</td>\
            <td class="amount">\(Euro.text(refund.amount))</td></tr>
            """ as HTML
        })
        </tbody></table></section>
        """
    }
}

extension Refund.State {
    /// The name for the merchant.
    fileprivate var name: String {
        switch self {
        case .sending: "not confirmed yet"
        case .done: "done"
        case .refused: "not made"
        case .failed: "failed at the bank"
        case .unclear: "unclear"
        }
    }
}

/// The parts that the merchant's pages share.
private enum AdminNotice {
    static let html = ShopPage.notice(
        "info", "This demo has no login. A real shop protects these pages, for example with a password.")

    /// Returns a date in UTC, such as `2026-11-26 09:30`.
    static func date(_ seconds: Double) -> String {
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space).year().month().day()
            .dateTimeSeparator(.space).time(includingFractionalSeconds: false)
        return String(Date(timeIntervalSince1970: seconds).formatted(style).prefix(16))
    }
}
