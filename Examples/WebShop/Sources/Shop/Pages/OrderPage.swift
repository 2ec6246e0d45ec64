import WebPages

/// The page of an order for its customer. It has no personal data, because everyone who knows its address can open it.
struct OrderPage: Sendable {
    /// The order.
    let order: Order
    /// The session of the visitor.
    let session: Session
    /// The way in which the payer came back from Smart Checkout: `declined`, `canceled`, or `nil`. After an error
    /// of the shop it is `later`.
    let returnHint: String?
    /// A Boolean value that indicates whether the state was read for this page.
    let isCurrent: Bool
    /// The current time, in seconds since 1970.
    let now: Double

    /// The number of seconds after a payment for which an unpaid order is checked before it can be paid again.
    private static let checkingTime = 60.0

    /// A Boolean value that indicates whether the order may have been paid, although its state doesn't show it.
    private var isChecking: Bool {
        guard order.state.isPayable, order.smartTransaction != nil else { return false }
        return !isCurrent || order.returnedAt.map { now < $0 + Self.checkingTime } ?? false
    }

    private var isPayable: Bool { order.state.isPayable && !isChecking }

    var page: WebPage { isChecking ? page(ShopText.checkingHeading, checking) : page(order.state.heading, state) }

    private var checking: HTML {
        """
        <p class="notice info" role="status" id="state" data-state="checking">\(ShopText.checkingText)</p>
        """
    }

    private var state: HTML {
        """
        <p class="notice \(order.state.mood)" role="status" id="state" data-state="\(order.state.rawValue)">\
        \(order.state.explanation)</p>
        """
    }

    private func page(_ heading: ShopText, _ state: HTML) -> WebPage {
        ShopPage.page(
            heading.description, refresh: refresh,
            content: """
                \(state)
                \(hint)
                \(order.state == .pending ? transfer : "")
                \(isPayable ? payButton : "")
                \(order.state.isOver || order.state == .cancelled ? againButton : "")
                <div class="split">
                <div>\(next)\(address)</div>
                <section class="card" aria-labelledby="sum"><h2 id="sum">\(ShopText.order) \
                <span id="order-number">\(order.number)</span></h2>
                <p class="dim" id="ordered-on">\(ShopText.orderedOn) \(ShopDate.html(order.createdAt))</p>
                \(order.bill.table)
                \(order.refundedAmount > 0 ? refunded : "")</section>
                </div>
                <p><a id="continue-shopping" href="/">\(ShopText.continueShopping)</a></p>
                """)
    }

    /// The steps that follow, and the way back to this page.
    private var next: HTML {
        let steps = order.state.nextSteps
        guard !steps.isEmpty else { return "" }
        return """
            <section class="card" aria-labelledby="next"><h2 id="next">\(ShopText.nextSteps)</h2>
            <ol id="next-steps">\(steps.map { "<li>\($0)</li>" as HTML })</ol>
            \(order.session == session.id ? "<p class=\"dim\" id=\"way-back\">\(ShopText.wayBack)</p>" as HTML : "")
            </section>
            """
    }

    /// The number of seconds after which the page looks again: the older the order, the later; `nil` after a day.
    private var refresh: Int? {
        guard let shortest = isChecking ? 2 : order.state.refresh else { return nil }
        let age = now - max(order.createdAt, order.returnedAt ?? 0)
        guard age < 86_400 else { return nil }
        return max(shortest, min(Int(age / 20), 60))
    }

    /// The address, which only the browser sees that made the order.
    private var address: HTML {
        guard order.session == session.id else { return "" }
        let customer = order.customer
        return """
            <section class="card" aria-labelledby="delivery"><h2 id="delivery">\(ShopText.deliveryTo)</h2>
            <p id="delivery-address">\(customer.name)<br>\(customer.street) \(customer.houseNumber)<br>\
            \(customer.postalCode) \(customer.city)</p></section>
            """
    }

    private var againButton: HTML {
        ShopPage.form(
            "/orders/\(order.number)/again", session, id: "again-form",
            content: "<p><button class=\"wide plain\" id=\"again\">\(ShopText.orderAgain)</button></p>")
    }

    private var hint: HTML {
        if returnHint == "placed", order.session == session.id {
            return """
                <p id="hint">\(ShopText.placedHint)</p>\(isPayable ? againButton : "")
                """
        }
        guard isPayable else { return "" }
        return switch returnHint {
        case "declined": "<p id=\"hint\">\(ShopText.declinedHint)</p>"
        case "canceled": "<p id=\"hint\">\(ShopText.leftHint)</p>"
        case "later": "<p id=\"hint\">\(ShopText.laterHint)</p>"
        default: ""
        }
    }

    private var payButton: HTML {
        ShopPage.form(
            "/orders/\(order.number)/pay", session, id: "pay-form",
            content:
                "<p><button class=\"wide\" id=\"pay\">\(ShopText.payAgain.with(Euro.text(order.total)))</button></p>")
    }

    private var refunded: HTML {
        "<p><strong id=\"refunded\">\(ShopText.refundedAmount.with(Euro.text(order.refundedAmount)))</strong></p>"
    }

    private var transfer: HTML {
        guard let instructions = order.instructions else { return "" }
        let rows = [
            (ShopText.recipient.description, instructions.owner), ("IBAN", instructions.iban),
            ("BIC", instructions.bic),
            (ShopText.purpose.description, instructions.purpose),
        ]
        return """
            <section class="card" aria-labelledby="transfer"><h2 id="transfer">\
            \(ShopText.transferHeading.with(Euro.text(order.total)))</h2><dl>
            \(rows.compactMap { name, value in value.map { "<dt>\(name)</dt><dd>\($0)</dd>" as HTML } })
            </dl></section>
            """
    }
}
