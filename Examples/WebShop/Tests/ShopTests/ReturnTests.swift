import Foundation
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

/// Payers who come back while the state isn't known yet, and sales that ended.
final class ReturnTests: XCTestCase {
    func testReturnReadsTheStateAgain() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        // Another tab reads the state a moment before the payment.
        _ = try await harness.payments.refresh(order.number, olderThan: 0, patience: 0)
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)?back=paid")
            XCTAssert(browser.page.contains("data-state=\"paid\""), browser.page)
        }
    }

    func testUnreadStateDoesNotOfferToPayAgain() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        harness.server.inject(.unavailable(), times: 100)
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)")
            XCTAssert(browser.page.contains("data-state=\"checking\""), browser.page)
            XCTAssertFalse(browser.page.contains("id=\"pay\""))
            XCTAssertFalse(browser.page.contains("nothing was charged"))
            harness.server.clearFaults()
            try await browser.open("/orders/\(order.number)")
            XCTAssert(browser.page.contains("id=\"pay\""), browser.page)
        }
    }

    func testLateStateAfterThePaymentIsCheckedForAMinute() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try await harness.browse { browser in
            for _ in 1...2 {
                try await browser.open("/orders/\(order.number)?back=paid")
                XCTAssert(browser.page.contains("data-state=\"checking\""), browser.page)
                XCTAssertFalse(browser.page.contains("id=\"pay\""))
                harness.server.clock.advance(by: 40)
            }
            try await browser.open("/orders/\(order.number)?back=paid")
            XCTAssert(browser.page.contains("id=\"pay\""), browser.page)
            try await browser.submit("/orders/\(order.number)/pay")
            try await browser.open("/orders/\(order.number)?back=paid")
            XCTAssert(browser.page.contains("data-state=\"checking\""), browser.page)
        }
    }

    func testPaidOrderIsNotSentToCheckoutAgain() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)")
            try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
            try await browser.submit("/orders/\(order.number)/pay")
            try await browser.follow()
            XCTAssert(browser.page.contains("data-state=\"paid\""), browser.page)
        }
    }

    func testExpiredSaleLeadsToANewOrder() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.answer(order) { $0.status = .timeout }
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)")
            try await browser.submit("/orders/\(order.number)/pay")
            try await browser.follow()
            XCTAssert(browser.page.contains("data-state=\"expired\""), browser.page)
            XCTAssertFalse(browser.page.contains("id=\"pay\""))
            try await browser.submit("/orders/\(order.number)/again")
            try await browser.open("/checkout")
            XCTAssert(browser.page.contains("Pay €35.70<"), browser.page)
        }
    }

    func testRefusedDataEndTheOrderWithAWayToCorrectThem() async throws {
        let harness = try await ShopHarness()
        harness.server.inject(
            .refuse(ServerError(name: "ProductFormatException"), status: 400), times: 100,
            matching: .post("/Smart/Transactions"))
        let order = try await harness.placeOrder()
        for _ in 1...5 {
            harness.server.clock.advance(by: 60)
            try await harness.shop.reconciler.run()
        }
        XCTAssertEqual(harness.server.requests.filter { $0.method == .post && $0.path.contains("Smart") }.count, 1)
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)")
            XCTAssert(browser.page.contains("data-state=\"rejected\""), browser.page)
            XCTAssertFalse(browser.page.contains("http-equiv"))
            try await browser.submit("/orders/\(order.number)/again")
            try await browser.open("/checkout")
            XCTAssert(browser.page.contains("Pay €35.70<"), browser.page)
        }
    }

    func testOpenPageLooksLessOftenAndEnds() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try await harness.browse { browser in
            for (age, seconds) in [(0.0, "3"), (600, "30"), (3_600, "60")] {
                harness.server.clock.advance(by: age)
                try await browser.open("/orders/\(order.number)")
                XCTAssert(browser.page.contains("http-equiv=\"refresh\" content=\"\(seconds)\""), "\(age)")
            }
            harness.server.clock.advance(by: 90_000)
            try await browser.open("/orders/\(order.number)")
            XCTAssertFalse(browser.page.contains("http-equiv"))
        }
    }
}

