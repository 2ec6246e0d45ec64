import HTTPTypes
import WebPages

/// The page with the form of an order.
struct CheckoutPage: Sendable {
    /// The bill of the basket.
    let bill: Bill
    /// The form.
    let form: OrderForm
    /// The reason for which the form is shown again; `nil` the first time.
    let problem: Problem?
    /// The number that the order will have.
    let orderNumber: String
    /// The session of the visitor.
    let session: Session
    /// The number of pieces in the basket.
    let basketCount: Int

    /// The reasons for which a form is shown again.
    enum Problem: Sendable {
        /// A field isn't valid.
        case invalid
        /// The basket changed after the form was shown.
        case outdated
    }

    private var errors: [OrderForm.Field: String] { problem == .invalid ? form.errors : [:] }

    var page: WebPage {
        var page = ShopPage.page(
            "Checkout", basketCount: basketCount,
            content: """
                \(notice)
                <section class="card" aria-labelledby="sum"><h2 id="sum">Your order</h2>\(bill.table)</section>
                <section class="card" aria-labelledby="address"><h2 id="address">Your address in Germany</h2>
                \(ShopPage.form("/checkout", session, id: "order-form", content: """
                    <input type="hidden" name="order" value="\(orderNumber)">
                    <input type="hidden" name="total" value="\(bill.total)">
                    <div class="fields">\(OrderForm.Field.allCases.map(field))</div>
                    <button class="wide" id="place-order">Pay \(Euro.text(bill.total))</button>
                    <p class="dim">You select the payment method on the next page.</p>
                    """))
                </section>
                """)
        if !errors.isEmpty { page.status = .unprocessableContent }
        if problem == .outdated { page.status = .conflict }
        return page
    }

    private var notice: HTML {
        switch problem {
        case .invalid: ShopPage.notice("bad", "Please correct the marked fields.")
        case .outdated:
            ShopPage.notice("bad", "Your basket has changed in another tab. Please check the new total before you pay.")
        case nil: ""
        }
    }

    private func field(_ field: OrderForm.Field) -> HTML {
        let error = errors[field]
        let invalid: HTML = error == nil ? "" : "aria-invalid=\"true\" aria-describedby=\"\(field.rawValue)-error\""
        return """
            <div class="field"><label for="\(field.rawValue)">\(field.label)</label>
            <input id="\(field.rawValue)" name="\(field.rawValue)" value="\(form.values[field] ?? "")" \
            type="\(field == .email ? "email" : "text")" maxlength="\(field.maximumLength)" \
            autocomplete="\(field.autocomplete)" required \(invalid)>
            \(error.map { "<p class=\"error\" id=\"\(field.rawValue)-error\">\($0)</p>" as HTML } ?? "")</div>
            """
    }
}
