import SecuconnectKit
import SecuconnectSimulator
import XCTest

private let order: JSONValue = ["basket_info": ["sum": 500]]

/// One `X-Action` is carried out once.
final class ActionIDTests: XCTestCase {
    func testRepetitionGetsTheFirstAnswerAndIsNotCarriedOut() async throws {
        let shop = try await Shop()
        let first = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        let second = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        let other = try await shop.call(.post, "/Smart/Transactions", order, actionID: "b")
        XCTAssertEqual(second, first)
        XCTAssertNotEqual(other.body["id"], first.body["id"])
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 2)
        XCTAssertEqual(shop.server.executedActions.map(\.actionID), ["a", "b"])
    }

    func testEachChangeIsCarriedOutOnceAlthoughItsAnswerWasLost() async throws {
        for step in ["start", "cancel", "abort", "prepare/invoice", "start/prepaid"] {
            let shop = try await Shop()
            let id = try await shop.createWithoutCapture()
            if step == "start" { _ = try await shop.step(id, "prepare/invoice") }
            shop.server.clearRecords()
            shop.server.inject(.loseResponse, matching: .changes)
            let lost = await failure { try await shop.step(id, step, actionID: "x") }
            XCTAssertEqual(lost?.mayHaveBeenSent, true)
            let repeated = try await shop.step(id, step, actionID: "x")
            XCTAssertEqual(repeated.status, 200, step)
            XCTAssertEqual(shop.server.executedActions.count, 1, step)
            XCTAssertEqual(shop.server.executedActions.first?.resourceID, id.rawValue)
        }
    }

    func testIdIsRememberedForThreeMinutes() async throws {
        let clock = SimulatedClock()
        let shop = try await Shop(SimulatedServer(clock: clock))
        let first = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        clock.advance(by: 180)
        let within = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        XCTAssertEqual(within.body, first.body)
        clock.advance(by: 0.5)
        let after = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        XCTAssertNotEqual(after.body["id"], first.body["id"])
        clock.advance(by: 180)
        let renewed = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        XCTAssertEqual(renewed.body, after.body)
    }

    func testIdOfAnotherCallIsRefused() async throws {
        let shop = try await Shop()
        let first = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        let id = SmartTransaction.ID(first.body["id"]?.string ?? "")
        let others = [
            try await shop.call(.post, "/Smart/Transactions", ["basket_info": ["sum": 501]], actionID: "a"),
            try await shop.call(.put, "/Smart/Transactions/\(id)", order, actionID: "a"),
            try await shop.step(id, "start/prepaid", actionID: "a"),
        ]
        for other in others { assertRefused(other, 403, "ProductDuplicateException", code: 4009) }
        // The order of members and the case of the path make no other call.
        let same = try await shop.call(.post, "/smart/transactions", order, actionID: "a")
        XCTAssertEqual(same.body, first.body)
        XCTAssertEqual(shop.server.executedActions.count, 1)
    }

    func testWithoutTheCheckAnIdOfAnotherCallGetsTheFormerAnswer() async throws {
        let shop = try await Shop()
        shop.server.settings.refusesReusedActionIDs = false
        let first = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        let other = try await shop.call(.post, "/Smart/Transactions", ["basket_info": ["sum": 9]], actionID: "a")
        XCTAssertEqual(other.body, first.body)
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 1)
    }

    func testServerThatIgnoresIdsActsTwice() async throws {
        let server = SimulatedServer()
        server.settings.honorsActionIDs = false
        let shop = try await Shop(server)
        for _ in 1...2 { _ = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a") }
        XCTAssertEqual(server.smartTransactionIDs.count, 2)
    }

    func testRefusedTokenIsNotTheAnswerToAnId() async throws {
        let server = SimulatedServer()
        var shop = try await Shop(server)
        server.expireTokens()
        let refused = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        XCTAssertEqual(refused.status, 403)
        shop.token = try await shop.signIn()
        let answer = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        XCTAssertEqual(answer.status, 200)
    }

    func testRequestThatNeverArrivedIsNotTheAnswerToAnId() async throws {
        let shop = try await Shop()
        for fault in [SimulatedServer.Fault.loseRequest, .answer(503), .refuseConnection] {
            shop.server.inject(fault)
            _ = await failure { try await shop.call(.post, "/Smart/Transactions", order, actionID: "a") }
        }
        XCTAssertEqual(shop.server.smartTransactionIDs.count, 0)
        let answer = try await shop.call(.post, "/Smart/Transactions", order, actionID: "a")
        XCTAssertEqual(answer.status, 200)
    }

    func testReadsAreNotRemembered() async throws {
        let shop = try await Shop()
        let empty = try await shop.call(.get, "/Smart/Transactions", actionID: "a")
        _ = try await shop.create()
        let filled = try await shop.call(.get, "/Smart/Transactions", actionID: "a")
        XCTAssertEqual([empty.body["count"], filled.body["count"]], [0, 1])
    }

    func testLedgerNamesOperationPathIdAndTime() async throws {
        let clock = SimulatedClock()
        let shop = try await Shop(SimulatedServer(clock: clock))
        let id = try await shop.create()
        clock.advance(by: 60)
        _ = try await shop.step(id, "start/prepaid", actionID: "a")
        _ = try await shop.step(id, "start/prepaid")
        _ = try await shop.get(id)

        let actions = shop.server.executedActions
        XCTAssertEqual(
            actions.map(\.operation), ["POST /Smart/Transactions", "POST /Smart/Transactions/{id}/start/{method}"])
        XCTAssertEqual(actions.last?.path, "/Smart/Transactions/\(id)/start/prepaid")
        XCTAssertEqual(actions.map(\.resourceID), [id.rawValue, id.rawValue])
        XCTAssertEqual(actions.map(\.actionID), [nil, "a"])
        XCTAssertEqual(actions.last?.date, SimulatedClock.defaultStart.addingTimeInterval(60))
    }
}
