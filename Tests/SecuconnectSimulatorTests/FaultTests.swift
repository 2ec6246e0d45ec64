import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

private let order: JSONValue = ["basket_info": ["sum": 500]]

final class FaultTests: XCTestCase {
    func testLostRequestIsNotCarriedOutButMayHaveBeenSent() async throws {
        let shop = try await Shop()
        shop.server.inject(.loseRequest)
        let failure = await failure { try await shop.call(.post, "/Smart/Transactions", order) }
        XCTAssertEqual(failure?.reason, .connectionLost)
        XCTAssertEqual(failure?.mayHaveBeenSent, true)
        XCTAssertEqual(shop.server.smartTransactionIDs, [])
        XCTAssertEqual(shop.server.executedActions, [])
    }

    func testRefusedConnectionWasCertainlyNotSent() async throws {
        let shop = try await Shop()
        shop.server.inject(.refuseConnection)
        let failure = await failure { try await shop.call(.post, "/Smart/Transactions", order) }
        XCTAssertEqual(failure?.reason, .notConnected)
        XCTAssertEqual(failure?.mayHaveBeenSent, false)
        XCTAssertEqual(shop.server.smartTransactionIDs, [])
    }

    func testLostAnswerWasActedUpon() async throws {
        let shop = try await Shop()
        shop.server.inject(.loseResponse)
        let failure = await failure { try await shop.call(.post, "/Smart/Transactions", order) }
        XCTAssertEqual(failure?.reason, .connectionLost)
        XCTAssertEqual(failure?.mayHaveBeenSent, true)
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 1)
        XCTAssertEqual(shop.server.executedActions.count, 1)
    }

    func testFaultIsForTheNextCallsThatMatch() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        shop.server.inject(.answer(500), times: 2, matching: .post("/smart/transactions/*/START/*"))
        XCTAssertEqual(shop.server.pendingFaults, 2)
        let other = try await shop.get(id)
        XCTAssertEqual(other["status"], "created")
        var statuses: [Int] = []
        for _ in 1...3 { statuses.append(try await shop.step(id, "start/prepaid").status) }
        XCTAssertEqual(statuses, [500, 500, 200])
        XCTAssertEqual(shop.server.pendingFaults, 0)
    }

    func testInjectedFaultsApplyInTheirOrder() async throws {
        let shop = try await Shop()
        shop.server.inject(.answer(502), times: 2)
        shop.server.inject(.answer(504))
        var statuses: [Int] = []
        for _ in 1...4 { statuses.append(try await shop.call(.get, "/Smart/Transactions").status) }
        XCTAssertEqual(statuses, [502, 502, 504, 200])
    }

    func testFaultsCanBeTakenBackAndMayHaveNoEnd() async throws {
        let shop = try await Shop()
        shop.server.inject(.answer(500), times: .max)
        shop.server.inject(.answer(500), times: .max)
        shop.server.inject(.answer(500), times: 0)
        XCTAssertEqual(shop.server.pendingFaults, .max)
        shop.server.clearFaults()
        let answer = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(answer.status, 200)
    }

    func testPatternsPickTheirCalls() async throws {
        let get: (TransportRequest.Method, String) = (.get, "/Smart/Transactions")
        let post: (TransportRequest.Method, String) = (.post, "/Smart/Transactions/STX_1/start")
        let put: (TransportRequest.Method, String) = (.put, "/Smart/Transactions/STX_1")
        let cases: [(pattern: SimulatedServer.CallPattern, hits: [Bool])] = [
            (.apiCalls, [true, true, true]), (.everything, [true, true, true]),
            (.tokenRequests, [false, false, false]),
            (.reads, [true, false, false]), (.changes, [false, true, true]),
            (.get("/Smart/Transactions"), [true, false, false]), (.get("/Smart/*"), [true, false, false]),
            (.get("/Smart/Transactions/*"), [false, false, false]), (.post("/Smart/**"), [false, true, false]),
            (.put("/**"), [false, false, true]), (.method(.post, "/**/start"), [false, false, false]),
            (.init { $0.path.hasSuffix("STX_1") }, [false, false, true]),
        ]
        for (index, (pattern, hits)) in cases.enumerated() {
            for ((method, path), hit) in zip([get, post, put], hits) {
                let shop = try await Shop()
                shop.server.inject(.answer(418), matching: pattern)
                let answer = try await shop.call(method, path)
                XCTAssertEqual(answer.status == 418, hit, "case \(index): \(method) \(path)")
            }
        }
    }

    func testTokenRequestsFailOnlyWhenAsked() async throws {
        let server = SimulatedServer()
        server.inject(.answer(500))
        let spared = try await Shop(server)
        XCTAssertNotNil(spared.token)
        server.inject(.answer(503), matching: .tokenRequests)
        let token = try await spared.signIn()
        XCTAssertNil(token)
    }

    func testAnswerIsCutInHalfAfterActing() async throws {
        let shop = try await Shop()
        shop.server.inject(.truncateResponse)
        let answer = try await shop.call(.post, "/Smart/Transactions", order)
        XCTAssertEqual(answer.status, 200)
        XCTAssertFalse(answer.bytes.isEmpty)
        XCTAssertEqual(answer.body, .null)
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 1)
    }

    func testInjectedAnswersReplaceTheServersBeforeOrAfterActing() async throws {
        let shop = try await Shop()
        shop.server.inject(.answer(502, .html("<h1>Bad gateway</h1>"), headers: ["Via": "1.1 proxy"]))
        shop.server.inject(.answer(200, acting: true))
        shop.server.inject(.answer(200, .bytes(Data([0xFF, 0x00])), headers: ["Content-Type": "x/y"]))
        shop.server.inject(.answer(404, .json(["error": "gone"])))

        let page = try await shop.call(.post, "/Smart/Transactions", order)
        XCTAssertEqual(page.status, 502)
        XCTAssertEqual(page.headers["Content-Type"], "text/html; charset=utf-8")
        XCTAssertEqual(page.headers["Via"], "1.1 proxy")
        XCTAssertEqual(String(decoding: page.bytes, as: UTF8.self), "<h1>Bad gateway</h1>")
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 0)

        let empty = try await shop.call(.post, "/Smart/Transactions", order)
        XCTAssertEqual(empty.bytes, Data())
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 1)

        let bytes = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(bytes.bytes, Data([0xFF, 0x00]))
        XCTAssertEqual(bytes.headers["Content-Type"], "x/y")
        let json = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(json.body, ["error": "gone"])
    }

    func testErrorOfTheAPIsOwnCanBeProvoked() async throws {
        let shop = try await Shop()
        shop.server.inject(
            .refuse(ServerError(name: "ProductInternalException", code: 1001, details: "Out of order"), status: 500))
        let answer = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(answer.status, 500)
        XCTAssertEqual(
            answer.body,
            ["status": "error", "error": "ProductInternalException", "code": 1001, "error_details": "Out of order"])
    }

    func testRetryAfterIsANumberOrADate() async throws {
        let shop = try await Shop()
        shop.server.inject(.tooManyRequests(retryAfter: .seconds(7)))
        shop.server.inject(.unavailable(retryAfter: .date(in: 60)))
        shop.server.inject(.unavailable())
        let seconds = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(seconds.status, 429)
        XCTAssertEqual(seconds.headers["Retry-After"], "7")
        let date = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(date.status, 503)
        XCTAssertEqual(date.headers["Date"], "Wed, 27 Mar 2024 09:55:23 GMT")
        XCTAssertEqual(date.headers["Retry-After"], "Wed, 27 Mar 2024 09:56:23 GMT")
        let plain = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertNil(plain.headers["Retry-After"])
    }

    func testTokenExpiresAtTheWorstMoment() async throws {
        let shop = try await Shop()
        shop.server.inject(.expireTokens)
        let refused = try await shop.call(.post, "/Smart/Transactions", order)
        assertRefused(refused, 403, "ProductNotAllowedException", code: 2003)
        let again = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(again.status, 403)
    }

    func testDelayBeforeActingSparesTheServerWhoeverGivesUp() async throws {
        try await giveUpDuring(.delay(30), expectingActions: 0)
    }

    func testDelayedAnswerWasActedUponWhoeverGivesUp() async throws {
        try await giveUpDuring(.delayResponse(30), expectingActions: 1)
    }

    private func giveUpDuring(_ fault: SimulatedServer.Fault, expectingActions count: Int) async throws {
        let clock = SimulatedClock()
        let shop = try await Shop(SimulatedServer(clock: clock))
        shop.server.inject(fault)
        let call = Task { try await shop.call(.post, "/Smart/Transactions", order) }
        try await clock.waitForSleepers()
        call.cancel()
        do {
            _ = try await call.value
            XCTFail("the call must end as cancelled")
        } catch {
            XCTAssertTrue(error is CancellationError)
        }
        XCTAssertEqual(shop.server.executedActions.count, count)
    }

    func testDelayEndsWhenTheClockHasMoved() async throws {
        let clock = SimulatedClock()
        let shop = try await Shop(SimulatedServer(clock: clock))
        shop.server.inject(.delay(30))
        async let answer = shop.call(.post, "/Smart/Transactions", order)
        try await clock.waitForSleepers()
        clock.advance(by: 30)
        let created = try await answer.body["created"]
        XCTAssertEqual(created, "2024-03-27T10:55:53+01:00")
    }

    func testDelayGoesTogetherWithAnotherFault() async throws {
        let shop = try await Shop(SimulatedServer(clock: SimulatedClock(autoAdvances: true)))
        shop.server.inject(.delay(30))
        shop.server.inject(.loseResponse)
        let failure = await failure { try await shop.call(.post, "/Smart/Transactions", order) }
        XCTAssertEqual(failure?.reason, .connectionLost)
        XCTAssertEqual(shop.server.clock.now, 30)
        XCTAssertEqual(shop.server.requests.last?.faults.map(\.description), ["delay(30.0)", "loseResponse"])
    }

    func testDelayMayUseAnotherClock() async throws {
        let shop = try await Shop()
        let time = ManualTime()
        let start = shop.server.clock.now
        shop.server.inject(.delay(0.02, on: time))
        _ = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(time.pauses, [0.02])
        XCTAssertEqual(shop.server.clock.now, start)
    }
}
