import Foundation
import SecuconnectKit

extension SimulatedServer {
    private static let method = ControlField.required("method", .string, "The payment method, such as debit.")

    /// The actions of payers and banks.
    static let paymentControls: [ControlRoute] = [
        ControlRoute(.post, "/transactions/{id}/pay", "The payer pays at Smart Checkout.", [method]) { server, call in
            try server.payer.pay(.init(call.id), by: .init(call.text("method") ?? "")).controlDocument
        },
        ControlRoute(.post, "/transactions/{id}/decline", "The payer tries to pay and is declined.", [method]) {
            server, call in
            try server.payer.failToPay(.init(call.id), by: .init(call.text("method") ?? "")).controlDocument
        },
        ControlRoute(.post, "/transactions/{id}/abort", "The payer leaves Smart Checkout without paying.") {
            server, call in
            try server.payer.leave(.init(call.id)).controlDocument
        },
        ControlRoute(.post, "/transactions/{id}/receive-money", "The money for a pending payment arrives.") {
            server, call in
            try server.bank.receiveMoney(for: .init(call.id)).controlDocument
        },
        ControlRoute(.post, "/transactions/{id}/refuse-payment", "The bank refuses a pending or authorized payment.") {
            server, call in
            try server.bank.refusePayment(for: .init(call.id)).controlDocument
        },
        ControlRoute(
            .post, "/payments/{id}/refund", "The merchant cancels or refunds a payment outside of the API.",
            [.optional("amount", .integer, "The amount in the minor unit; all that remains by default.")]
        ) { server, call in
            try server.office.cancel(.init(call.id), reducingBy: call.integer("amount"))
            return server.document(of: PaymentTransaction.ID(call.id)) ?? .null
        },
        paymentStep("charge-back", "The payer's bank charges a payment back.") { try $0.bank.chargeBack($1) },
        paymentStep("resolve-issue", "A charge-back is settled for the merchant.") { try $0.bank.resolveIssue(of: $1) },
        paymentStep("execute-refund", "The bank executes a refund that waits.") { try $0.bank.executeRefund($1) },
        paymentStep("decline-refund", "A refund fails.") { try $0.bank.declineRefund($1) },
        paymentStep("confirm", "The payer confirms a payment of an older direct product.") {
            try $0.payer.confirm($1)
        },
        paymentStep("receive-money", "The money for a prepayment of an older direct product arrives.") {
            try $0.bank.receiveMoney(forPayment: $1)
        },
        ControlRoute(
            .post, "/payouts/{number}/pay-in",
            "The sum of an ordered payout arrives. The number is that of the transaction in its purpose."
        ) { server, call in
            guard let number = Int(call.parameter("number")) else {
                throw ControlProblem.badRequest("The number of the payout isn't a number, such as 40000001.")
            }
            try server.bank.payIn(number)
            return [:]
        },
        ControlRoute(
            .post, "/contracts/{id}/transfer", "Money arrives that isn't the payment of a transaction.",
            [
                .required("amount", .integer, "The amount in the minor unit."),
                .optional("currency", .string, "The currency; EUR by default."),
            ]
        ) { server, call in
            let currency = CurrencyCode(call.text("currency") ?? CurrencyCode.eur.rawValue)
            try server.bank.transfer(call.integer("amount") ?? 0, currency, to: .init(call.id))
            return [:]
        },
    ]

    /// Returns the route of an action on a payment, which responds with the payment.
    private static func paymentStep(
        _ name: String, _ summary: String,
        _ step: @escaping @Sendable (SimulatedServer, PaymentTransaction.ID) throws -> Void
    ) -> ControlRoute {
        ControlRoute(.post, "/payments/{id}/\(name)", summary) { server, call in
            try step(server, .init(call.id))
            return server.document(of: PaymentTransaction.ID(call.id)) ?? [:]
        }
    }
}

extension SimulatedServer.CheckoutResult {
    fileprivate var controlDocument: JSONValue {
        ["transaction": document, "return_url": returnURL.map { .string($0.absoluteString) } ?? .null]
    }
}
