import WebPages

/// The page of an order for its customer. It has no personal data, because everyone who knows its address can open it.
struct OrderPage: Sendable {
    /// The order.
    let order: Order
    /// The session of the visitor.
    let session: Session
    /// The way in which the payer came back from Smart Checkout: `declined`, `canceled`, or nil. After an error
    /// of the shop it is `later`.
    let returnHint: String?

    var page: WebPage {
        ShopPage.page(
            order.state.heading, refresh: order.state.refresh,
            content: """
                <p class="notice \(order.state.mood)" role="status" id="state" data-state="\(order.state.rawValue)">\
                \(order.state.explanation)</p>
                \(hint)
                \(order.state == .pending ? transfer : "")
                \(order.state.isPayable ? payButton : "")
                <section class="card" aria-labelledby="sum"><h2 id="sum">Order \
                <span id="order-number">\(order.number)</span></h2>\(order.bill.table)
                \(order.refundedAmount > 0 ? refunded : "")</section>
                """)
    }

    private var hint: HTML {
        guard order.state.isPayable else { return "" }
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
        case .cancelled, .abandoned: "Canceled"
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
        case .unclear: "We are checking your payment. You need to do nothing."
        }
    }

    /// The kind of notice that the state is.
    var mood: String {
        switch self {
        case .paid, .delivered, .awaitingShipment: "good"
        case .failed, .disputed, .cancelled, .abandoned: "bad"
        default: "info"
        }
    }

    /// The number of seconds after which the page is loaded again; nil if the state won't change soon.
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
