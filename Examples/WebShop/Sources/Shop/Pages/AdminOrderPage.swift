import WebPages

/// The merchant's page of an order, with its refunds.
struct AdminOrderPage: Sendable {
    /// The order.
    let order: Order
    /// The refunds of the order.
    let refunds: [Refund]
    /// The session of the merchant.
    let session: Session
    /// The identifier of the next refund.
    let refundID: String
    /// The error in the form; `nil` if there is none.
    var error: String?

    var page: WebPage {
        let customer = order.customer
        return MerchantBar.page(
            ShopText.orderNumber.with(order.number), session,
            content: """
                \(error.map { ShopPage.notice("bad", $0) } ?? "")
                \(order.reason.map { "<p class=\"notice bad\" id=\"reason\">\($0)</p>" as HTML } ?? "")
                \(order.state.needsPerson ? checkForm : "")
                \(decisions.html)
                <div class="split"><div>
                <section class="card" aria-labelledby="payment"><h2 id="payment">\(ShopText.payment)</h2><dl>
                <dt>\(ShopText.state)</dt><dd><span class="badge \(order.state.color)" id="state" \
                data-state="\(order.state.rawValue)">\(order.state.name)</span></dd>
                <dt>\(ShopText.orderedOn)</dt><dd>\(ShopDate.html(order.createdAt))</dd>
                <dt>Smart Transaction</dt><dd>\(identifier(order.smartTransaction))</dd>
                <dt>\(ShopText.payment)</dt><dd>\(identifier(order.payment))</dd>
                <dt>\(ShopText.remainingAmount)</dt>\
                <dd id="net">\(order.netAmount.map(Euro.text) ?? "\(ShopText.none)")</dd>
                </dl></section>
                \(order.state.isRefundable && order.netAmount ?? 0 > 0 ? form : "")
                \(refunds.isEmpty ? "" : refundTable)
                <section class="card" aria-labelledby="customer"><h2 id="customer">\(ShopText.customer)</h2>
                <p>\(customer.name)<br>\(customer.street) \(customer.houseNumber)<br>\(customer.postalCode)
                \(customer.city)<br>\(customer.email)</p></section></div>
                <section class="card" aria-labelledby="sum"><h2 id="sum">\(ShopText.items)</h2>\(order.bill.table)</section>
                </div>
                <p><a id="back-to-orders" href="/admin/orders">\(ShopText.allOrders)</a></p>
                """)
    }

    private func identifier(_ id: String?) -> HTML {
        id.map { "<code>\($0)</code>" } ?? "\(ShopText.noneYet)"
    }

    private var decisions: DecisionForms { DecisionForms(order: order, session: session) }

    private var checkForm: HTML {
        ShopPage.form(
            "/admin/orders/\(order.number)/check", session, id: "check-form",
            content: "<p><button class=\"plain\" id=\"check\">\(ShopText.readAgain)</button></p>")
    }

    private var form: HTML {
        let rest = Euro.decimal((order.netAmount ?? 0).magnitude)
        return """
            <section class="card" aria-labelledby="refund-heading"><h2 id="refund-heading">\(ShopText.refund)</h2>
            \(ShopPage.form("/admin/orders/\(order.number)/refund", session, id: "refund-form", class: "inline", content: """
                <input type="hidden" name="refund" value="\(refundID)">
                <input type="hidden" name="rest" value="\(order.netAmount ?? 0)">
                <div><label for="refund-amount">\(ShopText.amountInEuros)</label>
                <input id="refund-amount" name="amount" value="\(rest)" inputmode="decimal" maxlength="12" required></div>
                <button id="refund">\(ShopText.refundAction)</button>
                """))
            </section>
            """
    }

    private var refundTable: HTML {
        """
        <section class="card" aria-labelledby="refunds-heading"><h2 id="refunds-heading">\(ShopText.refunds)</h2>
        <table class="stack" id="refunds"><thead><tr><th scope="col">\(ShopText.time)</th>\
        <th scope="col">\(ShopText.state)</th><th scope="col" class="amount">\(ShopText.amount)</th></tr></thead><tbody>
        \(refunds.map { refund in
            """
            <tr id="refund-\(refund.id)" data-state="\(refund.state.rawValue)">\
            <td>\(ShopDate.html(refund.createdAt))</td>\
            <td><span class="badge \(refund.state.color)">\(refund.state.name)</span>\
            \(refund.note.map { "<br><span class=\"dim\">\($0)</span>" as HTML } ?? "")\(decisions.html(for: refund))</td>\
            <td class="amount">\(Euro.text(refund.amount))</td></tr>
            """ as HTML
        })
        </tbody></table></section>
        """
    }
}

extension Refund.State {
    /// The name for the merchant.
    fileprivate var name: ShopText {
        switch self {
        case .sending: .refundSendingState
        case .done: .refundDoneState
        case .refused: .refundRefusedState
        case .failed: .refundFailedState
        case .unclear: .unclearState
        }
    }

    /// The color for the merchant.
    fileprivate var color: String {
        switch self {
        case .sending: "info"
        case .done: "good"
        case .refused: "gray"
        case .failed, .unclear: "bad"
        }
    }
}
