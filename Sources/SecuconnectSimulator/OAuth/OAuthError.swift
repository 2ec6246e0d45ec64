import SecuconnectKit

/// A refusal of the token endpoint in the format of OAuth.
///
/// The documented errors have the texts of an OAuth library for PHP. Errors that aren't documented have the names of
/// RFC 6749 and RFC 8628.
struct OAuthError: Error {
    var status = 400
    let error: String
    let description: String

    static func invalidClient(_ description: String) -> Self { Self(error: "invalid_client", description: description) }

    static func invalidRequest(_ description: String) -> Self {
        Self(error: "invalid_request", description: description)
    }

    /// Creates an error for a refresh token, a device code or a password that isn't valid.
    static func invalidGrant(status: Int = 400, _ description: String) -> Self {
        Self(status: status, error: "invalid_grant", description: description)
    }

    var answer: APIAnswer {
        APIAnswer(status: status, body: ["error": .string(error), "error_description": .string(description)])
    }
}
