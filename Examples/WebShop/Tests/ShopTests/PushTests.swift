import Foundation
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class PushTests: XCTestCase {
    func testPushMakesAnOrderPaid() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        for push in harness.server.sentPushes { _ = try await harness.receive(push) }
        try await harness.shop.worker.run()
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.state, .paid)
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 0)
    }

    func testRepeatedPushIsHandledOnce() async throws {
        let harness = try await ShopHarness()
        _ = try await harness.paidOrder()
        let push = try XCTUnwrap(harness.server.sentPushes.first)
        let receipts = [try await harness.receive(push), try await harness.receive(push)]
        XCTAssertEqual(receipts, [.stored, .known])
        let first = try await harness.shop.worker.run()
        let receipt = try await harness.receive(push)
        let second = try await harness.shop.worker.run()
        XCTAssertEqual([first, second], [1, 0])
        XCTAssertEqual(receipt, .known)
    }

    func testForgedPushHidesNoPushOfAnOrder() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        let push = try XCTUnwrap(harness.server.sentPushes.first)
        var receipts = [try await harness.receive(push), try await harness.receive(push, for: "FORGED")]
        receipts.append(try await harness.receive(push, for: order.number))
        receipts.append(try await harness.receive(push, for: order.number))
        XCTAssertEqual(receipts, [.stored, .known, .stored, .known])
        try await harness.shop.worker.runForOrders()
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.state, .paid)
    }

    func testPushesInAnyOrderLeadToTheCurrentState() async throws {
        for seed: UInt64 in 1...5 {
            let harness = try await ShopHarness()
            harness.server.settings.holdsPushes = true
            let order = try await harness.paidOrder()
            _ = try await harness.payments.refund(order.number, amount: nil, id: "r1")
            for push in harness.server.deliverPushes(duplicating: true, shuffledWith: seed) {
                _ = try await harness.receive(push)
                try await harness.shop.worker.run()
            }
            let refunded = try await harness.order(order.number)
            XCTAssertEqual(refunded.state, .refunded)
        }
    }

    func testRefundMadeElsewhereIsSeen() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        harness.server.clearRecords()
        try await harness.payments.client.payment.transactions.cancel(
            PaymentTransaction.ID(try XCTUnwrap(order.payment)), .init(reduceAmountBy: 250))
        // Only the push about the refund itself, which no Smart Transaction lists.
        let push = try XCTUnwrap(harness.server.sentPushes.last { $0.type == "added" })
        _ = try await harness.receive(push)
        try await harness.shop.worker.run()
        let read = try await harness.order(order.number)
        XCTAssertEqual(read.refundedAmount, 250)
    }

    func testChargeBackIsSeen() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        harness.server.clearRecords()
        _ = try harness.server.bank.chargeBack(PaymentTransaction.ID(try XCTUnwrap(order.payment)))
        for push in harness.server.sentPushes { _ = try await harness.receive(push) }
        try await harness.shop.worker.run()
        let read = try await harness.order(order.number)
        XCTAssertEqual(read.state, .disputed)
    }

    func testPushesSurviveARestart() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        for push in harness.server.sentPushes { _ = try await harness.receive(push) }
        let restarted = try await ShopHarness(sharing: harness)
        try await restarted.shop.worker.run()
        let paid = try await restarted.order(order.number)
        XCTAssertEqual(paid.state, .paid)
    }

    func testTwoProcessesHandleEachPushOnce() async throws {
        let harness = try await ShopHarness()
        let second = try await ShopHarness(sharing: harness)
        for _ in 1...10 { _ = try await harness.paidOrder() }
        for push in harness.server.sentPushes { _ = try await harness.receive(push) }
        let workers = [harness.shop.worker, second.shop.worker]
        var count = 0
        // A run takes a few of the pushes whose orders aren't known.
        while try await harness.waitingPushes() > 0 {
            count += try await withThrowingTaskGroup(of: Int.self) { group in
                for worker in workers { group.addTask { try await worker.run() } }
                return try await group.reduce(0, +)
            }
        }
        XCTAssertEqual(count, harness.server.sentPushes.count)
        let attempts: [Int] = try await harness.database.column("SELECT attempts FROM push")
        XCTAssertEqual(attempts, Array(repeating: 1, count: count))
    }

    func testPushBeforeTheOrderKnowsItsTransactionFindsIt() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.placeOrder()
        try await harness.markAttempted(order)
        let sale = try await harness.payments.client.smart.transactions.create(harness.payments.draft(of: order))
        try harness.server.payer.pay(sale.id, by: .debit)
        for push in harness.server.sentPushes { _ = try await harness.receive(push) }
        try await harness.shop.worker.run()
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.smartTransaction, sale.id.rawValue)
        XCTAssertEqual(paid.state, .paid)
    }

    func testForgedPushIsGivenUpAndChangesNothing() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        let body = Data(
            #"{"id":"evt_1","target":"payment.transactions","data":[{"object":"payment.transactions","id":"PCI_1"}]}"#
                .utf8)
        _ = try await harness.shop.inbox.receive(PushEvent(body: body), body: body)
        for _ in 1...5 {
            let waiting = try await harness.waitingPushes()
            XCTAssertEqual(waiting, 1)
            try await harness.shop.worker.run()
            harness.server.clock.advance(by: 300)
        }
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 0)
        let read = try await harness.order(order.number)
        XCTAssertEqual(read.state, .unpaid)
    }

    func testPushWaitsWhileTheAPIIsUnavailable() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        for push in harness.server.sentPushes { _ = try await harness.receive(push) }
        harness.server.inject(.unavailable(), times: 1_000)
        for _ in 1...8 {
            try await harness.shop.worker.run()
            harness.server.clock.advance(by: 300)
        }
        harness.server.clearFaults()
        try await harness.shop.worker.run()
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.state, .paid)
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 0)
    }

    func testFullInboxRefusesPushes() async throws {
        let harness = try await ShopHarness()
        try await harness.database.run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
            INSERT INTO push (id, body, receivedAt, dueAt, attempts) SELECT CAST(i AS text), '', 0, 1e12, 0 FROM n
            """, [.integer(PushInbox.otherCapacity)])
        _ = try await harness.paidOrder()
        let receipt = try await harness.receive(try XCTUnwrap(harness.server.sentPushes.first))
        XCTAssertEqual(receipt, .full)
    }

    func testOldPushesAreRemoved() async throws {
        let harness = try await ShopHarness()
        _ = try await harness.paidOrder()
        let push = try XCTUnwrap(harness.server.sentPushes.first)
        _ = try await harness.receive(push)
        harness.server.clock.advance(by: 8 * 86_400)
        try await harness.shop.inbox.removeOld()
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 1)
        try await harness.shop.worker.run()
        try await harness.shop.inbox.removeOld()
        let receipt = try await harness.receive(push)
        XCTAssertEqual(receipt, .stored)
    }
}
