// A sale from its creation to a refund, against the simulator, each step narrated.

import ExampleSupport
import Foundation
import SecuconnectKit
import SecuconnectSimulator

await ExampleProgram.run {
    let server = SimulatedServer()
    let account = try ExampleAccount(environment: [:], simulator: server)
    let transactions = account.client.smart.transactions

    print("1. The shop creates an order over EUR 80.00.")
    guard let shop = URL(string: "https://shop.example.org") else { throw ExampleFailure("The shop has no address.") }
    let returns = try SmartTransaction.ApplicationContext.ReturnURLs(
        success: shop.appendingPathComponent("thanks"), error: shop.appendingPathComponent("sorry"),
        push: shop.appendingPathComponent("push"), order: "order-4711")
    let order = try await transactions.createOrResume(
        SmartTransaction.Draft(
            contract: account.contract,
            customer: .init(contact: .init(forename: "Erika", surname: "Beispiel", email: "erika@example.net")),
            intent: .order,
            basketInfo: .init(sum: 8_000, currency: .eur),
            merchantRef: "order-4711",
            applicationContext: .init(checkoutTemplate: .payment, language: .german, returnURLs: returns),
            isDemo: true))
    print("   \(order.id) is \(order.status?.description ?? "unknown").")
    print("   The payer goes to \(order.paymentLinks?.general?.absoluteString ?? "nowhere").")

    print("2. The payer pays by direct debit, and comes back to the shop. That alone proves nothing.")
    let visit = try server.payer.pay(order.id, by: .debit)
    print("   The browser shows \(visit.returnURL?.absoluteString ?? "nothing").")

    print("3. A push arrives, twice. The shop answers 200 and reads what it is about, once.")
    let deduplicator = PushDeduplicator()
    guard let sent = server.sentPushes.first else { throw ExampleFailure("No push came.") }
    server.deliverAgain(sent)
    for delivery in server.sentPushes {
        let push = try PushNotification(body: delivery.body)
        guard await deduplicator.isNew(push) else {
            print("   \(push.id) is known already.")
            continue
        }
        for case .payment(let payment, let sale) in try await account.client.resolve(push) {
            let state = payment.details?.statusSimpleText ?? "unknown"
            print("   \(push.id): \(payment.id) of \(sale?.merchantRef ?? "no order") is \(state).")
        }
    }

    print("4. Is it paid, and may the shop deliver?")
    let state = try await transactions.paymentState(of: order.id)
    print("   It is \(state): \(state.mayDeliver ? "yes" : "no").")
    guard state.mayDeliver else { throw ExampleFailure("The order is not paid.") }

    print("5. The shop ships the goods and says so.")
    let shipped = try await transactions.setDelivery(
        .shipping(.init(shippedAt: APITimestamp(server.clock.date), shippedBy: "DHL", trackingCode: "123456789")),
        for: order.id)
    print("   The order is \(shipped.status?.description ?? "unknown").")

    print("6. One item comes back: the shop refunds EUR 25.00.")
    guard let payment = shipped.transactions?.first?.id else { throw ExampleFailure("The order has no payment.") }
    let payments = account.client.payment.transactions
    try await payments.cancel(payment, .init(reduceAmountBy: 2_500, reason: "one item returned"))
    for refund in try await payments.refunds(of: payment) {
        print("   \(refund.id): \(CurrencyCode.eur.formatted(refund.amount ?? 0)).")
    }

    print("7. The books: \(CurrencyCode.eur.formatted(try await payments.netAmount(of: payment))) remain.")
    guard server.ledgerEntry(for: payment)?.netAmount == 5_500 else {
        throw ExampleFailure("The shop's books and the server's ledger differ.")
    }
}
