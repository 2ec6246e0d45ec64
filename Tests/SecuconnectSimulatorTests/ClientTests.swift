import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The real client in front of the server.
final class ClientTests: XCTestCase {
    func testOneLineMakesAClientOfTheServer() async throws {
        let server = SimulatedServer(.init(clientID: "me", clientSecret: "s3cret"))
        let client = SecuconnectClient(simulator: server)
        let id = try await client.create(796)
        try server.payer.pay(id, by: .debit)
        let transaction = try await client.smart.transactions.get(id)
        XCTAssertEqual(transaction.status, .ok)
        XCTAssertEqual(transaction.basketInfo?.sum, 796)
        XCTAssertEqual(server.smartTransactionIDs, [id])
    }

    func testTokenThatExpiredIsRenewedWhicheverWayTheServerSaysSo() async throws {
        let refusals: [SimulatedServer.TokenRefusal] = [
            .forbidden, .unauthorized(challenge: false), .unauthorized(challenge: true),
        ]
        for refusal in refusals {
            let server = SimulatedServer()
            server.settings.tokenRefusal = refusal
            let client = SecuconnectClient(simulator: server)
            let id = try await client.create()
            server.expireTokens()
            let read = try await client.response(to: APIOperation<SmartTransaction>.get("/Smart/Transactions/\(id)"))
            XCTAssertEqual(read.attempts, 2)
            server.expireTokens()
            _ = try await client.create()
            XCTAssertEqual(server.smartTransactionIDs.count, 2)
            XCTAssertEqual(server.requests.filter(\.isTokenRequest).count, 3)
        }
    }

    func testClientRenewsItsTokenInTimeByTheServersClock() async throws {
        let clock = SimulatedClock()
        let server = SimulatedServer(clock: clock)
        let client = SecuconnectClient(simulator: server)
        let id = try await client.create()
        clock.advance(by: 1_180)
        _ = try await client.smart.transactions.get(id)
        XCTAssertEqual(server.requests.map(\.isTokenRequest), [true, false, true, false])
    }

    func testPausesPassAtOnceAndMoveTheClock() async throws {
        let server = SimulatedServer()
        server.inject(.unavailable(retryAfter: .seconds(20)), times: 2)
        let client = SecuconnectClient(simulator: server)
        _ = try await client.smart.transactions.find()
        XCTAssertEqual(server.clock.now, 40)
    }

    func testDeadlinesAreNotReachedByPausesOfFormerCalls() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        for _ in 1...10 {
            server.inject(.unavailable(retryAfter: .seconds(50)))
            _ = try await client.smart.transactions.find()
        }
        XCTAssertEqual(server.clock.now, 500)
    }

    func testServerThatTakesTooLongMeetsTheDeadline() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        let id = try await client.create()
        server.inject(.delayResponse(61), matching: .changes)
        let error = await thrownError { try await client.smart.transactions.cancel(id) }
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(server.executedActions.map(\.resourceID), [id.rawValue, id.rawValue])
        _ = try await client.smart.transactions.get(id)
    }

    func testClockThatOnlyTheTestMovesHoldsTheCallUntilThen() async throws {
        let clock = SimulatedClock()
        let server = SimulatedServer(clock: clock)
        let client = SecuconnectClient(simulator: server)
        let id = try await client.create()
        server.inject(.delay(5), matching: .reads)
        async let read = client.smart.transactions.get(id)
        // The call's deadline and the delay.
        try await clock.waitForSleepers(2)
        clock.advance(by: 5)
        let transaction = try await read
        XCTAssertEqual(transaction.id, id)
    }

    func testWrongCredentialsAreRefused() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        server.settings.clientSecret = "another"
        let error = await thrownError { try await client.smart.transactions.find() }
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(error?.server?.name, "invalid_client")
    }

    func testNothingThatIsPrintedHoldsASecret() async throws {
        let heard = LockedValue<[String]>([])
        let server = SimulatedServer(.init(clientSecret: "top-s3cret"))
        let client = SecuconnectClient(
            simulator: server, onEvent: { event in heard.withLock { $0.append("\(event)") } })
        let id = try await client.create()
        try await client.post(
            "/Smart/Transactions/\(id)/prepare/debit",
            ["container": ["type": "bank_account", "private": ["owner": "X", "iban": "DE35500105175418493188"]]])
        server.inject(.unavailable(), times: 3)
        let error = await thrownError { try await client.smart.transactions.find() }
        let transaction = try await client.smart.transactions.get(id)

        var printed = "\(client) \(server.settings) \(server.requests) \(server.executedActions) \(transaction)"
        dump(client, to: &printed)
        dump(server.settings, to: &printed)
        dump(server.requests, to: &printed)
        dump(server.executedActions, to: &printed)
        dump(error, to: &printed)
        printed += heard.withLock { $0.joined(separator: "\n") }
        XCTAssertTrue(printed.contains("/Smart/Transactions"))
        for secret in ["top-s3cret", "DE355001", "Bearer"] { XCTAssertFalse(printed.contains(secret), secret) }
    }
}
