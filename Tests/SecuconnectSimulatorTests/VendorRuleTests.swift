import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Rules of calls that only the vendor's prose states.
final class VendorRuleTests: XCTestCase {
    private let basket: JSONValue = ["products": [["id": 1, "quantity": 1, "priceOne": 500]]]

    private func update(_ id: SmartTransaction.ID, _ members: JSONValue, _ shop: Shop) async throws -> Answer {
        try await shop.call(.put, "/Smart/Transactions/\(id)", members)
    }

    func testUpdateWithoutBasketAndTotalLosesBoth() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["basket": basket])
        let answer = try await update(id, ["merchantRef": "2"], shop)
        XCTAssertEqual(answer.body["basket"], ["products": []])
        XCTAssertEqual(answer.body["basket_info"], ["sum": 0, "currency": "EUR"])
        let prepared = try await shop.step(id, "prepare/debit", bankAccount)
        assertRefused(prepared, 403, "ProductNotAllowedException", code: 1003)
        XCTAssertEqual(prepared.body["error_details"], "The transaction has no amount that can be paid")
        XCTAssertThrowsError(try shop.server.payer.pay(id, by: .debit))
    }

    func testUpdateKeepsOnlyWhatItPassesOfBasketAndTotal() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["basket": basket])
        let total = try await update(id, ["basket_info": ["sum": 700]], shop)
        XCTAssertEqual(total.body["basket"], ["products": []])
        XCTAssertEqual(total.body["basket_info"]?["sum"], 700)
        let items = try await update(id, ["basket": basket], shop)
        XCTAssertEqual(items.body["basket"]?["products"]?.array?.count, 1)
        XCTAssertEqual(items.body["basket_info"]?["sum"], 0)
        let both = try await update(id, ["basket": basket, "basket_info": ["sum": 500]], shop)
        XCTAssertEqual(both.body["basket_info"]?["sum"], 500)
    }

    func testApplicationContextCantBeChanged() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["application_context": ["language": "en"]])
        let answer = try await update(
            id, ["application_context": ["language": "de"], "basket_info": ["sum": 500]], shop)
        XCTAssertEqual(answer.body["application_context"]?["language"], "en")
    }

    func testExecutedPaymentCantBeUpdated() async throws {
        let shop = try await Shop()
        let members: JSONValue = ["basket": basket, "basket_info": ["sum": 500]]
        let authorized = try await shop.createWithoutCapture(["basket": basket])
        _ = try await shop.step(authorized, "prepare/debit", bankAccount)
        let changed = try await update(authorized, members, shop)
        XCTAssertEqual(changed.status, 200)
        let automatic: JSONValue = ["payment_context": ["auto_capture": true]]
        for method in ["debit", "paypal"] {
            let id = try await shop.create(automatic)
            _ = try await shop.step(id, "prepare/\(method)", method == "debit" ? bankAccount : nil)
            let answer = try await update(id, members, shop)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 1003)
        }
        let started = try await shop.create()
        _ = try await shop.step(started, "start/prepaid")
        let answer = try await update(started, members, shop)
        assertRefused(answer, 403, "ProductNotAllowedException", code: 1003)
    }

    func testOnlyCashIsCanceledByItsReceipt() async throws {
        let shop = try await Shop()
        for method in ["cashless", "demo", "cash"] {
            let paid = try await shop.step(shop.create(), "start/\(method)")
            let number = paid.body["receipt_number"]?.integer ?? 0
            let answer = try await shop.call(.post, "/Smart/Transactions/\(number)/canceltrx")
            if method == "cash" {
                XCTAssertEqual(answer.body["status"], "cancelled")
            } else {
                assertRefused(answer, 403, "ProductNotAllowedException", code: 1003)
            }
        }
    }

    func testDeliveryMakesAnInvoiceDue() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .invoice)
        XCTAssertEqual(shop.server.ledger.map(\.status), [.waitingForShipment])
        _ = try await shop.step(id, "setDelivery", ["delivery_options": ["type": "shipping"]])
        XCTAssertEqual(shop.server.ledger.map(\.status), [.accepted])
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["status"], 86)
    }

    func testPreparedPrepaymentCanBeAbortedUntilItIsStarted() async throws {
        let shop = try await Shop()
        let prepared = try await shop.create(), started = try await shop.create()
        for id in [prepared, started] { _ = try await shop.step(id, "prepare/prepaid") }
        _ = try await shop.step(started, "start")
        let aborted = try await shop.step(prepared, "abort")
        XCTAssertEqual(aborted.body["status"], "aborted")
        let refused = try await shop.step(started, "abort")
        assertRefused(refused, 403, "ProductNotAllowedException", code: 1003)
    }

    func testStartWithAContainerNeedsNoPrepare() async throws {
        let shop = try await Shop()
        let id = try await shop.createWithoutCapture()
        let answer = try await shop.step(id, "start/debit", bankAccount)
        XCTAssertEqual(answer.body["status"], "ok")
        XCTAssertEqual(answer.body["payment_method"], "debit")
    }

    func testInstrumentOfASubscriptionIsChangedByItsLinks() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(.post, "/Smart/Transactions/SUB_1/updatePaymentContainer")
        let links = answer.body["payment_links"]?.object ?? [:]
        XCTAssertNotNil(links["general"])
        try shop.server.payer.pay(.init(answer.body["id"]?.string ?? ""), by: .creditcard)
    }

    func testOfferedMethodCcloadHasALinkAndPays() async throws {
        let shop = try await Shop()
        shop.server.settings.paymentMethods.insert("ccload")
        let id = try await shop.create()
        let document = try await shop.get(id)
        XCTAssertNotNil(document["payment_links"]?["ccload"])
        try shop.server.payer.pay(id, by: "ccload")
        XCTAssertEqual(shop.server.ledger.map(\.method), ["ccload"])
    }

    func testExecutionDateIsADateOrADateAndTime() async throws {
        let shop = try await Shop()
        for date in ["2024-04-01", "2024-04-01T12:00:00+01:00"] {
            let answer = try await shop.call(
                .post, "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
                [
                    "amount": 5, "currency": "EUR", "execution_date": .string(date),
                    "payout_list": [["amount": 5, "recipient": "MRC_1"]],
                ])
            XCTAssertEqual(answer.status, 200)
        }
    }
}
