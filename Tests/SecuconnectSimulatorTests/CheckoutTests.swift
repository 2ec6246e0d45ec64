import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Tests the actions of payers and banks, and their effect on the transaction.
final class CheckoutTests: XCTestCase {
    private let returns: JSONValue = [
        "application_context": [
            "return_urls": [
                "url_success": "https://shop.example.com/ok", "url_error": "https://shop.example.com/error",
                "url_abort": "https://shop.example.com/abort",
            ]
        ]
    ]

    func testPayerPaysByEachMethod() async throws {
        let shop = try await Shop()
        for method in SimulatedServer.Settings().paymentMethods {
            let id = try await shop.create(returns)
            let result = try shop.server.payer.pay(id, by: method)
            XCTAssertEqual(result.status, method == .prepaid ? .pending : .ok, method.rawValue)
            XCTAssertEqual(result.returnURL?.absoluteString, "https://shop.example.com/ok")
            XCTAssertEqual(result.transaction.paymentMethod, method)
            let read = try await shop.get(id)
            XCTAssertEqual(read, result.document)
        }
    }

    func testWithoutAutomaticCaptureThePaymentIsOnlyAuthorized() async throws {
        let shop = try await Shop()
        let id = try await shop.createWithoutCapture()
        XCTAssertEqual(try shop.server.payer.pay(id, by: .creditcard).status, "approved")
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["details"]?["status_simple_text"], "authorized")
        let started = try await shop.step(id, "start")
        XCTAssertEqual(started.body["status"], "ok")
    }

    func testDeclinedPayerMayPayAnotherWay() async throws {
        let shop = try await Shop()
        let id = try await shop.create(returns)
        let declined = try shop.server.payer.failToPay(id, by: .creditcard)
        XCTAssertEqual(declined.status, "failed")
        XCTAssertEqual(declined.returnURL?.absoluteString, "https://shop.example.com/error")
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["details"]?["status_simple"], 3)
        XCTAssertEqual(try shop.server.payer.pay(id, by: .debit).status, "ok")
    }

    func testPayerWhoGivesUpLeavesTheTransactionAlone() async throws {
        let shop = try await Shop()
        let id = try await shop.create(returns)
        let before = try await shop.get(id)
        let result = try shop.server.payer.leave(id)
        XCTAssertEqual(result.document, before)
        XCTAssertEqual(result.returnURL?.absoluteString, "https://shop.example.com/abort")
    }

    func testAbortedCheckoutReturnsToTheErrorURLWithoutAnAbortURL() async throws {
        let shop = try await Shop()
        var members = returns
        members["application_context"]?["return_urls"]?["url_abort"] = nil
        let id = try await shop.create(members)
        XCTAssertEqual(try shop.server.payer.leave(id).returnURL?.absoluteString, "https://shop.example.com/error")
        let silent = try await shop.create()
        XCTAssertNil(try shop.server.payer.leave(silent).returnURL)
    }

    func testPrepaymentArrives() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["intent": "order"])
        _ = try await shop.step(id, "start/prepaid")
        XCTAssertEqual(try shop.server.bank.receiveMoney(for: id).status, "received")
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["details"]?["status_simple"], 1)
        XCTAssertThrowsError(try shop.server.bank.receiveMoney(for: id))
    }

    func testSlowMethodIsPendingUntilItsMoneyArrives() async throws {
        let server = SimulatedServer()
        server.settings.pendingMethods = [.debit]
        let shop = try await Shop(server)
        let id = try await shop.create(["payment_context": ["auto_capture": true]])
        let prepared = try await shop.step(id, "prepare/debit", bankAccount)
        XCTAssertEqual(prepared.body["status"], "pending")
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["details"]?["status_simple"], 10)
        XCTAssertEqual(try server.bank.receiveMoney(for: id).status, "ok")
    }

    func testBankRefusesAPendingPayment() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .prepaid)
        XCTAssertEqual(try shop.server.bank.refusePayment(for: id).status, "failed")
        XCTAssertThrowsError(try shop.server.bank.refusePayment(for: id))
    }

    func testWhatCannotHappenIsRefusedWithAReason() async throws {
        let server = SimulatedServer()
        server.settings.paymentMethods = [.debit]
        let shop = try await Shop(server)
        XCTAssertThrowsError(try server.payer.pay("STX_UNKNOWN", by: .debit)) { error in
            XCTAssertEqual("\(error)", "There is no transaction STX_UNKNOWN.")
        }
        let id = try await shop.create()
        XCTAssertThrowsError(try server.payer.pay(id, by: .paypal)) { error in
            XCTAssertEqual("\(error)", "The method paypal isn't offered.")
        }
        try server.payer.pay(id, by: .debit)
        XCTAssertThrowsError(try server.payer.pay(id, by: .debit)) { error in
            XCTAssertEqual("\(error)", "The transaction \(id) is ok: it can't be paid.")
        }
    }

    func testThreeDSecureIsASetting() async throws {
        let server = SimulatedServer()
        server.settings.redirectMethods.insert(.creditcard)
        let shop = try await Shop(server)
        let id = try await shop.create()
        let prepared = try await shop.step(id, "prepare/creditcard", ["container": ["type": "credit_card"]])
        XCTAssertEqual(prepared.body["status"], "created")
        XCTAssertNotNil(prepared.body["iframe_url"])
        XCTAssertEqual(try server.payer.failToPay(id, by: .creditcard).status, "failed")
    }
}
