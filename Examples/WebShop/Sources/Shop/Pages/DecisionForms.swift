import WebPages

/// The part of the merchant's page of an order for what needs a person: what was found, and what can be decided.
struct DecisionForms: Sendable {
    /// The order.
    let order: Order
    /// The session of the merchant.
    let session: Session

    /// The payments that were found, and the buttons for an order whose payment is unclear.
    var html: HTML {
        guard order.state.needsPerson || order.decision != nil else { return "" }
        return """
            <section class="card" aria-labelledby="found-heading">\
            <h2 id="found-heading">\(ShopText.foundPayments)</h2>
            \(order.found.isEmpty ? "<p id=\"found\">\(ShopText.noPayment)</p>" : found)
            \(order.decision.map { "<p id=\"decision\">\(ShopText.decided.with($0.state.name)) \($0.reason)</p>" as HTML } ?? "")
            \(order.state == .unclear ? choices : "")
            </section>
            """
    }

    private var found: HTML {
        """
        <div class="scroll"><table id="found"><thead><tr><th scope="col">\(ShopText.payment)</th>\
        <th scope="col">\(ShopText.status)</th><th scope="col" class="amount">\(ShopText.remains)</th></tr></thead><tbody>
        \(order.found.map { payment in
            """
            <tr><td><code>\(payment.id)</code></td><td>\(payment.status ?? "\(ShopText.unknown)")</td>\
            <td class="amount">\(payment.netAmount.map(Euro.text) ?? "\(ShopText.unknown)")</td></tr>
            """ as HTML
        })
        </tbody></table></div>
        """
    }

    private var choices: HTML {
        let forms: [(state: OrderState, label: ShopText)] = [
            (.paid, .decidePaid), (.cancelled, .decideCanceled),
        ]
        return """
            <p>\(ShopText.compareAndDecide)</p>
            <div class="inline">
            \(forms.map { state, label in
                ShopPage.form("/admin/orders/\(order.number)/decide", session, id: "decide-\(state.rawValue)-form", content: """
                    <input type="hidden" name="shown" value="\(order.reason ?? "")">
                    <input type="hidden" name="decision" value="\(state.rawValue)">
                    <button class="plain" id="decide-\(state.rawValue)">\(label)</button>
                    """)
            })
            </div>
            """
    }

    /// Returns the buttons for a refund that is unclear.
    func html(for refund: Refund) -> HTML {
        guard refund.state == .unclear else { return "" }
        let choices = [(value: "made", label: ShopText.refundWasMade), ("missing", .refundWasNotMade)]
        return """
            <div class="inline">\(choices.map { value, label in
                ShopPage.form(
                    "/admin/orders/\(order.number)/refunds/\(refund.id)/decide", session,
                    id: "refund-\(value)-form-\(refund.id)", content: """
                        <input type="hidden" name="shown" value="\(refund.note ?? "")">
                        <input type="hidden" name="decision" value="\(value)">
                        <button class="plain" id="refund-\(value)-\(refund.id)">\(label)</button>
                        """)
            })</div>
            """
    }
}
