import Foundation
import SecuconnectKit

extension ServerState {
    /// Returns a Boolean value that indicates whether the call has a valid token.
    func isAuthorized(_ call: Call) -> Bool {
        let words = (call.headers["Authorization"] ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return false }
        return (tokens[String(words[1])] ?? -.infinity) > now.time
    }

    mutating func refuseToken() -> APIAnswer {
        let status = settings.tokenRefusal == .forbidden ? 403 : 401
        var answer = APIError.token(status: status).answer(supportID: identifiers.nextHex("support"))
        if settings.tokenRefusal == .unauthorized(challenge: true) {
            answer.headers["WWW-Authenticate"] = "Basic realm=\"secuconnect\""
        }
        return answer
    }

    /// Issues a token for client credentials, sent as JSON or as a form.
    mutating func answerTokenRequest(_ call: Call) -> APIAnswer {
        guard call.method == .post else {
            return oauthError("invalid_request", "The request method must be POST when requesting an access token")
        }
        let members = call.body.formMembers
        guard let grant = members["grant_type"] else {
            return oauthError("invalid_request", "The grant type was not specified in the request")
        }
        guard grant == "client_credentials" else {
            return oauthError("unsupported_grant_type", "Grant type \"\(grant)\" not supported")
        }
        guard let id = members["client_id"], let secret = members["client_secret"] else {
            return oauthError("invalid_client", "Client credentials were not found in the headers or body")
        }
        guard id == settings.clientID, secret == settings.clientSecret.rawValue else {
            return oauthError("invalid_client", "The client credentials are invalid")
        }
        return APIAnswer(body: issueToken())
    }

    private mutating func issueToken() -> JSONValue {
        tokens = tokens.filter { $0.value > now.time }
        let token = identifiers.nextToken()
        let lifetime = min(max(settings.tokenLifetime, 0), 31_536_000)
        tokens[token] = now.time + lifetime
        return [
            "access_token": .string(token),
            "expires_in": .integer(Int(lifetime)),
            "token_type": "bearer",
            "scope": "https://scope.secucard.com/e/api",
        ]
    }

    private func oauthError(_ error: String, _ description: String) -> APIAnswer {
        APIAnswer(status: 400, body: ["error": .string(error), "error_description": .string(description)])
    }
}

extension Call.Body {
    /// The strings of a JSON object or a form. Any other body has none.
    fileprivate var formMembers: [String: String] {
        switch self {
        case .json(let value): (value.object ?? [:]).compactMapValues(\.string)
        case .other(let data): FormText.members(of: String(decoding: data, as: UTF8.self))
        case .file, .none: [:]
        }
    }
}
