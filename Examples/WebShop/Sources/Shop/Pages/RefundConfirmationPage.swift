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
        return MerchantBar.page(
            ShopText.refundQuestion.with(Euro.text(amount)), session,
            content: """
                <section class="card" aria-label="\(ShopText.refund)"><dl>
                <dt>\(ShopText.order)</dt><dd id="refund-order">\(order.number)</dd>
                <dt>\(ShopText.customer)</dt><dd>\(order.customer.name)</dd>
                <dt>\(ShopText.orderTotal)</dt><dd id="refund-total">\(Euro.text(order.total))</dd>
                <dt>\(ShopText.remainingBefore)</dt><dd id="refund-rest">\(Euro.text(rest))</dd>
                <dt>\(ShopText.refund)</dt><dd id="refund-amount">\(Euro.text(amount))</dd>
                <dt>\(ShopText.remainingAfter)</dt><dd id="refund-left">\(Euro.text(rest - amount))</dd>
                </dl>
                \(ShopPage.form("\(path)/refund", session, id: "refund-form", content: """
                    <input type="hidden" name="refund" value="\(refundID)">
                    <input type="hidden" name="rest" value="\(rest)">
                    <input type="hidden" name="amount" value="\(Euro.decimal(amount.magnitude))">
                    <input type="hidden" name="confirmed" value="\(amount)">
                    <p>\(ShopText.refundFinal)</p>
                    <p><button id="confirm-refund">\(ShopText.refundConfirm.with(Euro.text(amount)))</button>
                    <a class="button plain" id="back-to-order" href="\(path)">\(ShopText.backWithoutRefund)</a></p>
                    """))
                </section>
                """)
    }
}
