#if AsyncHTTPClient
    import Foundation
    import NIOSSL
    import SecuconnectAsyncHTTPClient
    import SecuconnectKit
    import XCTest

    /// Live events of a real RabbitMQ over TLS. `Tests/Broker/run` starts it; without it, the tests are skipped.
    final class BrokerTests: XCTestCase {
        private var folder = ""

        override func setUpWithError() throws {
            guard let folder = ProcessInfo.processInfo.environment["SECUCONNECT_BROKER"] else {
                throw XCTSkip("There is no broker. Run Tests/Broker/run.")
            }
            self.folder = folder
        }

        /// Runs a command of `Tests/Broker/control`.
        private func control(_ arguments: String...) throws {
            let file = URL(fileURLWithPath: #filePath)
            let tests = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            let process = Process()
            process.executableURL = tests.appendingPathComponent("Broker/control")
            process.arguments = arguments
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            XCTAssertEqual(process.terminationStatus, 0, "control \(arguments)")
        }

        private func client(tokens: any AccessTokenProvider) throws -> SecuconnectClient {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(folder + "/cert.pem")
            let base = try XCTUnwrap(URL(string: "https://localhost"))
            return SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: base), credentials: .provider(tokens),
                    liveTransport: NIOLiveTransport(tlsConfiguration: tls)))
        }

        /// Returns the words of the updates up to an expected one.
        private func words(
            until expected: String, of iterator: inout LiveEvents.Iterator
        ) async throws -> [String] {
            var words: [String] = []
            while words.last != expected, let update = try await iterator.next() {
                XCTAssertFalse("\(update)".contains("token-number"), "\(update)")
                words.append(update.word)
            }
            return words
        }

        func testBrokerSendsEventsAndAnswersRefreshes() async throws {
            try control("add", "token-number-1")
            defer { try? control("delete", "token-number-1") }
            var events = try client(tokens: NumberedTokens()).liveEvents().makeAsyncIterator()
            let first = try await words(until: "general.notifications", of: &events)
            XCTAssertEqual(first, ["connected", "general.notifications"])
            // The backend sends an event after each call, so the next one is that of the refresh after 30 seconds.
            let start = SystemTimeSource().now
            guard case .event(let event)? = try await events.next() else { return XCTFail("no event") }
            XCTAssertEqual(event.displayText, "DEMO Aktivität")
            XCTAssertEqual(SystemTimeSource().now - start, 30, accuracy: 5)
        }

        func testOperatorClosesTheConnection() async throws {
            try control("add", "token-number-1")
            defer { try? control("delete", "token-number-1") }
            var events = try client(tokens: NumberedTokens()).liveEvents().makeAsyncIterator()
            _ = try await words(until: "general.notifications", of: &events)
            try control("close")
            let found = try await words(until: "reconnected", of: &events)
            XCTAssertEqual(found.first, "closed")
        }

        func testDeletedUserGetsANewToken() async throws {
            try control("add", "token-number-1")
            try control("add", "token-number-2")
            defer { try? control("delete", "token-number-2") }
            var events = try client(tokens: NumberedTokens()).liveEvents().makeAsyncIterator()
            _ = try await words(until: "general.notifications", of: &events)
            try control("delete", "token-number-1")
            let found = try await words(until: "reconnected", of: &events)
            XCTAssertEqual(found, ["closed", "tokenRefused", "reconnected"])
        }

        func testReplacedTokenOpensANewConnection() async throws {
            for number in 1...2 { try control("add", "token-number-\(number)") }
            defer { for number in 1...2 { try? control("delete", "token-number-\(number)") } }
            var events = try client(tokens: NumberedTokens(lifetime: 10)).liveEvents().makeAsyncIterator()
            _ = try await words(until: "general.notifications", of: &events)
            let found = try await words(until: "reconnected", of: &events)
            XCTAssertEqual(found, ["tokenReplaced", "reconnected"])
        }

        func testStoppedBrokerIsNoticedWithinTwiceTheBeat() async throws {
            try control("add", "token-number-1")
            var events = try client(tokens: NumberedTokens()).liveEvents().makeAsyncIterator()
            _ = try await words(until: "general.notifications", of: &events)
            try control("pause")
            let start = SystemTimeSource().now
            let update = try await events.next()
            let duration = SystemTimeSource().now - start
            try control("resume")
            XCTAssertEqual(update?.reason, .silent)
            XCTAssertLessThan(duration, 21)
            let found = try await words(until: "reconnected", of: &events)
            XCTAssertEqual(found.last, "reconnected")
            try control("delete", "token-number-1")
        }

        func testWrongTokenTwiceIsAnAuthenticationError() async throws {
            var events = try client(tokens: NumberedTokens()).liveEvents().makeAsyncIterator()
            let first = try await events.next()
            XCTAssertEqual(first?.reason, .tokenRefused)
            do {
                _ = try await events.next()
                XCTFail("nothing was thrown")
            } catch let error as SecuconnectError {
                XCTAssertEqual(error.kind, .authentication)
                XCTAssertFalse("\(error)".contains("token-number"))
            }
        }

        func testUntrustedCertificateIsNotReached() async throws {
            let base = try XCTUnwrap(URL(string: "https://localhost"))
            let client = SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: base), credentials: .provider(NumberedTokens()),
                    liveTransport: NIOLiveTransport()))
            var events = client.liveEvents().makeAsyncIterator()
            guard case .disconnected(let end)? = try await events.next() else { return XCTFail("connected") }
            XCTAssertEqual(end.reason, .notReached)
            XCTAssertTrue(end.message.contains("CERTIFICATE_VERIFY_FAILED"), end.message)
        }

        /// Runs last, as XCTest sorts by name: the broker that is started again has no users.
        func testZKilledBrokerIsConnectedAgain() async throws {
            try control("add", "token-number-1")
            var events = try client(tokens: NumberedTokens()).liveEvents().makeAsyncIterator()
            _ = try await words(until: "general.notifications", of: &events)
            try control("kill")
            let first = try await events.next()
            XCTAssertEqual(first?.reason, .closed)
            try control("start")
            let found = try await words(until: "reconnected", of: &events)
            XCTAssertEqual(found.last, "reconnected")
            try control("delete", "token-number-1")
        }
    }
#endif