/// Sales of another run of the provider, and payments made twice.
final class StrangeSaleTests: XCTestCase {
    func testSaleOfAnotherOrderIsNotTakenForItsOwn() async throws {
        let harness = try await ShopHarness()
        let paid = try await harness.paidOrder(), unpaid = try await harness.openOrder()
        for order in [paid, unpaid] { try harness.answer(order) { $0.merchantRef = "ANOTHER" } }
        for order in [paid, unpaid] { try await harness.payments.reconcile(order.number) }
        let kept = try await harness.order(paid.number), unknown = try await harness.order(unpaid.number)
        XCTAssertEqual(kept.state, .paid)
        XCTAssertEqual(unknown.state, .unclear)
        XCTAssertNotNil(unknown.reason)
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/orders/\(unpaid.number)/pay")
            XCTAssertEqual(browser.location, "/orders/\(unpaid.number)?back=later")
        }
    }

    func testIdentifierOfAnEarlierRunEndsTheNewOrder() async throws {
        let harness = try await ShopHarness()
        let old = try await harness.openOrder(), order = try await harness.placeOrder()
        // The next sale of a provider with the same seed has the identifier of an order in the database.
        let sale = try await harness.payments.client.smart.transactions.create(harness.payments.draft(of: order))
        try await harness.database.run(
            "UPDATE purchase SET smartTransaction = $1 WHERE number = $2",
            [.text(sale.id.rawValue), .text(old.number)])
        try await harness.markAttempted(order)
        let ended = try await harness.payments.openCheckout(of: order.number)
        XCTAssertEqual(ended.state, .unclear)
        XCTAssertNil(ended.checkoutURL)
        XCTAssertNil(ended.dueAt)
    }

    func testSaleThatTheProviderForgotIsNotReadEveryFewSeconds() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        harness.server.inject(
            .refuse(ServerError(name: "ProductNotFoundException"), status: 404), times: 100,
            matching: .get("/Smart/Transactions/*"))
        harness.server.clock.advance(by: 86_400)
        let read = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(read.state, .unclear)
        XCTAssertGreaterThan(read.dueAt ?? 0, harness.now + 3_600)
    }

    func testFailedReadsAreRepeatedLessAndLessOften() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        harness.server.inject(
            .refuse(ServerError(name: "ProductInternalException"), status: 500), times: 1_000,
            matching: .get("/Smart/Transactions/*"))
        var pauses: [Int] = []
        for _ in 1...3 {
            _ = try? await harness.payments.reconcile(order.number)
            pauses.append(Int(((try await harness.order(order.number).dueAt ?? 0) - harness.now).rounded()))
        }
        XCTAssertEqual(pauses, [15, 30, 60])
    }

    func testSecondPaymentOfTheFullSumIsShownAndRefundable() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder(), other = try await harness.paidOrder()
        let second = try XCTUnwrap(harness.sale(of: other).transactions?.first)
        try harness.answer(order) { $0.transactions?.append(second) }
        let read = try await harness.payments.reconcile(order.number)
        XCTAssertEqual(read.state, .overpaid)
        XCTAssertEqual(read.payment, second.id.rawValue)
        XCTAssert(try XCTUnwrap(read.reason).contains(second.id.rawValue))
        _ = try await harness.payments.refund(order.number, amount: nil, id: "r1")
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [order.total])
        let settled = try await harness.order(order.number)
        XCTAssertEqual(settled.state, .paid)
        XCTAssertEqual(settled.payment, order.payment)
        XCTAssertEqual(settled.netAmount, order.total)
    }
}

extension ShopHarness {
    /// Lets the provider answer further reads of an order's sale with a changed one.
    func answer(_ order: Order, _ change: (inout SmartTransaction) -> Void) throws {
        var sale = try sale(of: order)
        change(&sale)
        server.inject(
            .answer(200, .bytes(try JSONEncoder().encode(sale)), headers: ["Content-Type": "application/json"]),
            times: 100, matching: .get("/Smart/Transactions/\(sale.id.rawValue)"))
    }
}
