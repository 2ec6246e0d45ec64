import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class CancellationTests: XCTestCase {
    func testCallThatIsCancelledBeforeItBeginsSendsNothing() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        let call = Task {
            while !Task.isCancelled { await Task.yield() }
            await assertCancelled { try await client.change() }
        }
        call.cancel()
        await call.value
        XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0)
    }

    func testCallIsCancelledAtOnceDuringItsTransfer() async throws {
        let transport = ScriptedTransport([.hang])
        try await cancel(SecuconnectClient.test(transport)) { transport.requests.count == 1 }
    }

    func testCallIsCancelledAtOnceWhileItWaitsForTheToken() async throws {
        let transport = ScriptedTransport(tokenSteps: [.hang])
        try await cancel(SecuconnectClient.test(transport)) { transport.tokenRequests.count == 1 }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testCallIsCancelledAtOnceWhileATransportIgnoresIt() async throws {
        struct Deaf: HTTPTransport {
            let begun = LockedValue(false)
            let gate = Gate()

            func send(_ request: TransportRequest) async throws -> TransportResponse {
                begun.withLock { $0 = true }
                await gate.wait()
                return TransportResponse(status: 200)
            }
        }
        let transport = Deaf()
        try await cancel(SecuconnectClient.test(transport)) { transport.begun.withLock { $0 } }
        await transport.gate.open()
    }

    func testCallIsCancelledAtOnceDuringAPause() async throws {
        let time = ManualTime { try? await waitForCancellation() }
        let transport = ScriptedTransport([.answer(503, "")])
        try await cancel(SecuconnectClient.test(transport, time: time)) { time.pauses.count == 1 }
        XCTAssertEqual(transport.requests.count, 1)
    }

    func testCancellationThatATransportMakesUpIsAFailureLikeOthers() async throws {
        let transport = ScriptedTransport([.throwing(CancellationError())])
        let error = await thrownError { try await SecuconnectClient.test(transport).change() }
        XCTAssertEqual(error?.kind, .connection)
        XCTAssertEqual(error?.outcome, .unknown, "it was sent, and nobody gave it up")
        XCTAssertNotNil(error?.actionID)
    }

    func testCancellationThatATokenProviderMakesUpIsAFailureLikeOthers() async throws {
        struct Backend: AccessTokenProvider {
            func accessToken() async throws -> AccessToken { throw CancellationError() }
        }
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport, credentials: .provider(Backend()))
        let error = await thrownError { try await client.change() }
        XCTAssertEqual(error?.kind, .authentication)
        XCTAssertEqual(error?.outcome, .notSent)
    }

    func testCancellingAfterTheAnswerChangesNothing() async throws {
        let client = SecuconnectClient.test(ScriptedTransport())
        let call = Task { try await client.read() }
        let response = try await call.value
        call.cancel()
        XCTAssertEqual(response.status, 200)
    }

    private func cancel(_ client: SecuconnectClient, when condition: @escaping @Sendable () -> Bool) async throws {
        let call = Task { await assertCancelled { try await client.read() } }
        await eventually("under way", condition)
        // It returns, although the answer, the token or the end of the pause never comes.
        call.cancel()
        await call.value
    }
}
