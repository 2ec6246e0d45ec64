import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The broker of the simulator.
final class LiveEventsTests: XCTestCase {
    private let server = SimulatedServer()

    /// Moves a clock in steps, after each of which the client and the broker wait for the clock again.
    private func advance(_ clock: SimulatedClock, by seconds: Int) async throws {
        for _ in 0..<seconds {
            try await clock.waitForSleepers(2)
            clock.advance(by: 1)
        }
    }

    private func sale(_ client: SecuconnectClient) async throws -> SmartTransaction.ID {
        try await client.smart.transactions.create(
            SmartTransaction.Draft(
                contract: .init(id: SimulatedServer.contractID), basketInfo: .init(sum: 500, currency: .eur),
                isDemo: true)
        ).id
    }

    func testTerminalPaymentShowsItsTexts() async throws {
        let client = SecuconnectClient(simulator: server)
        var events = client.liveEvents().makeAsyncIterator()
        let first = try await words(1, of: &events)
        XCTAssertEqual(first, ["connected"])
        let id = try await sale(client)
        try await client.smart.transactions.start(id, method: .cashless)
        let texts = try await words(3, of: &events)
        XCTAssertEqual(texts, ["Bitte Karte vorhalten", "Autorisierung läuft", "Zahlung erfolgt"])
    }

    func testPaymentAtCheckoutSendsItsChange() async throws {
        let client = SecuconnectClient(simulator: server)
        var events = client.liveEvents().makeAsyncIterator()
        _ = try await events.next()
        try server.payer.pay(try await sale(client), by: .debit)
        guard case .event(let event)? = try await events.next() else { return XCTFail("no event") }
        XCTAssertEqual(event.target, .paymentTransactions)
        XCTAssertTrue(event.hasUniqueID)
        let objects = try await client.resolve(event)
        XCTAssertNotNil(objects.first?.payment)
    }

    func testCheckInAndOtherEventsAreSent() async throws {
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        server.live.checkIn()
        server.live.send(
            .smartTransactions, type: .startPayment, data: ["amount": 60, "currency": "EUR", "protocol": "zvt"],
            object: "event.actions")
        guard case .event(let checkIn)? = try await events.next(), case .event(let payment)? = try await events.next()
        else { return XCTFail("no events") }
        XCTAssertEqual(checkIn.target, .smartCheckins)
        XCTAssertEqual(payment.startPayment, .init(amount: 60, currency: .eur, protocol: "zvt"))
    }

    func testTestEventComesAfterItsDelay() async throws {
        var events = SecuconnectClient(simulator: server).liveEvents().requestingTestEvent().makeAsyncIterator()
        let start = server.clock.now
        let updates = try await words(2, of: &events)
        XCTAssertEqual(updates, ["connected", "general.skeletons DemoEvent"])
        XCTAssertEqual(server.clock.now, start + 2)
    }

    func testConnectionWithoutLoginIsClosed() async throws {
        let server = SimulatedServer(clock: SimulatedClock())
        let endpoint = LiveEndpoint(host: "localhost", port: LiveEndpoint.defaultPort, isSecure: false)
        let connection = try await server.live.transport.connect(to: endpoint)
        try await server.clock.waitForSleepers()
        server.clock.advance(by: 10)
        let received = try await connection.receive()
        XCTAssertNil(received)
    }

    func testClientThatDoesNotReadIsDisconnected() async throws {
        let server = SimulatedServer(clock: SimulatedClock())
        let endpoint = LiveEndpoint(host: "localhost", port: LiveEndpoint.defaultPort, isSecure: false)
        let slow = try await server.live.transport.connect(to: endpoint)
        let token = try await Shop(server).token ?? ""
        slow.send(
            Data(
                """
                CONNECT\naccept-version:1.2\nhost:/\nlogin:\(token)\npasscode:\(token)\n\n\0\
                SEND\ndestination:/exchange/connect.api/api:exec:auth.sessions.refresh\nreply-to:/temp-queue/main\n\n\0
                """.utf8))
        let text = JSONValue.string(String(repeating: "x", count: 1_000_000))
        for _ in 1...5 { server.live.send(.notifications, type: .display, data: ["text": text]) }
        var count = 0
        while let bytes = try await slow.receive() { count += bytes.count }
        XCTAssertLessThan(count, 5_100_000)
        XCTAssertGreaterThan(count, 4_000_000)
    }

