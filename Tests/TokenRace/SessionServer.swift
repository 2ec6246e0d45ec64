import Foundation
import LoopbackServer
import SecuconnectKit

/// A server with the session of one device. A new token invalidates the former one, and every refresh token is used
/// once.
final class SessionServer: Sendable {
    static let deviceCode = "c0de"

    private struct State {
        var random: SeededRandom
        var tokenRequests = 0
        var refused = 0
        var slowest = 0.0
        var onTokenRequest: (@Sendable (pid_t) -> Void)?
    }

    private let state: LockedValue<State>

    init(seed: UInt64) { state = LockedValue(State(random: SeededRandom(seed: seed))) }

    func start() throws -> LoopbackServer { try LoopbackServer { self.react(to: $0) } }

    /// The number of token requests, and how many refresh tokens were spent already.
    var counts: (tokenRequests: Int, refused: Int) { state.withLock { ($0.tokenRequests, $0.refused) } }

    /// Answers token requests after up to this number of seconds, and reports the process of the next one.
    func delay(upTo slowest: TimeInterval, _ onTokenRequest: (@Sendable (pid_t) -> Void)?) {
        state.withLock { state in
            state.slowest = slowest
            state.onTokenRequest = onTokenRequest
        }
    }

    private func react(to request: RecordedRequest) -> Reaction {
        guard request.path == "/oauth/token" else {
            let current = "Bearer token-\(state.withLock { $0.tokenRequests })"
            return request.headers["Authorization"] == current ? .json(200, "{}") : .json(401, "{}")
        }
        let fields = (try? JSONDecoder().decode([String: String].self, from: request.body)) ?? [:]
        let (reaction, report) = state.withLock { state in
            defer { state.onTokenRequest = nil }
            return (Self.answer(fields, &state), state.onTokenRequest)
        }
        if let pid = request.headers["User-Agent"].flatMap(Self.process) { report?(pid) }
        return reaction
    }

    private static func answer(_ fields: [String: String], _ state: inout State) -> Reaction {
        let isValid =
            fields["refresh_token"].map { $0 == "refresh-\(state.tokenRequests)" } ?? (fields["code"] == deviceCode)
        guard isValid else {
            state.refused += 1
            return .json(400, #"{"error":"invalid_grant","error_description":"Invalid refresh token"}"#)
        }
        state.tokenRequests += 1
        let number = state.tokenRequests
        let answer = Reaction.json(
            200, #"{"access_token":"token-\#(number)","expires_in":1200,"refresh_token":"refresh-\#(number)"}"#)
        return state.slowest > 0 ? .delay(.random(in: 0...state.slowest, using: &state.random), then: answer) : answer
    }

    /// The process in `worker/123 SecuconnectKit/…`.
    private static func process(of userAgent: String) -> pid_t? {
        userAgent.hasPrefix("worker/") ? pid_t(userAgent.dropFirst("worker/".count).prefix { $0.isNumber }) : nil
    }
}
