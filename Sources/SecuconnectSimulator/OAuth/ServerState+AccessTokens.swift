import Foundation
import SecuconnectKit

extension ServerState {
    /// Returns a Boolean value that indicates whether the call has a valid token.
    func isAuthorized(_ call: IncomingCall) -> Bool {
        guard let token = call.bearerToken else { return false }
        return (tokens[token] ?? -.infinity) > now.time
    }

    mutating func refuseToken() -> APIAnswer {
        let status = settings.tokenRefusal == .forbidden ? 403 : 401
        var answer = APIError.token(status: status).answer(supportID: identifiers.nextHex("support"))
        if settings.tokenRefusal == .unauthorized(challenge: true) {
            answer.headers["WWW-Authenticate"] = "Basic realm=\"secuconnect\""
        }
        return answer
    }

    /// Issues a token of the client itself. Any number of them are valid at the same time.
    mutating func issueClientToken() -> JSONValue {
        tokenResponse(issueAccessToken(), scope: "https://scope.secucard.com/e/api")
    }

    mutating func issueAccessToken() -> String {
        tokens = tokens.filter { $0.value > now.time }
        let token = identifiers.nextToken()
        tokens[token] = now.time + tokenLifetime
        return token
    }

    func tokenResponse(_ token: String, scope: JSONValue) -> JSONValue {
        [
            "access_token": .string(token),
            "expires_in": .integer(Int(tokenLifetime)),
            "token_type": "bearer",
            "scope": scope,
        ]
    }

    private var tokenLifetime: TimeInterval { min(max(settings.tokenLifetime, 0), 31_536_000) }
}

extension IncomingCall {
    var bearerToken: String? {
        let words = (headers["Authorization"] ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return String(words[1])
    }
}
