import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class TerminalTests: XCTestCase {
    func testCashNeedsNoPrepareAndPrintsAReceipt() async throws {
        let shop = try await Shop()
        let id = try await shop.create(sum: 796)
        let answer = try await shop.step(id, "start/cash")
        XCTAssertEqual(answer.body["status"], "ok")
        XCTAssertEqual(answer.body["receipt_number"], 1)
        XCTAssertEqual(answer.body["transactions"], [])
        let texts = answer.body["receipt"]?.array?.compactMap { $0["value"]?["text"]?.string }
        XCTAssertEqual(texts, ["7,96 EUR"])
    }

    func testCardAtTheTerminalIsAPayment() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let bare = try await shop.step(id, "start/cashless_direct")
        assertRefused(bare, 422, "ProductFormatException", code: 0)
        let card: JSONValue = ["tid": "1", "trace": 2, "cardtype": "girocard"]
        let answer = try await shop.step(id, "start/cashless_direct", card)
        XCTAssertEqual(answer.body["status"], "ok")
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["details"]?["status_simple"], 1)
    }

    func testReceiptCanBeCancelledOnceAndOnlyBeforeTheEndOfTheDay() async throws {
        let shop = try await Shop()
        for _ in 1...2 { _ = try await shop.step(shop.create(), "start/cash") }
        let cancelled = try await shop.call(.post, "/Smart/Transactions/1/canceltrx")
        XCTAssertEqual(cancelled.body["status"], "cancelled")
        XCTAssertEqual(cancelled.body["receipt_number"], 1)
        let again = try await shop.call(.post, "/Smart/Transactions/1/cancelTrx")
        assertRefused(again, 403, "ProductNotAllowedException", code: 1003)

        let report = try await shop.call(.post, "/Smart/Transactions/SDV_1/endOfDay")
        XCTAssertEqual(report.body["object"], "smart.transactions")
        XCTAssertEqual(report.body["receipt"]?.array?.last?["value"]?["text"], "Belege: 2")
        let late = try await shop.call(.post, "/Smart/Transactions/2/canceltrx")
        assertRefused(late, 403, "ProductNotAllowedException", code: 1003)
    }

    func testDiagnosisIsAReportAndNoTransaction() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(.post, "/Smart/Transactions/me/diagnosis")
        XCTAssertEqual(answer.body["status"], "ok")
        XCTAssertNotNil(answer.body["receipt"]?.array)
        XCTAssertEqual(shop.server.smartTransactionIDs, [])
    }

    func testPreTransactionTellsWhatIsStillToBePaid() async throws {
        let shop = try await Shop()
        let card = try await shop.createCard()
        let id = try await shop.create(["idents": [["type": "card", "value": card]]], sum: 796)
        let answer = try await shop.step(id, "preTransaction")
        XCTAssertEqual(answer.body, ["missing_sum": 796, "bonus_products": []])
        let document = try await shop.get(id)
        XCTAssertEqual(document["status"], "processing")
        XCTAssertEqual(document["idents"]?.array?.first?["prefix"], "9276")
        let paid = try await shop.step(id, "start/cash")
        XCTAssertEqual(paid.body["status"], "ok")
    }

    func testSubscriptionGetsATransactionForItsNewInstrument() async throws {
        let shop = try await Shop()
        let answer = try await shop.call(.post, "/Smart/Transactions/SUB_1/updatePaymentContainer")
        XCTAssertEqual(answer.body["subscription"], ["object": "payment.subscriptions", "id": "SUB_1"])
        XCTAssertEqual(answer.body["status"], "created")
        XCTAssertNotNil(answer.body["payment_links"]?["general"])
        let read = try await shop.get(SmartTransaction.ID(answer.body["id"]?.string ?? ""))
        XCTAssertEqual(read, answer.body)
    }
}
