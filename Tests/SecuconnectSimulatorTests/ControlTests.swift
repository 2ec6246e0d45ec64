import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The control API, with which tests in any language drive the simulator.
final class ControlTests: XCTestCase {
    private let server = SimulatedServer(clock: SimulatedClock())

    func testPayerAndBankActOnATransaction() async throws {
        let shop = try await Shop(server)
        let id = try await shop.create()
        let paid = try control("POST", "/transactions/\(id)/pay", ["method": "prepaid"])
        XCTAssertEqual(paid["transaction"]?["status"], "pending")
        let settled = try control("POST", "/transactions/\(id)/receive-money")
        XCTAssertEqual(settled["transaction"]?["status"], "ok")
        let payment = try await shop.payments(of: id).first?["id"]?.string ?? ""
        _ = try control("POST", "/payments/\(payment)/refund", ["amount": 100])
        let refunded = try control("GET", "/ledger").array?.first
        XCTAssertEqual(refunded?["net_amount"], 400)
        let issue = try control("POST", "/payments/\(payment)/charge-back")
        XCTAssertEqual(issue["details"]?["status_simple"]?.integer, PaymentTransaction.SimpleStatus.issue.rawValue)
        _ = try control("POST", "/payments/\(payment)/resolve-issue")
        XCTAssertEqual(server.ledgerEntry(for: .init(payment))?.status, .issueResolved)
    }

    func testRefundsThatWaitAreExecutedOrDeclined() async throws {
        _ = try control("PATCH", "/settings", ["refundsWaitForBank": true])
        let shop = try await Shop(server)
        for (step, status) in [
            ("execute-refund", PaymentTransaction.SimpleStatus.accepted), ("decline-refund", .denied),
        ] {
            let id = try await shop.create()
            _ = try control("POST", "/transactions/\(id)/pay", ["method": "debit"])
            let payment = try await shop.payments(of: id).first?["id"]?.string ?? ""
            _ = try control("POST", "/payments/\(payment)/refund")
            let refund = try XCTUnwrap(server.ledgerEntry(for: .init(payment))?.refunds.first)
            XCTAssertEqual(refund.status, .refund)
            _ = try control("POST", "/payments/\(refund.payment)/\(step)")
            XCTAssertEqual(server.ledgerEntry(for: .init(payment))?.refunds.first?.status, status)
        }
    }

    func testDirectPaymentsAndPayoutsGoOn() async throws {
        let shop = try await Shop(server)
        let customer = try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": "Doe"]]).body["id"]
        let payment = try await shop.call(
            .post, "/Payment/Secupayprepays", ["amount": 100, "currency": "EUR", "customer": ["id": customer ?? ""]])
        let id = payment.body["id"]?.string ?? ""
        _ = try control("POST", "/payments/\(id)/receive-money")
        let again = try refusal("POST", "/payments/\(id)/receive-money")
        XCTAssertEqual(again.status, 409)
        let payout = try await shop.call(
            .post, "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
            ["amount": 60, "currency": "EUR", "payout_list": [["amount": 60, "recipient": "MRC_1"]]])
        let number = payout.body["trans_id"]?.integer ?? 0
        _ = try control("POST", "/payouts/\(number)/pay-in")
        let payouts = try await shop.call(.get, "/Payment/Payouts")
        XCTAssertEqual(payouts.body["count"], 1)
    }

    func testClockMovesForwardAndSubscriptionsAreCharged() throws {
        let before = server.clock.date
        let moved = try control("POST", "/clock", ["advance": .number(86_400.5)])
        XCTAssertEqual(server.clock.date, before.addingTimeInterval(86_400.5))
        XCTAssertEqual(moved["date"], try control("GET", "/clock")["date"])
        _ = try control("POST", "/clock", ["to": "2025-01-01T00:00:00+01:00"])
        XCTAssertEqual(server.clock.date, APITimestamp("2025-01-01T00:00:00+01:00").date)
        for body: JSONValue in [
            ["advance": -1], ["to": "2024-01-01T00:00:00Z"], ["to": "soon"], ["advance": .number(1e30)], [:],
        ] {
            let answer = try refusal("POST", "/clock", body)
            XCTAssertEqual(answer.status, 400, "\(body)")
        }
    }

