import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// A sale from its creation to a refund, with an explanation of each step.
enum JourneyExample {
    static let command = ExampleCommand(
        "CheckoutJourney", summary: "Shows a sale from its creation to a refund. It always uses the simulator.")

    static func run(console: ExampleConsole) async throws {
        let server = SimulatedServer()
        let account = try ExampleAccount(environment: [:], simulator: server)
        let transactions = account.client.smart.transactions

        console.print("1. The shop creates an order of EUR 80.00.")
        guard let shop = URL(string: "https://shop.example.org") else {
            throw ExampleFailure("The address of the shop is invalid.")
        }
        let returns = try SmartTransaction.ApplicationContext.ReturnURLs(
            success: shop.appendingPathComponent("thanks"), error: shop.appendingPathComponent("sorry"),
            push: shop.appendingPathComponent("push"), order: "order-4711")
        let order = try await transactions.createWithRecovery(
            SmartTransaction.Draft(
                contract: account.contract,
                customer: .init(contact: .init(forename: "Erika", surname: "Beispiel", email: "erika@example.net")),
                intent: .order,
                basketInfo: .init(sum: 8_000, currency: .eur),
                merchantRef: "order-4711",
                applicationContext: .init(checkoutTemplate: .payment, language: .german, returnURLs: returns),
                isDemo: true))
        console.print("   \(order.id) is \(order.status?.description ?? "unknown").")
        console.print("   Checkout link: \(order.paymentLinks?.general?.absoluteString ?? "none")")

        console.print("2. The payer pays by direct debit and returns to the shop. The return proves no payment.")
        let visit = try server.payer.pay(order.id, by: .debit)
        console.print("   Return address: \(visit.returnURL?.absoluteString ?? "none")")

        console.print("3. Two pushes arrive, one of them twice. The shop handles each once and reads the payment.")
        let deduplicator = PushDeduplicator()
        guard let sent = server.sentPushes.first else { throw ExampleFailure("No push arrived.") }
        server.deliverAgain(sent)
        for delivery in server.sentPushes {
            let push = try PushEvent(body: delivery.body)
            let isNew = try await deduplicator.handleOnce(push) {
                for object in try await account.client.resolve(push) {
                    let state = object.payment?.details?.simpleStatusText ?? "unknown"
                    let order = object.smartTransaction?.merchantRef ?? "no order"
                    console.print("   \(push.id): payment \(object.reference.id) of \(order) is \(state).")
                }
            }
            if !isNew { console.print("   \(push.id) is a repetition and is skipped.") }
        }

        console.print("4. The shop reads the payment state.")
        let state = try await transactions.paymentState(of: order.id)
        console.print("   The state is \(state). The shop may \(state.mayDeliver ? "" : "not ")deliver.")
        guard state.mayDeliver else { throw ExampleFailure("The order isn't paid.") }

        console.print("5. The shop ships the goods and records the delivery.")
        let shipped = try await transactions.setDelivery(
            order.id,
            .shipping(.init(shippedAt: APITimestamp(server.clock.date), shippedBy: "DHL", trackingCode: "123456789")))
        console.print("   The order is \(shipped.status?.description ?? "unknown").")

        console.print("6. The payer returns one item. The shop refunds EUR 25.00.")
        guard let payment = shipped.transactions?.first?.id else { throw ExampleFailure("The order has no payment.") }
        let payments = account.client.payment.transactions
        let refund = PaymentTransaction.Cancellation(reduceAmountBy: 2_500, reason: "one item returned")
        let before = try await payments.refundSnapshot(of: payment)
        let sentAt = account.client.currentDate
        try await payments.cancel(payment, refund)
        guard try await payments.refundOutcome(of: refund, since: before, sentAt: sentAt) == .made else {
            throw ExampleFailure("The refund wasn't made.")
        }
        for refund in try await payments.refunds(of: payment) {
            console.print("   Refund \(refund.id): \(refund.formattedAmount)")
        }

        console.print(
            "7. \(CurrencyCode.eur.formatted(try await payments.netAmount(of: payment))) of the payment remain.")
        guard server.ledgerEntry(for: payment)?.netAmount == 5_500 else {
            throw ExampleFailure("The net amount differs from the ledger of the simulator.")
        }
    }
}
