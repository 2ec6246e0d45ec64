import Foundation
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class RefundTests: XCTestCase {
    func testPartOfAPaymentIsRefunded() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        let refund = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        XCTAssertEqual(refund.state, .done)
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
        let changed = try await harness.order(order.number)
        XCTAssertEqual(changed.state, .paid)
        XCTAssertEqual(changed.refundedAmount, 500)
    }

    func testWholePaymentIsRefunded() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        _ = try await harness.payments.refund(order.number, amount: nil, id: "r1")
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [order.total])
        let changed = try await harness.order(order.number)
        XCTAssertEqual(changed.state, .refunded)
    }

    func testSameFormSentTwiceRefundsOnce() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        for _ in 1...2 {
            let refund = try await harness.payments.refund(order.number, amount: 500, id: "r1")
            XCTAssertEqual(refund.state, .done)
        }
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testMoreThanTheRestIsRefused() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        await assertThrows(.refundTooLarge(order.total)) {
            try await harness.payments.refund(order.number, amount: order.total + 1, id: "r1")
        }
        await assertThrows(.refundTooLarge(order.total)) {
            try await harness.payments.refund(order.number, amount: 0, id: "r2")
        }
        XCTAssertEqual(harness.ledgerRefunds.count, 0)
    }

    func testUnpaidOrderIsNotRefunded() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        await assertThrows(.notRefundable) {
            try await harness.payments.refund(order.number, amount: 1, id: "r1")
        }
        await assertThrows(.noSuchOrder) { try await harness.payments.refund("NOPE", amount: 1, id: "r1") }
    }

    func testLostResponseIsResolvedWithoutASecondRefund() async throws {
        let harness = try await ShopHarness()
        // Without this, the simulator would hide a repetition.
        harness.server.settings.honorsActionIDs = false
        let order = try await harness.paidOrder()
        harness.server.inject(.loseResponse, matching: .post("/Payment/Transactions/*/cancel"))
        let refund = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        XCTAssertEqual(refund.state, .sending)
        for _ in 1...3 {
            harness.server.clock.advance(by: 100)
            try await harness.shop.reconciler.run()
        }
        let settled = try await harness.refunds(order)
        XCTAssertEqual(settled.map(\.state), [.done])
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testLostRequestIsSentAgainOnceAfterTheSettlingTime() async throws {
        let harness = try await ShopHarness()
        harness.server.settings.honorsActionIDs = false
        let order = try await harness.paidOrder()
        harness.server.inject(.loseRequest, matching: .post("/Payment/Transactions/*/cancel"))
        _ = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        harness.server.clock.advance(by: 20)
        try await harness.shop.reconciler.run()
        XCTAssertEqual(harness.ledgerRefunds.count, 0)
        for _ in 1...3 {
            harness.server.clock.advance(by: 60)
            try await harness.shop.reconciler.run()
        }
        let settled = try await harness.refunds(order)
        XCTAssertEqual(settled.map(\.state), [.done])
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testRefusedRepetitionIsDoneIfTheFirstAttemptWasLate() async throws {
        let harness = try await ShopHarness()
        harness.server.settings.honorsActionIDs = false
        let order = try await harness.paidOrder()
        try await harness.recordIntent(of: order, amount: order.total)
        harness.refuseNextCancellation()
        harness.server.clock.advance(by: 60)
        try await harness.payments.reconcile(order.number)
        try await harness.payments.client.payment.transactions.cancel(
            PaymentTransaction.ID(try XCTUnwrap(order.payment)), .init(reduceAmountBy: order.total))
        harness.server.clock.advance(by: 60)
        try await harness.payments.reconcile(order.number)
        let settled = try await harness.refunds(order)
        XCTAssertEqual(settled.map(\.state), [.done])
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [order.total])
    }

    func testRefusedRepetitionWithoutATraceIsRefused() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.recordIntent(of: order, amount: 500)
        harness.refuseNextCancellation()
        for state in [Refund.State.sending, .refused, .refused] {
            harness.server.clock.advance(by: 60)
            try await harness.payments.reconcile(order.number)
            let refund = try await harness.refunds(order).first
            XCTAssertEqual(refund?.state, state)
            XCTAssertNotNil(refund?.note)
        }
        XCTAssertEqual(harness.ledgerRefunds.count, 0)
    }

    func testCrashBeforeTheRefundWasSentIsRepaired() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.recordIntent(of: order, amount: 500)
        let restarted = try await ShopHarness(sharing: harness)
        harness.server.clock.advance(by: 60)
        try await restarted.payments.reconcile(order.number)
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testCrashAfterTheRefundWasMadeIsRepaired() async throws {
        let harness = try await ShopHarness()
        harness.server.settings.honorsActionIDs = false
        let order = try await harness.paidOrder()
        try await harness.recordIntent(of: order, amount: 500)
        try await harness.payments.client.payment.transactions.cancel(
            PaymentTransaction.ID(try XCTUnwrap(order.payment)), .init(reduceAmountBy: 500))
        let restarted = try await ShopHarness(sharing: harness)
        harness.server.clock.advance(by: 300)
        try await restarted.payments.reconcile(order.number)
        let settled = try await restarted.refunds(order)
        XCTAssertEqual(settled.map(\.state), [.done])
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testUndecidedRefundHoldsBackTheNextOne() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.recordIntent(of: order, amount: 500)
        await assertThrows(.refundPending) {
            try await harness.payments.refund(order.number, amount: 100, id: "r2")
        }
        XCTAssertEqual(harness.ledgerRefunds.count, 0)
    }

    func testRefundMadeElsewhereLeavesItToAPerson() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.recordIntent(of: order, amount: 500)
        try await harness.payments.client.payment.transactions.cancel(
            PaymentTransaction.ID(try XCTUnwrap(order.payment)), .init(reduceAmountBy: 123))
        harness.server.clock.advance(by: 300)
        try await harness.payments.reconcile(order.number)
        let settled = try await harness.refunds(order)
        XCTAssertEqual(settled.map(\.state), [.unclear])
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [123])
    }

    func testRefundThatTheBankRefusesLaterIsFailed() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        _ = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        harness.server.clock.advance(by: 3 * 86_400)
        try harness.server.bank.declineRefund(try XCTUnwrap(harness.ledgerRefunds.first).payment)
        try await harness.shop.reconciler.run()
        let failed = try await harness.refunds(order)
        XCTAssertEqual(failed.map(\.state), [.failed])
        XCTAssertNotNil(failed.first?.note)
        let read = try await harness.order(order.number)
        XCTAssertEqual(read.netAmount, order.total)
        let again = try await harness.payments.refund(order.number, amount: 500, id: "r2")
        XCTAssertEqual(again.state, .done)
    }

    func testRefundIsFollowedForTwoMonths() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        harness.server.clock.advance(by: 50 * 86_400)
        _ = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        harness.server.clock.advance(by: 30 * 86_400)
        try harness.server.bank.declineRefund(try XCTUnwrap(harness.ledgerRefunds.first).payment)
        try await harness.shop.reconciler.run()
        let failed = try await harness.refunds(order)
        XCTAssertEqual(failed.map(\.state), [.failed])
    }

    func testLateRemainingAmountDoesNotRepeatARefund() async throws {
        let harness = try await ShopHarness()
        harness.server.settings.honorsActionIDs = false
        let order = try await harness.paidOrder()
        let payment = try XCTUnwrap(order.payment)
        let late = try JSONEncoder().encode(
            await harness.payments.client.payment.transactions.checkStatus(PaymentTransaction.ID(payment)))
        harness.server.inject(.loseResponse, matching: .post("/Payment/Transactions/*/cancel"))
        harness.server.inject(
            .answer(200, .bytes(late), headers: ["Content-Type": "application/json"]), times: 100,
            matching: .get("/Payment/Transactions/\(payment)/checkStatus"))
        _ = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        harness.server.clock.advance(by: 200)
        let restarted = try await ShopHarness(sharing: harness)
        try await restarted.shop.reconciler.run()
        let settled = try await harness.refunds(order)
        XCTAssertEqual(settled.map(\.state), [.done])
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testRefusedRefundSaysSo() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        harness.refuseNextCancellation()
        let refund = try await harness.payments.refund(order.number, amount: 500, id: "r1")
        XCTAssertEqual(refund.state, .refused)
        XCTAssertNotNil(refund.note)
        let again = try await harness.payments.refund(order.number, amount: 500, id: "r2")
        XCTAssertEqual(again.state, .done)
    }

    func testConcurrentRefundsNeverExceedThePayment() async throws {
        let harness = try await ShopHarness()
        let second = try await ShopHarness(sharing: harness)
        let order = try await harness.paidOrder()
        await withTaskGroup(of: Void.self) { group in
            for (index, payments) in [harness.payments, second.payments].enumerated() {
                group.addTask {
                    _ = try? await payments.refund(order.number, amount: order.total, id: "r\(index)")
                }
            }
        }
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [order.total])
    }
}

extension ShopHarness {
    /// Lets the API refuse the next refund.
    func refuseNextCancellation() {
        server.inject(
            .refuse(ServerError(name: "ProductNotAllowedException"), status: 403),
            matching: .post("/Payment/Transactions/*/cancel"))
    }

    /// Records a refund without sending it, like a process that ends at this point.
    func recordIntent(of order: Order, amount: Int) async throws {
        let refund = Refund(
            id: "intent", purchaseNumber: order.number, payment: try XCTUnwrap(order.payment), amount: amount,
            netBefore: try XCTUnwrap(order.netAmount), createdAt: now, sentAt: now, state: .sending)
        try await database.transaction { try $0.insert(refund) }
    }
}