    func testSettingsAreReadAndChangedByName() throws {
        let settings = try control("GET", "/settings")
        XCTAssertEqual(settings["tokenRefusal"], "forbidden")
        XCTAssertEqual(settings["payoutPurposeCharacters"], .null)
        _ = try control(
            "PATCH", "/settings",
            [
                "tokenRefusal": "unauthorized", "emptyListForm": "null", "masksIBANs": false,
                "payoutPurposeCharacters": "abc", "tokenLifetime": 60,
            ])
        XCTAssertEqual(server.settings.tokenRefusal, .unauthorized(challenge: false))
        XCTAssertEqual(server.settings.emptyListForm, .null)
        XCTAssertEqual(server.settings.payoutPurposeCharacters, "abc")
        XCTAssertEqual(server.settings.tokenLifetime, 60)
        XCTAssertFalse(server.settings.masksIBANs)
        _ = try control("PATCH", "/settings", ["payoutPurposeCharacters": nil])
        for body: JSONValue in [["tokenRefusal": "sometimes"], ["tokenLife": 1], ["paymentMethods": "debit"]] {
            let answer = try refusal("PATCH", "/settings", body)
            XCTAssertEqual(answer.status, 400, "\(body)")
        }
        XCTAssertEqual(server.settings.tokenLifetime, 60, "A refused change changes nothing.")
    }

    func testAppUserAndDeviceSignIn() async throws {
        _ = try control("POST", "/app-users", ["name": "max", "password": "secret"])
        let signIn = try await token(["grant_type": "appuser", "username": "max", "password": "secret", "device": "1"])
        XCTAssertEqual(signIn.status, 200)
        let devices = try control("GET", "/app-users/max")
        XCTAssertEqual(devices["devices"], ["1": ""])
        _ = try control("POST", "/app-users/max/sign-out")
        let registration = try await token(["grant_type": "device", "uuid": "/vendor/1"])
        let code = registration.body["user_code"]?.string ?? ""
        let waiting = try control("GET", "/devices")
        XCTAssertEqual(waiting["waiting"], [.string(code)])
        _ = try control("POST", "/devices/\(code)/confirm")
        let confirmed = try await token(["grant_type": "device", "code": registration.body["device_code"] ?? ""])
        XCTAssertEqual(confirmed.status, 200)
        _ = try control("POST", "/devices/%2Fvendor%2F1/sign-out")
        let ended = try refusal("POST", "/devices/\(code)/refuse")
        XCTAssertEqual(ended.status, 409)
    }

    func testContractsAndIdentificationsAreCompleted() async throws {
        let shop = try await Shop(server)
        let contract = try control("POST", "/contracts", ["project": "Second"])
        XCTAssertEqual(contract["approved"], false)
        let id = contract["id"]?.string ?? ""
        let approved = try control("POST", "/contracts/\(id)/approve")
        XCTAssertEqual(approved["approved"], true)
        _ = try control("POST", "/contracts/\(id)/transfer", ["amount": 70])
        let balance = try await shop.call(.get, "/General/Contracts/\(id)/transferBalance")
        XCTAssertEqual(balance.body["balances"], ["EUR": 70])
        let all = try control("GET", "/contracts")
        XCTAssertEqual(all.array?.count, 2)
        let request = try await shop.call(
            .post, "/Services/Identrequests",
            [
                "type": "person", "provider": "idnow",
                "person": [["transaction_id": "1", "contact": ["surname": "Doe"]]],
            ])
        let result = try control(
            "POST", "/identifications/\(request.body["id"]?.string ?? "")/complete", ["status": "ok"])
        let read = try await shop.call(.get, "/Services/Identresults/\(result["result"]?.string ?? "")")
        XCTAssertEqual(read.status, 200)
    }

    func testCardsHavePINsAndPrepaidProductsAStock() async throws {
        let shop = try await Shop(server)
        let number = try await shop.createCard().string ?? ""
        let pin = try control("GET", "/cards/\(number)/pin")
        XCTAssertEqual(pin["pin"]?.string, server.cardPIN(of: .init(number))?.rawValue)
        let item = try control(
            "POST", "/objects", ["path": "/Prepaid/Items", "object": ["description": "Code", "retail_price": 500]])
        let id = item["id"]?.string ?? ""
        _ = try control("PUT", "/prepaid/items/\(id)/stock", ["count": 0])
        let sale = try await shop.call(.post, "/Prepaid/Sales", ["item": .string(id)])
        XCTAssertEqual(sale.body["status"], "denied")
        let unknown = try refusal("GET", "/cards/1/pin")
        XCTAssertEqual(unknown.status, 404)
        let list = try refusal("POST", "/objects", ["path": "/Smart/Transactions", "object": [:]])
        XCTAssertEqual(list.status, 400)
    }

