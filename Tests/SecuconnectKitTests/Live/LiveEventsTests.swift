import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The sequence over connections in memory.
final class LiveEventsTests: XCTestCase {
    /// A broker that sends an event after the first answer, and then loses the connection.
    private func losingBroker(time: any TimeSource = ManualTime(), keepsConnections: Bool = true) -> TestBroker {
        TestBroker(
            time: time, keepsConnections: keepsConnections,
            reaction: { connection, frame in
                connection.react(to: frame)
                guard frame.command == "SEND" else { return }
                connection.deliver(StompText.message(StompText.checkin))
                connection.end()
            })
    }

    func testEveryReconnectionIsAfterAGap() async throws {
        let time = ManualTime()
        let broker = losingBroker(time: time)
        let updates = try await SecuconnectClient.live(broker, time: time).liveEvents().first(7)
        XCTAssertEqual(
            updates.map(\.word),
            [
                "connected", "smart.checkins", "closed", "reconnected", "smart.checkins", "closed", "reconnected",
            ])
        for case .disconnected(let end) in updates { XCTAssertTrue(time.pauses.contains(end.nextAttempt)) }
    }

    func testConnectionIsSecureAndAtTheHostOfTheEnvironment() async throws {
        let broker = TestBroker()
        _ = try await SecuconnectClient.live(broker).liveEvents().first(1)
        XCTAssertEqual(
            broker.connections.first?.endpoint,
            LiveEndpoint(host: "connect-testing.secuconnect.com", port: 61_614, isSecure: true))
    }

    func testPlainConnectionsAreForThisMachineOnly() throws {
        let local = try SecuconnectClient.Environment(baseURL: XCTUnwrap(URL(string: "http://[::1]:8080")))
        XCTAssertEqual(try LiveEndpoint(local, port: 1), LiveEndpoint(host: "::1", port: 1, isSecure: false))
        XCTAssertThrowsError(try LiveEndpoint(local, port: 0))
        XCTAssertThrowsError(try LiveEndpoint(local, port: 65_536))
    }

    func testNothingIsSentBeforeTheFirstElement() {
        let broker = TestBroker()
        _ = SecuconnectClient.live(broker).liveEvents().makeAsyncIterator()
        XCTAssertEqual(broker.attempts, [])
    }

    // MARK: Time

    func testSilentBrokerIsReplacedAfterTwiceTheBeat() async throws {
        let time = ManualTime()
        let broker = TestBroker(time: time)
        var iterator = SecuconnectClient.live(broker, time: time).liveEvents().makeAsyncIterator()
        _ = try await iterator.next()
        for _ in 1...20 {
            XCTAssertFalse(broker.connections[0].isClosed)
            time.advance(by: 1)
            await eventually("the connection waits") { !time.awaitedTimes.isEmpty || broker.connections[0].isClosed }
        }
        let update = try await iterator.next()
        XCTAssertEqual(update?.reason, .silent)
        XCTAssertTrue(broker.connections[0].isClosed)
    }

    func testConnectionThatNeverOpensEndsAfterTenSeconds() async throws {
        let time = ManualTime()
        let broker = TestBroker(
            time: time,
            onConnect: { number in
                if number == 1 { try await time.wait(until: .infinity) }
            })
        async let updates = SecuconnectClient.live(broker, time: time).liveEvents().first(2)
        await eventually("the attempt has a deadline") {
            broker.attempts.count == 1 && time.awaitedTimes.contains { $0.isFinite }
        }
        time.advance(by: 10)
        let words = try await updates.map(\.word)
        XCTAssertEqual(words, ["notReached", "connected"])
        XCTAssertGreaterThanOrEqual(broker.attempts[1], broker.attempts[0] + 10)
    }

