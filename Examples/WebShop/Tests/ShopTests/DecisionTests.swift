import HTTPTypes
import SecuconnectKit
import SecuconnectSimulator
import WebPages
import XCTest

@testable import Shop

final class DecisionTests: XCTestCase {
    func testUnclearOrderShowsItsReasonAndTheButtons() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.unclearOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            try await browser.open("/admin/orders/\(order.number)")
            let sale = try XCTUnwrap(order.smartTransaction)
            XCTAssert(browser.page.contains("The amount of \(sale) isn&#39;t that of the order."))
            for id in ["check", "decide-paid", "decide-cancelled"] {
                XCTAssert(browser.page.contains("id=\"\(id)\""), id)
            }
            let found = try XCTUnwrap(browser.page.range(of: "id=\"found\""))
            let payment = try XCTUnwrap(order.payment)
            XCTAssert(browser.page[found.upperBound...].prefix(1_000).contains(payment), browser.page)
            XCTAssert(browser.page[found.upperBound...].prefix(1_000).contains("€35.70"), browser.page)
        }
    }

    func testUnknownSaleLeavesTheOrderToAPerson() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        harness.server.reset()
        let unclear = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(unclear.state, .unclear)
        XCTAssertEqual(unclear.reason?.contains(try XCTUnwrap(order.smartTransaction)), true)
    }

    func testDecisionCountsUntilTheReasonChanges() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.unclearOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            try await browser.open("/admin/orders/\(order.number)")
            try await browser.submit("/admin/orders/\(order.number)/decide", ["decision": "paid"])
            XCTAssertEqual(browser.status, .seeOther)
            try await browser.follow()
            XCTAssert(browser.page.contains("id=\"decision\""))
            XCTAssertFalse(browser.page.contains("id=\"decide-paid\""))
        }
        let kept = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(kept.state, .paid)
        XCTAssertNil(kept.reason)
        harness.server.clearFaults()
        try harness.answer(order) { $0.merchantRef = "ANOTHER" }
        let unclear = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(unclear.state, .unclear)
        XCTAssertNil(unclear.decision)
    }

    func testDecisionOfGermanMerchantCountsForLaterReads() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        _ = try await harness.payments.refund(order.number, amount: 2_000, id: "r1")
        let other = try await harness.payments.openCheckout(of: harness.placeOrder(["tea": 1]).number)
        try harness.server.payer.pay(SmartTransaction.ID(try XCTUnwrap(other.smartTransaction)), by: .debit)
        let part = try XCTUnwrap(harness.sale(of: other).transactions?.first)
        try harness.answer(order) { $0.transactions?.append(part) }
        let unclear = try await harness.payments.reconcile(order.number)
        let reason = try XCTUnwrap(unclear.reason)
        XCTAssert(reason.contains("paid in parts"), reason)
        try await Language.$current.withValue(.german) {
            _ = try await harness.payments.decide(order.number, as: .paid, shown: reason)
        }
        let kept = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(kept.state, .paid)
        XCTAssertEqual(kept.decision?.reason, reason)
    }

    func testDecisionEndsWhenThePaymentBecomesClear() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.unclearOrder()
        try await harness.payments.decide(order.number, as: .cancelled, shown: try XCTUnwrap(order.reason))
        harness.server.clearFaults()
        let clear = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(clear.state, .paid)
        XCTAssertNil(clear.decision)
    }

    func testUnpaidOrderCanBeCanceled() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.unclearOrder()
        try await harness.payments.decide(order.number, as: .cancelled, shown: try XCTUnwrap(order.reason))
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)")
            XCTAssert(browser.page.contains("data-state=\"cancelled\""))
            XCTAssert(browser.page.contains("id=\"again\""))
        }
    }

    func testDecisionOnAnotherReasonIsNotRecorded() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.unclearOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            try await browser.open("/admin/orders/\(order.number)")
            harness.server.clearFaults()
            try harness.answer(order) { $0.merchantRef = "ANOTHER" }
            try await browser.submit("/admin/orders/\(order.number)/decide", ["decision": "paid"])
            XCTAssertEqual(browser.status, .conflict)
        }
        let read = try await harness.order(order.number)
        XCTAssertEqual(read.state, .unclear)
        XCTAssertNil(read.decision)
    }

    func testClearOrderCannotBeDecided() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        await assertThrows(.decisionOutdated) {
            try await harness.payments.decide(order.number, as: .paid, shown: "")
        }
        let unclear = try await harness.unclearOrder()
        await assertThrows(.decisionOutdated) {
            try await harness.payments.decide(unclear.number, as: .refunded, shown: unclear.reason ?? "")
        }
    }

    func testUnclearRefundCanBeDecidedEitherWay() async throws {
        for (decision, state) in [("made", Refund.State.done), ("missing", .refused)] {
            let harness = try await ShopHarness()
            let order = try await harness.paidOrder()
            try await harness.leaveUnclearRefund(of: order)
            try await harness.browse { browser in
                try await browser.signIn()
                let path = "/admin/orders/\(order.number)"
                try await browser.open(path)
                XCTAssert(browser.page.contains("id=\"refund-\(decision)-intent\""))
                try await browser.submit("\(path)/refunds/intent/decide", ["decision": decision, "shown": "another"])
                XCTAssertEqual(browser.status, .conflict)
                try await browser.open(path)
                try await browser.submit("\(path)/refunds/intent/decide", ["decision": decision])
                XCTAssertEqual(browser.status, .seeOther)
            }
            let refunds = try await harness.refunds(order)
            XCTAssertEqual(refunds.map(\.state), [state])
            let again = try await harness.payments.refund(order.number, amount: 100, id: "r2")
            XCTAssertEqual(again.state, .done)
        }
    }
}

