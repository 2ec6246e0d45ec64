import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The states of a Smart Transaction and the steps between them.
final class LifecycleTests: XCTestCase {
    private let collection: JSONValue = ["intent": "order", "delivery_options": ["type": "collection"]]

    func testPrepareAuthorizesAndStartCaptures() async throws {
        let cases: [(members: JSONValue, end: String)] = [
            (["intent": "sale"], "ok"), ([:], "ok"), (["intent": "order"], "received"), (collection, "collection"),
        ]
        let shop = try await Shop()
        for (members, end) in cases {
            let id = try await shop.createWithoutCapture(members)
            let prepared = try await shop.step(id, "prepare/debit", bankAccount)
            XCTAssertEqual(prepared.status, 200)
            XCTAssertEqual(prepared.body["status"], "approved")
            XCTAssertEqual(prepared.body["payment_method"], "debit")
            XCTAssertEqual(prepared.body["updated"], "2024-03-27T10:55:23+01:00")
            let started = try await shop.step(id, "start")
            XCTAssertEqual(started.status, 200)
            XCTAssertEqual(started.body["status"]?.string, end)
        }
    }

    func testWithAutomaticCapturePrepareGoesToTheEnd() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["payment_context": ["auto_capture": true]])
        let prepared = try await shop.step(id, "prepare/invoice")
        XCTAssertEqual(prepared.body["status"], "ok")
        let started = try await shop.step(id, "start")
        assertRefused(started, 403, "ProductNotAllowedException", code: 1003)
        XCTAssertEqual(
            started.body["error_details"], "The current status of the payment does not allow to capture it")
    }

    func testStartNeedsAnAuthorizationByTheSameMethod() async throws {
        let shop = try await Shop()
        let id = try await shop.createWithoutCapture()
        for step in ["start", "start/debit"] {
            let answer = try await shop.step(id, step)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 1003)
        }
        _ = try await shop.step(id, "prepare/debit", bankAccount)
        let other = try await shop.step(id, "start/invoice")
        assertRefused(other, 403, "ProductNotAllowedException", code: 1003)
        let same = try await shop.step(id, "start/debit")
        XCTAssertEqual(same.body["status"], "ok")
    }

    func testPrepaymentStartsWithOrWithoutPrepareAndTellsWhereToPay() async throws {
        for (step, next) in [
            ("prepare/prepaid", "start"), ("prepare/prepaid", "start/prepaid"), ("start/prepaid", nil),
        ] {
            try await startPrepayment(by: step, then: next)
        }
    }

    private func startPrepayment(by step: String, then next: String?) async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let started = try await shop.step(id, step)
        XCTAssertEqual(started.status, 200)
        if let next {
            let same = try await shop.step(id, next)
            XCTAssertEqual(same.body, started.body)
        }
        for repetition in ["start", "start/prepaid"] {
            let repeated = try await shop.step(id, repetition)
            assertRefused(repeated, 403, "ProductNotAllowedException", code: 1003)
        }
        XCTAssertEqual(started.body["status"], "pending")
        XCTAssertEqual(started.body["payment_method"], "prepaid")
        let number = try XCTUnwrap(started.body["trans_id"]?.integer)
        XCTAssertEqual(started.body["payment_instructions"]?["purpose"]?.string, "TA \(number)")
        XCTAssertEqual(
            Set((started.body["payment_instructions"]?.object ?? [:]).keys),
            ["owner", "iban", "bic", "bankname", "purpose", "girocode_url"])
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["status"], 25)
        XCTAssertEqual(payment?["details"]?["status_simple"], 2)
        XCTAssertEqual(payment?["trans_id"]?.integer, number)
    }

    func testUpdateThrowsTheTransactionBack() async throws {
        let shop = try await Shop()
        let id = try await shop.createWithoutCapture(["merchantRef": "1", "customer": ["contact": ["forename": "Eva"]]])
        let before = try await shop.step(id, "prepare/debit", bankAccount).body
        let answer = try await shop.call(
            .put, "/Smart/Transactions/\(id)",
            [
                "basket_info": ["sum": 700], "merchantRef": "2", "is_demo": true, "status": "ok",
                "customer": ["contact": ["surname": "Muster"]],
            ])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(answer.body["status"], "created")
        XCTAssertNil(answer.body["payment_method"])
        XCTAssertEqual(answer.body["basket_info"], ["sum": 700, "currency": "EUR"])
        XCTAssertEqual(answer.body["merchantRef"], "2")
        XCTAssertNil(answer.body["is_demo"])
        XCTAssertEqual(answer.body["customer"]?["id"], before["customer"]?["id"])
        XCTAssertEqual(answer.body["customer"]?["contact"]?["name"], "Eva Muster")
        let started = try await shop.step(id, "start")
        assertRefused(started, 403, "ProductNotAllowedException", code: 1003)
        let payment = try await shop.payments(of: id).first
        XCTAssertEqual(payment?["details"]?["status_simple"], 5)
    }

    func testNewAuthorizationReplacesThePayments() async throws {
        let shop = try await Shop()
        let id = try await shop.createWithoutCapture()
        _ = try await shop.step(id, "prepare/debit", bankAccount)
        let first = try await shop.payments(of: id)
        _ = try await shop.step(id, "prepare/invoice")
        let second = try await shop.payments(of: id)

        XCTAssertEqual([first.count, second.count], [1, 1])
        XCTAssertNotEqual(first.first?["id"], second.first?["id"])
        XCTAssertEqual(second.first?["product"], "Rechnung")
        let former = try await shop.call(.get, "/Payment/Transactions/\(first.first?["id"]?.string ?? "")")
        XCTAssertEqual(former.body["details"]?["status_simple"], 5)
    }

    func testPaymentThatTheServerLeavesToThePayerIsConfirmedAtCheckout() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        let prepared = try await shop.step(id, "prepare/paypal")
        XCTAssertEqual(prepared.body["status"], "created")
        XCTAssertNotNil(prepared.body["iframe_url"]?.string)
        try shop.server.payer.pay(id, by: .paypal)
        let paid = try await shop.get(id)
        XCTAssertEqual(paid["status"], "ok")
        XCTAssertNil(paid["iframe_url"])
        XCTAssertEqual(paid["transactions"], prepared.body["transactions"])
    }

    func testStepsAreAllowedAsTheTableOfStatesSays() async throws {
        let steps = ["update", "prepare", "start", "prepaid", "cancel", "abort", "deliver", "cash", "pre"]
        let payable: Set = ["update", "prepare", "prepaid", "cancel", "abort", "cash", "pre"]
        let table: [(state: String, allowed: Set<String>)] = [
            ("created", payable),
            ("processing", payable),
            ("approved", payable.union(["start"])),
            ("failed", payable.subtracting(["cancel"])),
            ("pending", ["cancel"]),
            ("ok", ["cancel", "deliver"]),
            ("received", ["cancel", "deliver"]),
            ("collection", ["cancel", "deliver"]),
            ("shipped", ["cancel", "deliver"]),
            ("collected", ["cancel"]),
            ("cancelled", []),
            ("aborted", []),
        ]
        for (state, allowed) in table {
            for step in steps {
                let shop = try await Shop()
                let id = try await reach(state, shop)
                let answer = try await take(step, id, shop)
                if allowed.contains(step) {
                    XCTAssertEqual(answer.status, 200, "\(step) when \(state)")
                } else {
                    XCTAssertEqual(answer.status, 403, "\(step) when \(state)")
                    XCTAssertEqual(answer.body["code"], 1003, "\(step) when \(state)")
                    let status = try await shop.status(id)
                    XCTAssertEqual(status, state, "a refused \(step) must change nothing")
                }
            }
        }
    }

    private func reach(_ state: String, _ shop: Shop) async throws -> SmartTransaction.ID {
        let payer = shop.server.payer
        let id: SmartTransaction.ID
        switch state {
        case "created": id = try await shop.create()
        case "processing":
            id = try await shop.create(["idents": [["type": "card", "value": try await shop.createCard()]]])
            _ = try await shop.step(id, "preTransaction")
        case "approved":
            id = try await shop.createWithoutCapture()
            try payer.pay(id, by: .debit)
        case "failed":
            id = try await shop.create()
            try payer.failToPay(id, by: .debit)
        case "pending":
            id = try await shop.create()
            try payer.pay(id, by: .prepaid)
        case "ok":
            id = try await shop.create()
            try payer.pay(id, by: .debit)
        case "received", "shipped":
            id = try await shop.create(["intent": "order"])
            try payer.pay(id, by: .debit)
            if state == "shipped" { _ = try await take("deliver", id, shop) }
        case "collection", "collected":
            id = try await shop.create(collection)
            try payer.pay(id, by: .debit)
            if state == "collected" { _ = try await take("deliver", id, shop) }
        default:
            id = try await shop.create()
            _ = try await shop.step(id, state == "aborted" ? "abort" : "cancel")
        }
        let reached = try await shop.status(id)
        XCTAssertEqual(reached, state)
        return id
    }

    private func take(_ step: String, _ id: SmartTransaction.ID, _ shop: Shop) async throws -> Answer {
        switch step {
        case "update": return try await shop.call(.put, "/Smart/Transactions/\(id)", ["merchantRef": "x"])
        case "prepare": return try await shop.step(id, "prepare/debit", bankAccount)
        case "prepaid", "cash": return try await shop.step(id, "start/\(step)")
        case "pre": return try await shop.step(id, "preTransaction")
        case "deliver":
            let isCollection = try await shop.get(id)["delivery_options"]?["type"] == "collection"
            let delivery: JSONValue =
                isCollection
                ? ["type": "collection", "delivered_at": "2024-07-07T13:01:00+02:00"]
                : ["type": "shipping", "shipped_at": "2024-07-06T12:45:00+02:00"]
            return try await shop.step(id, "setDelivery", ["delivery_options": delivery])
        default: return try await shop.step(id, step)
        }
    }
}
