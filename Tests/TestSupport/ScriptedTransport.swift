import Foundation
package import SecuconnectKit

/// Answers calls from a list, and token requests by itself, and notes what was sent.
package final class ScriptedTransport: HTTPTransport {
    package enum Step: Sendable {
        case answer(Int, String, TransportHeaders = [:])
        case fail(TransportFailure)
        case throwing(any Error)
        /// Never answers; ends when the task is cancelled.
        case hang

        package static let notConnected = Step.fail(
            TransportFailure(.notConnected, mayHaveBeenSent: false, details: "refused"))
        package static let connectionLost = Step.fail(
            TransportFailure(.connectionLost, mayHaveBeenSent: true, details: "reset"))
        package static let ok = Step.answer(200, "{}")
        package static let expiredToken = Step.answer(403, #"{"status":"error","error":"X","code":2003}"#)
    }

    private struct State {
        var steps: [Step]
        var requests: [TransportRequest] = []
        var tokenSteps: [Step] = []
        var tokenRequests: [TransportRequest] = []
        var isClosed = false
    }

    private let state: LockedValue<State>
    private let tokenGate: @Sendable () async -> Void

    /// - Parameters:
    ///   - steps: The responses to the calls in order; when none is left, an empty object.
    ///   - tokenSteps: The responses to token requests in order; when none is left, `token-1`, `token-2` and so on.
    ///   - tokenGate: The gate that a token request waits for.
    package init(_ steps: [Step] = [], tokenSteps: [Step] = [], tokenGate: @escaping @Sendable () async -> Void = {}) {
        state = LockedValue(State(steps: steps, tokenSteps: tokenSteps))
        self.tokenGate = tokenGate
    }

    package var requests: [TransportRequest] { state.withLock { $0.requests } }
    package var tokenRequests: [TransportRequest] { state.withLock { $0.tokenRequests } }
    package var isClosed: Bool { state.withLock { $0.isClosed } }

    package func close() { state.withLock { $0.isClosed = true } }

    package func send(_ request: TransportRequest) async throws -> TransportResponse {
        let step: Step
        if request.url.path == "/oauth/token" {
            step = state.withLock { state in
                state.tokenRequests.append(request)
                let number = state.tokenRequests.count
                guard state.tokenSteps.isEmpty else { return state.tokenSteps.removeFirst() }
                return .answer(200, #"{"access_token":"token-\#(number)","expires_in":1200,"token_type":"bearer"}"#)
            }
            await tokenGate()
        } else {
            step = state.withLock { state in
                state.requests.append(request)
                return state.steps.isEmpty ? .ok : state.steps.removeFirst()
            }
        }
        return try await step.response()
    }
}

extension ScriptedTransport.Step {
    /// Does what the step says.
    package func response() async throws -> TransportResponse {
        switch self {
        case .answer(let status, let body, let headers):
            return TransportResponse(status: status, headers: headers, body: Data(body.utf8))
        case .fail(let failure): throw failure
        case .throwing(let error): throw error
        case .hang:
            try await waitForCancellation()
            throw CancellationError()
        }
    }
}