/// Tests of the page that confirms a refund.
final class RefundConfirmationTests: XCTestCase {
    func testRefundShowsAllAmountsBeforeItIsMade() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        _ = try await harness.payments.refund(order.number, amount: 80, id: "r1")
        try await harness.browse { browser in
            try await browser.signIn()
            let path = "/admin/orders/\(order.number)"
            try await browser.open(path)
            try await browser.submit("\(path)/refund", ["amount": "5.00"])
            XCTAssertEqual(browser.status, .ok)
            for (id, text) in [("total", "€35.70"), ("rest", "€34.90"), ("amount", "€5.00"), ("left", "€29.90")] {
                XCTAssert(browser.page.contains("id=\"refund-\(id)\">\(text)"), id)
            }
            XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [80])
            try await browser.submit("\(path)/refund")
            XCTAssertEqual(browser.status, .seeOther)
        }
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [80, 500])
    }

    func testConfirmationOfAnotherAmountIsShownAgain() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            let path = "/admin/orders/\(order.number)"
            try await browser.open(path)
            try await browser.submit("\(path)/refund", ["amount": "5.00"])
            try await browser.submit("\(path)/refund", ["amount": "6.00"])
            XCTAssert(browser.page.contains("id=\"confirm-refund\">Refund €6.00"))
        }
        XCTAssertEqual(harness.ledgerRefunds.count, 0)
    }

    func testRefundInAnotherTabMeanwhileIsNoticed() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            let path = "/admin/orders/\(order.number)"
            try await browser.open(path)
            try await browser.submit("\(path)/refund", ["amount": "5.00"])
            _ = try await harness.payments.refund(order.number, amount: 80, id: "r1")
            try await browser.submit("\(path)/refund")
            XCTAssertEqual(browser.status, .unprocessableContent)
            XCTAssert(browser.page.contains("The remaining amount is now €34.90"))
        }
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [80])
    }
}

extension ShopHarness {
    /// Returns an order that was paid, and whose sale has another amount.
    fileprivate func unclearOrder() async throws -> Order {
        let order = try await paidOrder()
        try answer(order) { $0.basketInfo?.sum = 1 }
        return try await payments.reconcile(order.number)
    }

    /// Leaves a refund of which the calls don't show whether it was made.
    fileprivate func leaveUnclearRefund(of order: Order) async throws {
        try await recordIntent(of: order, amount: 500)
        try await payments.client.payment.transactions.cancel(
            PaymentTransaction.ID(try XCTUnwrap(order.payment)), .init(reduceAmountBy: 123))
        server.clock.advance(by: 300)
        try await payments.reconcile(order.number)
    }
}
