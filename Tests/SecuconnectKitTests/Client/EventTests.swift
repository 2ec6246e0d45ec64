import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class EventTests: XCTestCase {
    /// Notes events, as text.
    private final class Recorder: Sendable {
        let events = LockedValue<[ClientEvent]>([])
        var receiver: @Sendable (ClientEvent) -> Void { { event in self.events.withLock { $0.append(event) } } }

        /// Returns the events of the calls of one operation.
        func story(of operation: String) -> [String] {
            events.withLock { $0 }.filter { $0.operation == operation }.map { event in
                if let end = event.callEnd {
                    "call \(end.result) after \(end.attempts)" + (end.error.map { ": \($0.kind)" } ?? "")
                } else if let end = event.attemptEnd {
                    "attempt \(event.attempt ?? 0): \(end.status.map(String.init) ?? "-") "
                        + "\(end.bytes) bytes \(end.failure?.rawValue ?? "")"
                } else if let number = event.attempt {
                    "attempt \(number)"
                } else if let retry = event.retry {
                    "retry: \(retry.reason) \(retry.status.map(String.init) ?? "")\(retry.failure?.rawValue ?? "") "
                        + "\(retry.delay)"
                } else if let value = event.droppedValue {
                    "dropped \(value.path)"
                } else {
                    event.kind == .tokenRenewed ? "token for \(event.tokenLifetime ?? 0)" : "\(event.kind)"
                }
            }
        }
    }

    private let read = "GET /Smart/Transactions/STX_1"

    func testCallTellsItsWholeStory() async throws {
        let recorder = Recorder()
        let transport = ScriptedTransport([.expiredToken, .answer(429, "", ["Retry-After": "2"]), .connectionLost, .ok])
        let client = SecuconnectClient.test(
            transport, options: .init(retry: .init(maximumAttempts: 3, baseDelay: 0)),
            onEvent: recorder.receiver)
        try await client.read()
        XCTAssertEqual(
            recorder.story(of: read),
            [
                "callStarted", "token for 1200.0", "attempt 1", "attempt 1: 403 42 bytes ", "token for 1200.0",
                "retry: expiredToken  0.0", "attempt 2", "attempt 2: 429 0 bytes ", "retry: response 429 2.0",
                "attempt 3", "attempt 3: - 0 bytes connectionLost",
                "retry: connection connectionLost 0.0",
                "attempt 4", "attempt 4: 200 2 bytes ", "call succeeded after 4",
            ])
        XCTAssertEqual(
            recorder.story(of: "oauth.token").filter { $0.hasPrefix("call") },
            ["callStarted", "call succeeded after 1", "callStarted", "call succeeded after 1"])
    }

    func testEveryEventOfACallHasItsIDAndNoOtherCallHas() async throws {
        let recorder = Recorder()
        let client = SecuconnectClient.test(ScriptedTransport(), onEvent: recorder.receiver)
        try await client.read()
        try await client.read()
        let ids = recorder.events.withLock { $0 }.filter { $0.operation == read }.map(\.callID)
        XCTAssertEqual(Set(ids).count, 2)
        XCTAssertEqual(Set(ids.prefix(5)).count, 1)
    }

    func testFailedAndCanceledCallsReportTheirEnd() async throws {
        let recorder = Recorder()
        let transport = ScriptedTransport([.answer(404, ""), .hang])
        let client = SecuconnectClient.test(transport, onEvent: recorder.receiver)
        _ = await thrownError { try await client.read() }
        XCTAssertEqual(recorder.story(of: read).last, "call failed after 1: notFound")
        let call = Task { await assertCancelled { try await client.read() } }
        await eventually("sent") { transport.requests.count == 2 }
        call.cancel()
        await call.value
        XCTAssertEqual(recorder.story(of: read).last, "call canceled after 1")
        let refused = await thrownError {
            try await client.response(to: APIOperation<JSONValue>.get("/Smart/Transactions/\("")"))
        }
        XCTAssertEqual(refused?.kind, .invalidArgument)
        XCTAssertEqual(recorder.story(of: refused?.operation ?? "").last, "call failed after 0: invalidArgument")
    }

    func testCallWhoseResponseReportsAFailureReportsThatEnd() async throws {
        let recorder = Recorder()
        let transport = ScriptedTransport([.answer(200, #"{"result": false}"#)])
        let client = SecuconnectClient.test(transport, onEvent: recorder.receiver)
        _ = await thrownError { try await client.general.contracts.terminate("CRT_1") }
        XCTAssertEqual(recorder.story(of: "general.contracts.terminate").last, "call failed after 1: refused")
    }

    func testWhatIsDroppedWhileReadingIsTold() async throws {
        struct Odd: Decodable, Sendable {
            var object: ResourceReference<Odd>?
        }
        let recorder = Recorder()
        let transport = ScriptedTransport([.answer(200, #"{"object":{"object":{},"id":"1"}}"#)])
        let client = SecuconnectClient.test(transport, onEvent: recorder.receiver)
        let response = try await client.response(to: APIOperation<Odd>(.get, "/x", name: "x"))
        XCTAssertEqual(response.droppedValues.map(\.path), ["object.object"])
        XCTAssertEqual(response.value.object?.id, "1")
        XCTAssert(recorder.story(of: "x").contains("dropped object.object"))
    }

    func testNothingFollowsTheEndOfACall() async throws {
        let recorder = Recorder()
        let gate = Gate()
        let transport = ScriptedTransport(tokenGate: { await gate.wait() })
        let client = SecuconnectClient.test(transport, onEvent: recorder.receiver)
        let call = Task { await assertCancelled { try await client.read() } }
        await eventually("asked") { transport.tokenRequests.count == 1 }
        call.cancel()
        await call.value
        // The token that the cancelled call asked for arrives all the same, and serves the next one.
        await gate.open()
        try await client.read()
        XCTAssertEqual(transport.tokenRequests.count, 1)
        XCTAssertEqual(recorder.story(of: read).prefix(2), ["callStarted", "call canceled after 0"])
        XCTAssertEqual(recorder.story(of: read).dropFirst(2).first, "callStarted")
    }

    func testEventPrintsOneLineAtItsLevel() async throws {
        let recorder = Recorder()
        let transport = ScriptedTransport([.answer(429, ""), .answer(404, ""), .connectionLost])
        let client = SecuconnectClient.test(transport, onEvent: recorder.receiver)
        _ = await thrownError { try await client.read() }
        _ = await thrownError { try await client.change() }
        let events = recorder.events.withLock { $0 }.filter { $0.operation != "oauth.token" }
        let lines = events.map { event in
            "\(event.logLevel) \(event)".replacingOccurrences(of: " [\(event.callID)]", with: "")
        }
        XCTAssertEqual(
            lines.filter { !$0.hasPrefix("debug") }.map { $0.prefix(while: { $0 != "," }) },
            ["warning \(read): call failed", "error POST /Smart/Transactions/STX_1/start: call failed"])
        XCTAssert(lines.contains("debug \(read): attempt 1 ended with status 429, 0 bytes, 0.0 s"), "\(lines)")
        XCTAssert(lines.contains { $0.hasPrefix("debug \(read): retry in ") && $0.hasSuffix("because of status 429") })
        XCTAssertFalse(lines.contains { $0.contains("\n") })
    }

    func testLevelsAreOrdered() {
        let levels: [ClientEvent.LogLevel] = [.debug, .info, .warning, .error, "unknown"]
        XCTAssertEqual(levels, levels.reversed().sorted())
        var event = ClientEvent(callID: UUID(), operation: "x", kind: "added later")
        XCTAssertEqual(event.logLevel, .debug)
        XCTAssertEqual(event.description, "x: added later [\(event.callID)]")
        event.kind = .callEnded
        event.callEnd = .init(duration: 1, attempts: 1, result: .succeeded)
        XCTAssertEqual(event.logLevel, .info)
        XCTAssertEqual(event.description, "x: call succeeded, 1 attempt, 1.0 s [\(event.callID)]")
    }
}
