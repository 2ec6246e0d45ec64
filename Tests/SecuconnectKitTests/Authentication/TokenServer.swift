import Foundation
import SecuconnectKit
import TestSupport

/// A token endpoint for tests: it answers token requests from a list, and notes their fields. Calls of the API are
/// accepted if they carry one of the tokens that are valid.
final class TokenServer: HTTPTransport {
    typealias Step = ScriptedTransport.Step

    private struct State {
        var steps: [Step]
        var grants: [[String: String]] = []
        var calls: [String] = []
        var valid: Set<String>?
    }

    private let state: LockedValue<State>

    /// Answers token requests in order. Without a step left, it answers with a new token.
    init(_ steps: [Step] = []) { state = LockedValue(State(steps: steps)) }

    /// The fields of the token requests.
    var grants: [[String: String]] { state.withLock { $0.grants } }

    /// The tokens of the API calls.
    var calls: [String] { state.withLock { $0.calls } }

    /// Sets the tokens that the API accepts; `nil` for any.
    func accept(_ tokens: Set<String>?) { state.withLock { $0.valid = tokens } }

    /// Adds answers to token requests.
    func answer(_ steps: Step...) { state.withLock { $0.steps += steps } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        guard request.url.path == "/oauth/token" else { return call(request) }
        let fields = Self.fields(of: request)
        let step = state.withLock { state in
            state.grants.append(fields)
            guard state.steps.isEmpty else { return state.steps.removeFirst() }
            return .token("token-\(state.grants.count)")
        }
        return try await step.response()
    }

    private func call(_ request: TransportRequest) -> TransportResponse {
        let token = String(request.headers["Authorization"]?.dropFirst("Bearer ".count) ?? "")
        let isValid = state.withLock { state in
            state.calls.append(token)
            return state.valid?.contains(token) ?? true
        }
        return isValid ? TransportResponse(status: 200, body: Data("{}".utf8)) : TransportResponse(status: 401)
    }

    private static func fields(of request: TransportRequest) -> [String: String] {
        let body = request.body ?? Data()
        if let json = try? JSONDecoder().decode([String: String].self, from: body) { return json }
        let items = URLComponents(string: "?" + String(decoding: body, as: UTF8.self))?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }) { $1 }
    }
}

extension ScriptedTransport.Step {
    /// Issues an access token for 1,200 seconds.
    static func token(_ token: String, refresh: String? = nil) -> Self {
        let refresh = refresh.map { #","refresh_token":"\#($0)""# } ?? ""
        return .answer(200, #"{"access_token":"\#(token)","expires_in":1200,"token_type":"bearer"\#(refresh)}"#)
    }

    /// Refuses in the format of OAuth.
    static func refusal(_ error: String, status: Int = 400) -> Self {
        .answer(status, #"{"error":"\#(error)","error_description":"Refused"}"#)
    }

    /// The code of a device that isn't confirmed yet.
    static let pending = refusal("authorization_pending", status: 401)

    /// The file of a sample.
    static func sample(_ name: String) throws -> Self {
        .answer(200, String(decoding: try Fixture.data("samples/\(name).json"), as: UTF8.self))
    }
}
