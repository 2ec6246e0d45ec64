import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// A shop that knows nothing but what it is pushed and reads, and whose books have to be the server's.
final class JourneyTests: XCTestCase {
    /// The books: what is left of each payment, its state, and its refunds.
    private struct Books: Equatable {
        var net: [PaymentTransaction.ID: Int] = [:]
        var status: [PaymentTransaction.ID: PaymentTransaction.SimpleStatus] = [:]
        var refunds: [PaymentTransaction.ID: [PaymentTransaction.ID]] = [:]
    }

    private let shop = PaymentShop()
    private var books = Books()
    private let known = PushDeduplicator()

    /// Takes in pushes as a shop should: each once, and always by reading again.
    private func receive(_ pushes: [SimulatedServer.Push]) async throws {
        let payments = shop.client.payment.transactions
        for delivery in pushes {
            let push = try PushEvent(body: delivery.body)
            try await known.handleOnce(push) {
                for pushed in try await shop.client.resolve(push).compactMap(\.payment) {
                    let payment = try await payments.originalPayment(of: pushed) ?? pushed
                    books.net[payment.id] = try await payments.netAmount(of: payment.id)
                    books.status[payment.id] = try await payments.checkStatus(payment.id).simpleStatus
                    books.refunds[payment.id] = try await payments.refunds(of: payment.id).map(\.id)
                }
            }
        }
    }

    private func assertBooksMatch(_ step: String) {
        var ledger = Books()
        for entry in shop.server.ledger {
            ledger.net[entry.payment] = entry.netAmount
            ledger.status[entry.payment] = entry.status
            ledger.refunds[entry.payment] = entry.refunds.map(\.payment)
        }
        XCTAssertEqual(books, ledger, step)
    }

    func testBooksOfTheShopEqualTheServersAtEveryStep() async throws {
        let server = shop.server
        server.settings.holdsPushes = true
        server.settings.refundsWaitForBank = true
        let url = URL(string: "https://shop.example.com/push")
        let id = try await shop.client.create(10_000, intent: .order, capturesAutomatically: false, pushURL: url)
        var seed: UInt64 = 0
        func deliver(_ step: String) async throws {
            seed += 1
            try await receive(server.deliverPushes(duplicating: true, shuffledWith: seed))
            assertBooksMatch(step)
        }
        try server.payer.pay(id, by: .creditcard)
        try await deliver("authorized")
        try await shop.client.smart.transactions.start(id)
        try await deliver("captured")
        let payment = try await shop.payment(of: id)
        XCTAssertEqual(books.net, [payment: 10_000])

        try await shop.client.smart.transactions.setDelivery(id, .shipping(.init(shippedBy: "ACME")))
        let delivered = try await shop.client.smart.transactions.get(id)
        XCTAssertEqual(delivered.status, .shipped)
        let first = try await shop.refund(payment, of: 1_000)
        try await deliver("refunded")
        let second = try await shop.refund(payment, of: 500)
        try await deliver("refunded again")
        XCTAssertEqual(books.net, [payment: 8_500])
        try server.bank.executeRefund(first)
        try await deliver("refund executed")
        try server.bank.declineRefund(second)
        try await deliver("refund declined")
        XCTAssertEqual(books.net, [payment: 9_000])
        try server.bank.chargeBack(payment)
        try await deliver("charge-back")
        XCTAssertEqual(books.status, [payment: .issue])
        try server.bank.resolveIssue(of: payment)
        try await deliver("issue resolved")
        _ = try await shop.refund(payment)
        try await deliver("the rest refunded")
        XCTAssertEqual(books.net, [payment: 0])
        XCTAssertEqual(books.status, [payment: .refund])
    }
}
