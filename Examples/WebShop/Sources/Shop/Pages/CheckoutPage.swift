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
            ShopText.checkout.description, basketCount: basketCount,
            content: """
                \(notice)
                <div class="split">
                \(ShopPage.form("/checkout", session, id: "order-form", content: """
                    <input type="hidden" name="order" value="\(orderNumber)">
                    <input type="hidden" name="total" value="\(bill.total)">
                    <fieldset class="card"><legend>\(ShopText.contact)</legend>\(field(.email))</fieldset>
                    <fieldset class="card"><legend>\(ShopText.address)</legend>
                    <div class="pair">\(field(.forename))\(field(.surname))</div>
                    <div class="pair wide-first">\(field(.street))\(field(.houseNumber))</div>
                    <div class="pair wide-last">\(field(.postalCode))\(field(.city))</div>
                    </fieldset>
                    """))
                <section class="card sticky" aria-labelledby="sum"><h2 id="sum">\(ShopText.yourOrder)</h2>
                \(bill.table)
                <p class="dim">\(ShopText.termsNote)
                \([LegalPage.terms, .privacy, .withdrawal].map { "<a href=\"\($0.path)\">\($0.heading)</a> " as HTML })</p>
                <button class="wide" id="place-order" form="order-form">\(ShopText.payNow.with(Euro.text(bill.total)))\
                </button>
                <p class="dim center">\(ShopText.methodNote)</p>
                </section>
                </div>
                """)
        if !errors.isEmpty { page.status = .unprocessableContent }
        if problem == .outdated { page.status = .conflict }
        return page
    }

    private var notice: HTML {
        switch problem {
        case .invalid: ShopPage.notice("bad", "\(ShopText.correctFields)")
        case .outdated: ShopPage.notice("bad", "\(ShopText.basketChanged)")
        case nil: ""
        }
    }

    private func field(_ field: OrderForm.Field) -> HTML {
        let error = errors[field]
        let isFirst = OrderForm.Field.allCases.first { errors[$0] != nil } == field
        let invalid: HTML =
            error == nil ? "" : "aria-invalid=\"true\" aria-describedby=\"\(field.rawValue)-error\""
        return """
            <div class="field"><label for="\(field.rawValue)">\(field.label)</label>
            <input id="\(field.rawValue)" name="\(field.rawValue)" value="\(form.values[field] ?? "")" \
            type="\(field == .email ? "email" : "text")" maxlength="\(field.maximumLength)" \
            autocomplete="\(field.autocomplete)"\(field == .postalCode ? " inputmode=\"numeric\"" as HTML : "")\
            \(field == .houseNumber ? "" : " required" as HTML)\(isFirst ? " autofocus" as HTML : "") \(invalid)>
            \(error.map { "<p class=\"error\" id=\"\(field.rawValue)-error\">\($0)</p>" as HTML } ?? "")</div>
            """
    }
}