    func testAttemptsPerMinuteAreBoundedWhenTheServerIsDown() async throws {
        let time = ManualTime()
        let broker = TestBroker(
            time: time,
            onConnect: { _ in
                throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: "IOError 111")
            })
        let updates = try await SecuconnectClient.live(broker, time: time)
            .liveEvents(port: 61_614, bufferLimit: 256) { 0 }.first(500)
        XCTAssertEqual(Set(updates.map(\.reason)), [.notReached])
        let attempts = broker.attempts
        let worst = attempts.map { start in attempts.count { $0 >= start && $0 < start + 60 } }.max()
        XCTAssertEqual(worst, 10)
    }

    func testTenThousandReconnectionsAreLevelInMemory() async throws {
        let time = ManualTime()
        let broker = losingBroker(time: time, keepsConnections: false)
        var iterator = SecuconnectClient.live(broker, time: time).liveEvents().makeAsyncIterator()
        var memory: [Int] = []
        for round in 0..<10 {
            for _ in 1...3_000 { _ = try await iterator.next() }
            if round == 1 || round == 9 { memory.append(try Self.residentKiB()) }
        }
        XCTAssertGreaterThanOrEqual(broker.attempts.count, 9_990)
        // 8,000 reconnections later: less than a kibibyte each.
        XCTAssertLessThan(memory[1] - memory[0], 8_000)
    }

    private static func residentKiB() throws -> Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        guard let value = line?.split(separator: " ").compactMap({ Int($0) }).first else {
            throw XCTSkip("The memory of the process is read on Linux only.")
        }
        return value
    }

    // MARK: Tokens

    private func refusingBroker(first count: Int) -> TestBroker {
        TestBroker(reaction: { connection, frame in
            guard frame.command == "CONNECT", connection.number <= count else { return connection.react(to: frame) }
            let token = frame["login"] ?? ""
            connection.deliver(StompText.error("Bad CONNECT", body: "Access refused for user '\(token)'\n"))
        })
    }

    func testRefusedTokenIsReplacedOnce() async throws {
        let broker = refusingBroker(first: 1)
        let updates = try await SecuconnectClient.live(broker).liveEvents().first(2)
        XCTAssertEqual(updates.map(\.word), ["tokenRefused", "connected"])
        XCTAssertEqual(
            broker.connections.compactMap { $0.frames.first?["login"] }, ["token-number-1", "token-number-2"])
        XCTAssertTrue(broker.connections[0].isClosed)
    }

    func testSecondRefusedTokenEndsWithAnAuthenticationError() async throws {
        let broker = refusingBroker(first: 9)
        var iterator = SecuconnectClient.live(broker).liveEvents().makeAsyncIterator()
        let first = try await iterator.next()
        XCTAssertEqual(first?.reason, .tokenRefused)
        do {
            _ = try await iterator.next()
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError {
            XCTAssertEqual(error.kind, .authentication)
            XCTAssertFalse("\(error)".contains("token-number"))
        }
        let last = try await iterator.next()
        XCTAssertNil(last)
        XCTAssertEqual(broker.attempts.count, 2)
    }

    func testTokenRequestThatFailsIsRepeatedIfItMay() async throws {
        let lost = SecuconnectError(kind: .connection, message: "lost", outcome: .notSent)
        let denied = SecuconnectError(kind: .authentication, message: "denied", outcome: .rejected)
        let broker = TestBroker()
        let updates = try await SecuconnectClient.live(broker, tokens: NumberedTokens(failures: [1: lost]))
            .liveEvents().first(2)
        XCTAssertEqual(updates.map(\.word), ["noToken", "connected"])
        do {
            _ = try await SecuconnectClient.live(broker, tokens: NumberedTokens(failures: [1: denied]))
                .liveEvents().first(1)
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError { XCTAssertEqual(error.kind, .authentication) }
    }

    func testConnectionIsReplacedBeforeTheTokenExpires() async throws {
        let time = ManualTime()
        let broker = TestBroker(time: time)
        let client = SecuconnectClient.live(broker, time: time, tokens: NumberedTokens(lifetime: 10))
        var iterator = client.liveEvents().makeAsyncIterator()
        _ = try await iterator.next()
        time.advance(by: 9)
        var words: [String] = []
        while words.count < 2, let update = try await iterator.next() { words.append(update.word) }
        XCTAssertEqual(words, ["tokenReplaced", "reconnected"])
        XCTAssertEqual(broker.connections.last?.frames.first?["login"], "token-number-2")
        XCTAssertTrue(broker.connections[0].isClosed)
    }

    func testTokenThatCannotBeSentIsRefusedBeforeItIsSent() async throws {
        let broker = TestBroker()
        let client = SecuconnectClient(
            configuration: .init(
                environment: .testing, credentials: .accessToken("a b"), liveTransport: broker,
                timeSource: ManualTime()))
        do {
            _ = try await client.liveEvents().first(1)
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError { XCTAssertEqual(error.kind, .authentication) }
        XCTAssertEqual(broker.attempts, [])
    }

    // MARK: Ending

    func testCanceledLoopEndsAtOnceAndDisconnects() async throws {
        let broker = TestBroker()
        let client = SecuconnectClient.live(broker)
        let task = Task {
            for try await update in client.liveEvents() { XCTAssertEqual(update, .connected(afterGap: false)) }
        }
        await eventually("a connection") { broker.connections.first?.frames.count == 2 }
        task.cancel()
        await assertCancelled { try await task.value }
        await eventually("the end") { broker.connections.first?.isClosed == true }
        XCTAssertEqual(broker.connections.first?.frames.map(\.command), ["CONNECT", "SEND", "DISCONNECT"])
    }

    func testLeftLoopDisconnectsAndTheNextOneConnectsAfterIt() async throws {
        let broker = TestBroker()
        let client = SecuconnectClient.live(broker)
        for _ in 1...3 {
            let updates = try await client.liveEvents().first(1)
            XCTAssertEqual(updates, [.connected(afterGap: false)])
        }
        await eventually("the end") { broker.connections.allSatisfy(\.isClosed) }
        XCTAssertEqual(broker.connections.count, 3)
        for connection in broker.connections { XCTAssertEqual(connection.frames.last?.command, "DISCONNECT") }
    }

    func testSecondLoopOfAClientIsRefused() async throws {
        let broker = TestBroker()
        let client = SecuconnectClient.live(broker)
        var iterator = client.liveEvents().makeAsyncIterator()
        _ = try await iterator.next()
        do {
            _ = try await client.with { $0.timeout = 5 }.liveEvents().first(1)
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError {
            XCTAssertEqual(error.kind, .invalidArgument)
            XCTAssertTrue(error.message.contains("Another loop"))
        }
        XCTAssertEqual(broker.attempts.count, 1)
    }

    func testClosedClientEndsItsLoopAndRefusesOthers() async throws {
        let client = SecuconnectClient.live(TestBroker())
        var iterator = client.liveEvents().makeAsyncIterator()
        _ = try await iterator.next()
        client.close()
        do {
            while try await iterator.next() != nil {}
            XCTFail("nothing was thrown")
        } catch { XCTAssertTrue(error is CancellationError) }
        do {
            _ = try await client.liveEvents().first(1)
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError { XCTAssertEqual(error.kind, .closed) }
    }

    func testLoopThatIsTooSlowGetsAGap() async throws {
        let time = ManualTime()
        let broker = TestBroker(time: time)
        var iterator = SecuconnectClient.live(broker, time: time).liveEvents(bufferLimit: 4).makeAsyncIterator()
        let first = try await iterator.next()
        XCTAssertEqual(first?.word, "connected")
        for _ in 1...6 { broker.connections[0].deliver(StompText.message(StompText.checkin)) }
        broker.connections[0].deliver(StompText.error("bye", body: ""))
        await eventually("the end") { broker.attempts.count == 2 }
        var words: [String] = []
        while words.last != "reconnected", let update = try await iterator.next() { words.append(update.word) }
        XCTAssertTrue(words.contains("gap overflow"), "\(words)")
    }

    func testWrongBufferIsRefused() async throws {
        do {
            _ = try await SecuconnectClient.live(TestBroker()).liveEvents(bufferLimit: 0).first(1)
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError { XCTAssertEqual(error.kind, .invalidArgument) }
    }

    func testMissingTransportNamesTheTrait() async throws {
        #if canImport(Network)
            throw XCTSkip("This system has a transport.")
        #else
            do {
                _ = try await SecuconnectClient.live(nil).liveEvents().first(1)
                XCTFail("nothing was thrown")
            } catch let error as SecuconnectError {
                XCTAssertEqual(error.kind, .invalidArgument)
                XCTAssertTrue(error.message.contains("trait AsyncHTTPClient"))
            }
        #endif
    }

    // MARK: Secrets

    func testTokenIsNeverPrinted() async throws {
        let time = ManualTime()
        let tokens = NumberedTokens()
        let printed = LockedValue<[String]>([])
        let react: TestBroker.Reaction = { connection, frame in
            let token = frame["login"] ?? frame["user-id"] ?? ""
            switch connection.number {
            case 1: connection.deliver(StompText.error("Bad CONNECT", body: "Access refused for user '\(token)'"))
            case 2: connection.deliver(StompText.error("user \(token) is gone", body: token))
            case 3: connection.end(TransportFailure(.connectionLost, mayHaveBeenSent: true, details: "lost"))
            case 4: connection.deliver("\(token) is no command\n")
            default:
                connection.react(to: frame)
                if frame.command == "SEND" { connection.deliver(StompText.message(#"{"a":"\#(token)"}"#)) }
            }
        }
        let client = SecuconnectClient.live(
            TestBroker(time: time, reaction: react), time: time, tokens: tokens,
            onEvent: { event in printed.withLock { $0.append("\(event)") } })
        for update in try await client.liveEvents().first(6) {
            var text = "\(update) \(String(reflecting: update)) "
            dump(update, to: &text)
            printed.withLock { $0.append(text) }
        }
        for text in printed.withLock({ $0 }) { XCTAssertFalse(text.contains("token-number"), text) }
        XCTAssertGreaterThan(printed.withLock { $0.count }, 6)
    }
}