    func testDroppedConnectionLosesTheEventsOfTheGap() async throws {
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        server.live.refusesConnections = true
        server.live.dropConnections()
        server.live.checkIn()
        let lost = try await words(2, of: &events)
        XCTAssertEqual(lost, ["closed", "notReached"])
        server.live.refusesConnections = false
        var back = "notReached"
        while back == "notReached" { back = try await words(1, of: &events).first ?? "" }
        XCTAssertEqual(back, "reconnected")
        server.live.checkIn()
        let next = try await words(1, of: &events)
        XCTAssertEqual(next, ["smart.checkins changed"])
    }

    func testOperatorWhoClosesTheConnectionIsReported() async throws {
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        server.live.closeConnections()
        guard case .disconnected(let end)? = try await events.next() else { return XCTFail("no end") }
        XCTAssertTrue(end.message.contains("AMQP channel died"), end.message)
    }

    func testSilentConnectionIsNoticedByTheClock() async throws {
        let server = SimulatedServer(clock: SimulatedClock())
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        server.live.silenceConnections()
        try await advance(server.clock, by: 19)
        server.clock.advance(by: 2)
        let next = try await words(1, of: &events)
        XCTAssertEqual(next, ["silent"])
    }

    func testHeartBeatsKeepAConnection() async throws {
        let server = SimulatedServer(clock: SimulatedClock())
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        try await advance(server.clock, by: 120)
        server.live.checkIn()
        let next = try await words(1, of: &events)
        XCTAssertEqual(next, ["smart.checkins changed"])
    }

    func testExpiredTokenIsReplacedAtTheNextRefresh() async throws {
        let server = SimulatedServer()
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        server.expireTokens()
        try await advance(server.clock, by: 31)
        let found = try await words(2, of: &events)
        XCTAssertEqual(found, ["tokenRefused", "reconnected"])
    }

    func testWrongTokenEndsWithAnAuthenticationError() async throws {
        let client = SecuconnectClient(simulator: server, credentials: .accessToken("wrong"))
        do {
            for try await update in client.liveEvents() { XCTAssertFalse("\(update)".contains("wrong'")) }
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError { XCTAssertEqual(error.kind, .authentication) }
    }

    func testTwoClientsReceiveTheSameEvents() async throws {
        var first = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        var second = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await first.next()
        _ = try await second.next()
        XCTAssertEqual(server.live.connectionCount, 2)
        server.live.checkIn()
        let one = try await words(1, of: &first), two = try await words(1, of: &second)
        XCTAssertEqual(one, ["smart.checkins changed"])
        XCTAssertEqual(two, one)
    }

    func testLeftLoopClosesItsConnection() async throws {
        let client = SecuconnectClient(simulator: server)
        for try await _ in client.liveEvents() { break }
        // A second loop begins after the first one has disconnected.
        for try await _ in client.liveEvents() { break }
        XCTAssertLessThanOrEqual(server.live.connectionCount, 1)
    }

    func testClosedServerEndsTheConnections() async throws {
        var events = SecuconnectClient(simulator: server).liveEvents().makeAsyncIterator()
        _ = try await events.next()
        server.close()
        let found = try await words(1, of: &events)
        XCTAssertEqual(found, ["closed"])
    }
}

/// Returns the next updates, in a word each.
private func words(_ count: Int, of iterator: inout LiveEvents.Iterator) async throws -> [String] {
    var words: [String] = []
    while words.count < count, let update = try await iterator.next() {
        switch update {
        case .connected(let afterGap): words.append(afterGap ? "reconnected" : "connected")
        case .event(let event): words.append(event.displayText ?? "\(event.target) \(event.type ?? "")")
        case .gap(let gap): words.append("\(gap)")
        case .disconnected(let end): words.append("\(end.reason)")
        }
    }
    return words
}
