import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The server as a whole: its memory, its determinism, its manners under load.
final class ServerTests: XCTestCase {
    func testOneSeedGivesOneTranscript() async throws {
        let first = try await transcript(seed: 1)
        let second = try await transcript(seed: 1)
        let other = try await transcript(seed: 2)
        XCTAssertEqual(first, second)
        XCTAssertNotEqual(first, other)
    }

    private func transcript(seed: UInt64) async throws -> [Data] {
        let clock = SimulatedClock()
        let server = SimulatedServer(.init(seed: seed), clock: clock)
        let shop = try await Shop(server)
        var bodies = [Data((shop.token ?? "").utf8)]
        for step in ["prepare/debit", "start", "start", "fly", "setDelivery"] {
            let id = try await shop.createWithoutCapture(["customer": ["contact": ["forename": "Max"]]])
            clock.advance(by: 61)
            for step in ["prepare/invoice", step, "cancel"] { bodies.append(try await shop.step(id, step).bytes) }
        }
        bodies.append(try await shop.call(.get, "/Smart/Transactions").bytes)
        bodies.append(try await shop.call(.get, "/Payment/Transactions").bytes)
        return bodies
    }

    func testLastRecordsCanBeKept() async throws {
        let shop = try await Shop()
        for number in 1...5 { _ = try await shop.create(["merchantRef": .string("\(number)")]) }
        shop.server.clearRecords(keepingLast: 2)
        XCTAssertEqual(shop.server.requests.map { $0.body?["merchantRef"] }, ["4", "5"])
        XCTAssertEqual(shop.server.executedActions.count, 2)
        for count in [100, -1] { shop.server.clearRecords(keepingLast: count) }
        XCTAssertTrue(shop.server.requests.isEmpty)
    }

    func testThousandCallsAtOnceAreEachAnsweredAndCarriedOutOnce() async throws {
        let shop = try await Shop()
        let ids = try await withThrowingTaskGroup(of: SmartTransaction.ID.self) { group in
            for number in 0..<1_000 {
                group.addTask {
                    let id = try await shop.create(["merchantRef": .string("\(number)")])
                    _ = try await shop.step(id, "start/prepaid", actionID: "start-\(number)")
                    _ = try await shop.step(id, "start/prepaid", actionID: "start-\(number)")
                    try shop.server.bank.receiveMoney(for: id)
                    let document = try await shop.get(id)
                    XCTAssertEqual(document["status"], "ok")
                    XCTAssertEqual(document["merchantRef"], .string("\(number)"))
                    return id
                }
            }
            return try await group.reduce(into: Set<SmartTransaction.ID>()) { $0.insert($1) }
        }
        XCTAssertEqual(ids.count, 1_000)
        XCTAssertEqual(Set(shop.server.smartTransactionIDs), ids)
        XCTAssertEqual(shop.server.executedActions.count, 2_000)
        XCTAssertEqual(shop.server.requests.count, 4_001)
    }

    func testCancelledCallIsNotCarriedOut() async throws {
        let shop = try await Shop()
        let call = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await shop.call(.post, "/Smart/Transactions", ["basket_info": ["sum": 1]])
        }
        do {
            _ = try await call.value
            XCTFail("the call must end as cancelled")
        } catch {
            XCTAssertTrue(error is CancellationError)
        }
        XCTAssertEqual(shop.server.smartTransactionIDs, [])
    }

    func testRequestsAreRecordedWithoutTheirHeadersValues() async throws {
        let shop = try await Shop()
        _ = try await shop.call(.post, "/Smart/Transactions", ["basket_info": ["sum": 1]], actionID: "a")
        _ = try await shop.call(.get, "/Smart/Transactions?q=a%20b%2Bc+d&count=2&count=3&flag")

        let requests = shop.server.requests
        XCTAssertEqual(requests.map(\.path), ["/oauth/token", "/Smart/Transactions", "/Smart/Transactions"])
        XCTAssertEqual(requests.map(\.isTokenRequest), [true, false, false])
        XCTAssertEqual(requests[1].method, .post)
        XCTAssertEqual(requests[1].url.path, "/api/v2/Smart/Transactions")
        XCTAssertEqual(requests[1].headerNames, ["accept", "authorization", "content-type", "x-action"])
        XCTAssertEqual(requests[1].actionID, "a")
        XCTAssertEqual(requests[1].body, ["basket_info": ["sum": 1]])
        XCTAssertEqual(requests[2].query, ["q": "a b+c d", "count": "3", "flag": ""])
        XCTAssertNil(requests[2].body)

        var printed = "\(requests) \(shop.server.settings)"
        dump(requests, to: &printed)
        dump(shop.server.settings, to: &printed)
        XCTAssertFalse(printed.contains(SimulatedServer.clientSecret.rawValue))
        XCTAssertFalse(printed.contains(try XCTUnwrap(shop.token)))
        shop.server.clearRecords()
        XCTAssertEqual(shop.server.requests.count, 0)
    }

    func testDocumentsCanBeLookedAtWithoutACall() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        let read = try await shop.get(id)
        XCTAssertEqual(shop.server.document(of: id), read)
        XCTAssertEqual(shop.server.smartTransaction(id)?.status, .ok)
        let payment = PaymentTransaction.ID(read["transactions"]?.array?.first?["id"]?.string ?? "")
        XCTAssertEqual(shop.server.document(of: payment)?["amount"], 500)
        XCTAssertEqual(shop.server.paymentTransaction(payment)?.amount, 500)
        XCTAssertNil(shop.server.smartTransaction("STX_NONE"))
        XCTAssertNil(shop.server.paymentTransaction("PCI_NONE"))
    }

    func testTimesAreThoseOfTheClock() async throws {
        let clock = SimulatedClock(startingAt: Date(timeIntervalSince1970: 1_735_689_599))
        let shop = try await Shop(SimulatedServer(clock: clock))
        let id = try await shop.create()
        clock.advance(by: 1)
        try shop.server.payer.pay(id, by: .debit)
        let document = try await shop.get(id)
        XCTAssertEqual(document["created"], "2025-01-01T00:59:59+01:00")
        XCTAssertEqual(document["updated"], "2025-01-01T01:00:00+01:00")
    }
}