    func testFaultsAffectTheCallsThatMatch() async throws {
        let shop = try await Shop(server)
        _ = try control(
            "POST", "/faults",
            [
                "fault": "answer", "status": 418, "body": ["tea": true], "path": "/Smart/Transactions",
                "method": "post",
                "fields": ["merchantRef": "x"],
            ])
        let other = try await shop.call(.post, "/Smart/Transactions", ["merchantRef": "y"])
        XCTAssertNotEqual(other.status, 418)
        let match = try await shop.call(.post, "/Smart/Transactions", ["merchantRef": "x"])
        XCTAssertEqual(match.status, 418)
        XCTAssertEqual(match.body, ["tea": true])
        let pending = try control(
            "POST", "/faults", ["fault": "unavailable", "times": 3, "calls": "reads", "retry_after": 7])
        XCTAssertEqual(pending["pending"], 3)
        let refused = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(refused.status, 503)
        XCTAssertEqual(refused.headers["Retry-After"], "7")
        let none = try control("DELETE", "/faults")
        XCTAssertEqual(none["pending"], 0)
        _ = try control("POST", "/faults", ["fault": "loseResponse", "calls": "changes"])
        let lost = await failure { try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": "Doe"]]) }
        XCTAssertEqual(lost?.reason, .connectionLost)
        for body: JSONValue in [
            ["fault": "earthquake"], ["fault": "delay"], ["fault": "answer"], ["fault": "loseResponse", "times": 0],
            ["fault": "loseResponse", "calls": "some"],
            ["fault": "answer", "status": 200, "headers": ["a": "b\r\nc: d"]],
            [:],
        ] {
            let answer = try refusal("POST", "/faults", body)
            XCTAssertEqual(answer.status, 400, "\(body)")
        }
    }

    func testPushesAreHeldDeliveredAndRepeated() async throws {
        let shop = try await Shop(server)
        _ = try control("POST", "/pushes/hold")
        let id = try await shop.create(["application_context": ["return_urls": ["url_push": "https://shop.example"]]])
        _ = try control("POST", "/transactions/\(id)/pay", ["method": "debit"])
        let held = try control("GET", "/pushes")["held"]?.array
        XCTAssertFalse(held?.isEmpty ?? true)
        let delivered = try control("POST", "/pushes/deliver", ["twice": true])
        XCTAssertEqual(delivered["delivered"]?.array?.count, (held?.count ?? 0) * 2)
        _ = try control("POST", "/pushes/release")
        let own = try control("POST", "/pushes", ["target": "general.contracts", "id": "GCR_1"])
        _ = try control("POST", "/pushes/\(own["id"]?.string ?? "")/repeat")
        XCTAssertEqual(server.sentPushes.suffix(2).map(\.objectID), ["GCR_1", "GCR_1"])
    }

    func testResetForgetsEverythingAndRepeatsNoIdentifier() async throws {
        let shop = try await Shop(server)
        let first = try await shop.create()
        _ = try control("POST", "/reset")
        XCTAssertTrue(server.smartTransactionIDs.isEmpty)
        let second = try await Shop(server).create()
        XCTAssertNotEqual(first, second)
        _ = try control("POST", "/reset", ["seed": 0])
        let repeated = try await Shop(server).create()
        XCTAssertEqual(repeated, first, "The seed of the first run.")
    }

    func testRecordsHaveNoSecretsOfTokenRequests() async throws {
        let shop = try await Shop(server)
        let id = try await shop.create()
        let calls = try control("GET", "/calls").array
        XCTAssertEqual(calls?.map { $0["path"] }, ["/oauth/token", "/Smart/Transactions"])
        XCTAssertEqual(calls?.first?["body"], .null)
        XCTAssertEqual(calls?.last?["body"]?["basket_info"]?["sum"], 500)
        let actions = try control("GET", "/actions").array
        XCTAssertEqual(actions?.map { $0["id"] }, [.string(id.rawValue)])
        _ = try control("DELETE", "/calls")
        XCTAssertTrue(server.requests.isEmpty)
    }

    func testUnknownCallsAndFieldsAreRefusedInASentence() throws {
        let table: [(method: String, path: String, body: String, status: Int, part: String)] = [
            ("GET", "/nothing", "", 404, "GET /simulator"), ("PUT", "/clock", "", 405, "GET or POST"),
            ("POST", "/clock", "[1]", 400, "JSON object"), ("POST", "/clock", "{", 400, "JSON object"),
            ("POST", "/clock", #"{"forward": 1}"#, 400, "advance, to"),
            ("POST", "/clock", #"{"advance": "1"}"#, 400, "type number"),
            ("POST", "/app-users", #"{"name": "max"}"#, 400, "password"),
            ("POST", "/transactions/STX_1/pay", #"{"method": "debit"}"#, 409, "STX_1"),
        ]
        for (method, path, body, status, part) in table {
            let answer = server.answerControl(method, "/simulator" + path, body: Data(body.utf8))
            let json = Answer(answer).body
            XCTAssertEqual(answer.status, status, path)
            XCTAssertTrue(json["error"]?.string?.contains(part) ?? false, "\(path): \(json["error"]?.string ?? "")")
        }
    }

    func testListOfCallsNamesEveryField() throws {
        let calls = try control("GET", "").array ?? []
        XCTAssertGreaterThan(calls.count, 50)
        let clock = calls.first { $0["path"] == "/simulator/clock" && $0["method"] == "POST" }
        XCTAssertEqual(Set(clock?["fields"]?.object?.keys ?? [:].keys), ["advance", "to"])
        XCTAssertEqual(server.answerControl("HEAD", "/simulator?x=1").status, 200)
    }

    /// Random calls with random values: none ends the process, and each has a JSON response with a documented status.
    func testRandomCallsAreAnsweredWithJSON() async throws {
        let calls = try control("GET", "").array ?? []
        let shop = try await Shop(server)
        let known = [
            try await shop.create().rawValue, SimulatedServer.contractID.rawValue, "40000001", "max", "%00", "*",
        ]
        var random = SeededRandom(seed: 11)
        let values: [JSONValue] = [
            nil, true, 0, -1, 1, .integer(.max), .integer(.min), .number(1e60), .number(0.5), "", "debit",
            "\u{0}\u{FFFF}", [], [[]], [:],
            ["a": ["b": []]], "2026-01-01", "http://x", "https://",
        ]
        for _ in 1...3_000 {
            guard let call = calls.randomElement(using: &random) else { return XCTFail("There are no calls.") }
            var path = call["path"]?.string ?? ""
            while let part = path.range(of: #"\{[a-z]+\}"#, options: .regularExpression) {
                path.replaceSubrange(part, with: known.randomElement(using: &random) ?? "")
            }
            var fields: [String: JSONValue] = [:]
            for name in (call["fields"]?.object ?? [:]).keys.sorted() where Bool.random(using: &random) {
                fields[name] = values.randomElement(using: &random)
            }
            let answer = server.answerControl(
                call["method"]?.string ?? "", path, body: try? JSONEncoder().encode(JSONValue.object(fields)))
            XCTAssertTrue([200, 400, 404, 409].contains(answer.status), "\(answer.status) for \(path) \(fields)")
            XCTAssertNoThrow(try JSONDecoder().decode(JSONValue.self, from: answer.body), path)
        }
        _ = try await shop.call(.get, "/Smart/Transactions")
    }

    // MARK: Calls

    private func refusal(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> Answer {
        Answer(server.answerControl(method, "/simulator" + path, body: try body.map { try JSONEncoder().encode($0) }))
    }

    /// Makes a control call that has to succeed.
    private func control(
        _ method: String, _ path: String, _ body: JSONValue? = nil, file: StaticString = #filePath, line: UInt = #line
    ) throws -> JSONValue {
        let answer = try refusal(method, path, body)
        XCTAssertEqual(answer.status, 200, answer.body["error"]?.string ?? "", file: file, line: line)
        return answer.body
    }

    private func token(_ fields: [String: JSONValue]) async throws -> Answer {
        var fields = fields
        fields["client_id"] = .string(SimulatedServer.clientID)
        fields["client_secret"] = .string(SimulatedServer.clientSecret.rawValue)
        return try await Answer(
            server.answer("POST", "/oauth/token", body: JSONEncoder().encode(JSONValue.object(fields))))
    }
}
