import Foundation
import SecuconnectKit
import XCTest

final class EventTests: XCTestCase {
    /// Notes events, as text.
    private final class Recorder: Sendable {
        let events = LockedValue<[ClientEvent]>([])
        var receiver: @Sendable (ClientEvent) -> Void { { event in self.events.withLock { $0.append(event) } } }

        /// What happened in the calls of one operation.
        func story(of operation: String) -> [String] {
            events.withLock { $0 }.filter { $0.operation == operation }.map(\.kind).map { kind in
                switch kind {
                case .callStarted: "call started"
                case .callEnded(let end):
                    switch end.result {
                    case .succeeded: "call succeeded after \(end.attempts)"
                    case .failed(let error): "call failed after \(end.attempts): \(error.kind)"
                    case .cancelled: "call cancelled after \(end.attempts)"
                    }
                case .attemptStarted(let number): "attempt \(number)"
                case .attemptEnded(let end):
                    "attempt \(end.number): \(end.status.map(String.init) ?? "-") "
                        + "\(end.bytes) bytes \(end.failure?.rawValue ?? "")"
                case .retryPlanned(let reason, let delay): "retry: \(reason), \(delay)"
                case .tokenRenewed(let lifetime): "token for \(lifetime ?? 0)"
                case .valueDropped(let value): "dropped \(value.path)"
                }
            }
        }
    }

    private let read = "GET /Smart/Transactions/STX_1"

    func testACallTellsItsWholeStory() async throws {
        let recorder = Recorder()
        let transport = ScriptedTransport([.expiredToken, .answer(429, "", ["Retry-After": "2"]), .connectionLost, .ok])
        let client = SecuconnectClient.test(
            transport, options: .init(retry: .init(maximumAttempts: 3, baseDelay: 0)),
            onEvent: recorder.receiver)
        try await client.read()
        XCTAssertEqual(
            recorder.story(of: read),
            [
                "call started", "token for 1200.0", "attempt 1", "attempt 1: 403 42 bytes ", "token for 1200.0",
                "retry: expiredToken, 0.0", "attempt 2", "attempt 2: 429 0 bytes ", "retry: status(429), 2.0",
                "attempt 3", "attempt 3: - 0 bytes connectionLost",
                "retry: connection(SecuconnectKit.TransportFailure.Reason.connectionLost), 0.0",
                "attempt 4", "attempt 4: 200 2 bytes ", "call succeeded after 4",
            ])
        XCTAssertEqual(
            recorder.story(of: "oauth.token").filter { $0.hasPrefix("call") },
            ["call started", "call succeeded after 1", "call started", "call succeeded after 1"])
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

    func testAFailedAndACancelledCallEndToo() async throws {
        let recorder = Recorder()
        let transport = ScriptedTransport([.answer(404, ""), .hang])
        let client = SecuconnectClient.test(transport, onEvent: recorder.receiver)
        _ = await thrownError { try await client.read() }
        XCTAssertEqual(recorder.story(of: read).last, "call failed after 1: notFound")
        let call = Task { await assertCancelled { try await client.read() } }
        await eventually("sent") { transport.requests.count == 2 }
        call.cancel()
        await call.value
        XCTAssertEqual(recorder.story(of: read).last, "call cancelled after 1")
        let refused = await thrownError {
            try await client.response(to: APIOperation<JSONValue>.get("/Smart/Transactions/\("")"))
        }
        XCTAssertEqual(refused?.kind, .invalidArgument)
        XCTAssertEqual(recorder.story(of: refused?.operation ?? "").last, "call failed after 0: invalidArgument")
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
        XCTAssertEqual(recorder.story(of: read).prefix(2), ["call started", "call cancelled after 0"])
        XCTAssertEqual(recorder.story(of: read).dropFirst(2).first, "call started")
    }
}
