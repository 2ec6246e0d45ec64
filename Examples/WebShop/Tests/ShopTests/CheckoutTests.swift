import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class CheckoutTests: XCTestCase {
    func testCheckoutHasTheWholeBasket() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        let sale = try harness.sale(of: order)
        XCTAssertEqual(sale.merchantRef, order.number)
        XCTAssertEqual(sale.basketInfo?.sum, 3_570)
        XCTAssertEqual(
            sale.basket?.products?.map(\.desc), ["Evening Herbal Tea", "Stoneware Mug", "Parcel within Germany"])
        XCTAssertEqual(
            sale.applicationContext?.returnURLs?.pushURL?.absoluteString,
            "http://127.0.0.1:8800/push/\(order.number)")
        XCTAssertEqual(order.checkoutURL, sale.paymentLinks?.general?.absoluteString)
        XCTAssertEqual(order.state, .unpaid)
    }

    func testCheckoutIsOpenedOnce() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        let again = try await harness.payments.openCheckout(of: order.number)
        XCTAssertEqual(again.smartTransaction, order.smartTransaction)
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
    }

    func testLostResponseLeavesOneTransaction() async throws {
        let harness = try await ShopHarness()
        harness.server.inject(.loseResponse, matching: .post("/Smart/Transactions"))
        let order = try await harness.openOrder()
        XCTAssertEqual(harness.server.smartTransactionIDs.map(\.rawValue), [order.smartTransaction])
    }

    func testConcurrentRequestsCreateOneTransaction() async throws {
        let harness = try await ShopHarness()
        let second = try await ShopHarness(sharing: harness)
        let order = try await harness.placeOrder()
        try await withThrowingTaskGroup(of: String?.self) { group in
            for payments in [harness.payments, second.payments, harness.payments, second.payments] {
                group.addTask { try await payments.openCheckout(of: order.number).smartTransaction }
            }
            let ids = try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            XCTAssertEqual(ids.count, 1)
        }
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
    }

    func testCrashBeforeTheCallIsRepaired() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.placeOrder()
        let restarted = try await ShopHarness(sharing: harness)
        harness.server.clock.advance(by: 5)
        try await restarted.shop.reconciler.run()
        let repaired = try await restarted.order(order.number)
        XCTAssertEqual(repaired.state, .unpaid)
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
    }

    func testCrashAfterTheCallFindsTheTransaction() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.placeOrder()
        try await harness.markAttempted(order)
        let sale = try await harness.payments.client.smart.transactions.create(harness.payments.draft(of: order))
        let repaired = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(repaired.smartTransaction, sale.id.rawValue)
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
    }

    func testCrashDuringTheCallRepeatsItOnlyLater() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.placeOrder()
        try await harness.markAttempted(order)
        await assertThrows(.checkoutUnknown) { try await harness.payments.openCheckout(of: order.number) }
        XCTAssertEqual(harness.server.smartTransactionIDs, [])
        harness.server.clock.advance(by: 60)
        _ = try await harness.payments.openCheckout(of: order.number)
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
    }

    func testRefusedCallCanBeRepeatedAtOnce() async throws {
        let harness = try await ShopHarness()
        harness.server.inject(
            .refuse(ServerError(name: "ProductFormatException"), status: 400), matching: .post("/Smart/Transactions"))
        let order = try await harness.placeOrder()
        do {
            _ = try await harness.payments.openCheckout(of: order.number)
            XCTFail("No error was thrown.")
        } catch is SecuconnectError {}
        let opened = try await harness.payments.openCheckout(of: order.number)
        XCTAssertEqual(opened.state, .unpaid)
    }

    func testOrderThatNeverReachedTheAPIIsAbandoned() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.placeOrder()
        try await harness.markAttempted(order)
        harness.server.clock.advance(by: 90_000)
        let abandoned = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(abandoned.state, .abandoned)
        XCTAssertEqual(harness.server.smartTransactionIDs, [])
    }

    func testPaidOrderIsFoundWithoutAPush() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        harness.server.clock.advance(by: 30)
        try await harness.shop.reconciler.run()
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.state, .paid)
        XCTAssertEqual(paid.netAmount, order.total)
    }

    func testReconcilerContinuesAfterAFailure() async throws {
        let harness = try await ShopHarness()
        let first = try await harness.openOrder(), second = try await harness.openOrder()
        harness.server.inject(
            .refuse(ServerError(name: "ProductInternalException"), status: 500), times: 10,
            matching: .get("/Smart/Transactions/\(first.smartTransaction ?? "")"))
        harness.server.clock.advance(by: 30)
        try await harness.shop.reconciler.run()
        let read = try await harness.order(second.number), failed = try await harness.order(first.number)
        XCTAssertNotNil(read.checkedAt)
        XCTAssertGreaterThan(failed.dueAt ?? 0, harness.now)
    }

    func testPrepaymentHasInstructionsUntilTheMoneyArrives() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        let id = try harness.sale(of: order).id
        try harness.server.payer.pay(id, by: .prepaid)
        let pending = try await harness.payments.refresh(order.number, olderThan: 0, patience: 0)
        XCTAssertEqual(pending.state, .pending)
        XCTAssertNotNil(pending.instructions?.iban)
        try harness.server.bank.receiveMoney(for: id)
        let paid = try await harness.payments.refresh(order.number, olderThan: 0, patience: 0)
        XCTAssertEqual(paid.state, .paid)
    }

    func testAnotherAmountThanTheOrdersIsUnclear() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        let id = try harness.sale(of: order).id
        _ = try await harness.payments.client.smart.transactions.update(
            id, .init(basket: .init(products: []), basketInfo: .init(sum: 1, currency: .eur)))
        try harness.server.payer.pay(id, by: .debit)
        let read = try await harness.payments.refresh(order.number, olderThan: 0, patience: 0)
        XCTAssertEqual(read.state, .unclear)
    }

    func testStateIsNotReadAgainWithinSeconds() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        _ = try await harness.payments.refresh(order.number, olderThan: 2, patience: 0)
        harness.server.clearRecords()
        _ = try await harness.payments.refresh(order.number, olderThan: 2, patience: 0)
        XCTAssertEqual(harness.server.requests.count, 0)
        harness.server.clock.advance(by: 2)
        _ = try await harness.payments.refresh(order.number, olderThan: 2, patience: 0)
        XCTAssertGreaterThan(harness.server.requests.count, 0)
    }
}

extension ShopHarness {
    /// The Smart Transaction of an order at the simulator.
    func sale(of order: Order) throws -> SmartTransaction {
        try XCTUnwrap(server.smartTransaction(SmartTransaction.ID(try XCTUnwrap(order.smartTransaction))))
    }

    /// Records that a Smart Transaction may have been created, as immediately before the call.
    func markAttempted(_ order: Order) async throws {
        var order = order
        order.attemptedAt = now
        try await database.transaction { [order] in try $0.update(order) }
    }
}
