import WebPages

/// The page on which the merchant confirms a refund, with the amounts on which the decision is based.
struct RefundConfirmationPage: Sendable {
    /// The order.
    let order: Order
    /// The amount to refund in cents.
    let amount: Int
    /// The remaining amount that the form showed, in cents.
    let rest: Int
    /// The identifier of the refund.
    let refundID: String
    /// The session of the merchant.
    let session: Session

    var page: WebPage {
        let path = "/admin/orders/\(order.number)"
        return ShopPage.page(
            "Refund \(Euro.text(amount))?",
            content: """
                \(MerchantBar.html(session))
                <section class="card" aria-label="Refund"><dl>
                <dt>Order</dt><dd id="refund-order">\(order.number)</dd>
                <dt>Customer</dt><dd>\(order.customer.name)</dd>
                <dt>Total of the order</dt><dd id="refund-total">\(Euro.text(order.total))</dd>
                <dt>Remaining before</dt><dd id="refund-rest">\(Euro.text(rest))</dd>
                <dt>Refund</dt><dd id="refund-amount">\(Euro.text(amount))</dd>
                <dt>Remaining afterwards</dt><dd id="refund-left">\(Euro.text(rest - amount))</dd>
                </dl>
                \(ShopPage.form("\(path)/refund", session, id: "refund-form", content: """
                    <input type="hidden" name="refund" value="\(refundID)">
                    <input type="hidden" name="rest" value="\(rest)">
                    <input type="hidden" name="amount" value="\(Euro.decimal(amount.magnitude))">
                    <input type="hidden" name="confirmed" value="\(amount)">
                    <p>The money goes back to the customer. This can't be undone.</p>
                    <p><button id="confirm-refund">Refund \(Euro.text(amount))</button>
                    <a class="button" id="back-to-order" href="\(path)">Back without a refund</a></p>
                    """))
                </section>
                """)
    }
}
