import Foundation
import SecuconnectKit

extension ServerState {
    private typealias Grant = @Sendable (inout ServerState, [String: String]) throws(OAuthError) -> JSONValue

    private static let grants: [String: Grant] = [
        "client_credentials": { state, _ throws(OAuthError) in state.issueClientToken() },
        "device": { state, fields throws(OAuthError) in try state.grantDevice(fields) },
        "refresh_token": { state, fields throws(OAuthError) in try state.renewSession(fields) },
        "appuser": { state, fields throws(OAuthError) in try state.signInAppUser(fields) },
    ]

    /// Returns the response to a request for a token, sent as JSON or as a form.
    mutating func answerTokenRequest(_ call: IncomingCall) -> APIAnswer {
        do { return APIAnswer(body: try grantToken(for: call)) } catch { return error.answer }
    }

    private mutating func grantToken(for call: IncomingCall) throws(OAuthError) -> JSONValue {
        guard call.method == .post else {
            throw .invalidRequest("The request method must be POST when requesting an access token")
        }
        let fields = call.body.formFields
        guard let name = fields["grant_type"] else {
            throw .invalidRequest("The grant type was not specified in the request")
        }
        guard let grant = Self.grants[name] else {
            throw OAuthError(error: "unsupported_grant_type", description: "Grant type \"\(name)\" not supported")
        }
        guard let id = fields["client_id"], let secret = fields["client_secret"] else {
            throw .invalidClient("Client credentials were not found in the headers or body")
        }
        guard id == settings.clientID, secret == settings.clientSecret.rawValue else {
            throw .invalidClient("The client credentials are invalid")
        }
        return try grant(&self, fields)
    }
}

extension IncomingCall.Body {
    /// The strings of a JSON object or a form that aren't empty. Any other body has none.
    fileprivate var formFields: [String: String] {
        let fields: [String: String] =
            switch self {
            case .json(let value): (value.object ?? [:]).compactMapValues(\.string)
            case .other(let data): FormText.members(of: String(decoding: data, as: UTF8.self))
            case .file, .none: [:]
            }
        return fields.filter { !$0.value.isEmpty }
    }
}
