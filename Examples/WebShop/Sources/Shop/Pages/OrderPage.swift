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

    var page: WebPage { isChecking ? page("Checking your payment", checking) : page(order.state.heading, state) }

    private var checking: HTML {
        """
        <p class="notice info" role="status" id="state" data-state="checking">We are checking your payment. \
        Please don't pay again; this page shows the result by itself.</p>
        """
    }

    private var state: HTML {
        """
        <p class="notice \(order.state.mood)" role="status" id="state" data-state="\(order.state.rawValue)">\
        \(order.state.explanation)</p>
        """
    }

    private func page(_ heading: String, _ state: HTML) -> WebPage {
        ShopPage.page(
            heading, refresh: refresh,
            content: """
                \(state)
                \(hint)
                \(order.state == .pending ? transfer : "")
                \(isPayable ? payButton : "")
                \(order.state.isOver || order.state == .cancelled ? againButton : "")
                <section class="card" aria-labelledby="sum"><h2 id="sum">Order \
                <span id="order-number">\(order.number)</span></h2>\(order.bill.table)
                \(order.refundedAmount > 0 ? refunded : "")</section>
                \(address)
                """)
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
            <section class="card" aria-labelledby="delivery"><h2 id="delivery">Delivery to</h2>
            <p id="delivery-address">\(customer.name)<br>\(customer.street) \(customer.houseNumber)<br>\
            \(customer.postalCode) \(customer.city)</p></section>
            """
    }

    private var againButton: HTML {
        ShopPage.form(
            "/orders/\(order.number)/again", session, id: "again-form",
            content: "<p><button class=\"wide plain\" id=\"again\">Order again with other data</button></p>")
    }

    private var hint: HTML {
        if returnHint == "placed", order.session == session.id {
            return """
                <p id="hint">You placed this order before. It keeps the address and the articles shown below; what you
                entered since isn't used.</p>\(isPayable ? againButton : "")
                """
        }
        guard isPayable else { return "" }
        return switch returnHint {
        case "declined": "<p id=\"hint\">The payment was declined. You can try again or use another method.</p>"
        case "canceled": "<p id=\"hint\">You left the checkout before paying. Your order is kept for you.</p>"
        case "later": "<p id=\"hint\">We couldn't open the checkout. Please try again in a minute.</p>"
        default: ""
        }
    }

    private var payButton: HTML {
        ShopPage.form(
            "/orders/\(order.number)/pay", session, id: "pay-form",
            content: "<p><button class=\"wide\" id=\"pay\">Pay \(Euro.text(order.total)) now</button></p>")
    }

    private var refunded: HTML {
        "<p><strong id=\"refunded\">\(Euro.text(order.refundedAmount)) refunded</strong></p>"
    }

    private var transfer: HTML {
        guard let instructions = order.instructions else { return "" }
        let rows = [
            ("Recipient", instructions.owner), ("IBAN", instructions.iban), ("BIC", instructions.bic),
            ("Purpose", instructions.purpose),
        ]
        return """
            <section class="card" aria-labelledby="transfer"><h2 id="transfer">Please transfer
            \(Euro.text(order.total))</h2><dl>
            \(rows.compactMap { name, value in value.map { "<dt>\(name)</dt><dd>\($0)</dd>" as HTML } })
            </dl></section>
            """
    }
}

extension OrderState {
    /// The heading for customers.
    var heading: String {
        switch self {
        case .creating: "Preparing your payment"
        case .unpaid, .failed: "Almost done"
        case .cancelled, .abandoned, .expired: "Canceled"
        case .rejected: "We can't prepare your payment"
        case .disputed: "Please contact us"
        case .refunded: "Refunded"
        default: "Thank you"
        }
    }

    /// The explanation for customers.
    var explanation: String {
        switch self {
        case .creating: "We are preparing your payment. This page reloads by itself."
        case .unpaid: "Your order isn't paid yet."
        case .failed: "The payment didn't succeed, so nothing was charged."
        case .authorized, .pending: "Your order is received. We send it when your payment has arrived."
        case .awaitingShipment: "Your order is accepted. You pay by invoice after the delivery."
        case .paid: "Your order is paid. We send it as soon as possible."
        case .delivered: "Your order is paid and delivered."
        case .disputed: "Your bank returned the payment. Please contact us."
        case .refunded: "Your order was refunded completely."
        case .cancelled, .abandoned: "The order was canceled. Nothing was charged."
        case .expired: "The time to pay has passed, so the order was canceled. Nothing was charged."
        case .rejected:
            "The payment service didn't accept the data of this order. Nothing was charged. Please order again and check "
                + "your address."
        case .overpaid: "Your order is paid more than once. We refund what you paid too much."
        case .unclear: "We are checking your payment. You need to do nothing."
        }
    }

    /// The kind of notice that the state is.
    var mood: String {
        switch self {
        case .paid, .delivered, .awaitingShipment: "good"
        case .failed, .disputed, .cancelled, .abandoned, .rejected, .expired: "bad"
        default: "info"
        }
    }

    /// The number of seconds after which the page is loaded again; `nil` if the state won't change soon.
    var refresh: Int? {
        switch self {
        case .creating, .unpaid, .authorized, .pending: 3
        case .failed, .unclear: 10
        default: nil
        }
    }

    /// The name for the merchant.
    var name: String {
        switch self {
        case .awaitingShipment: "awaiting shipment"
        default: rawValue
        }
    }
}
