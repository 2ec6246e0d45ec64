extension SecuconnectError {
    /// The OAuth errors that concern the client, not the session.
    private static let clientErrors: Set<String> = ["invalid_client", "unauthorized_client"]

    /// The OAuth errors that concern the request.
    private static let requestErrors: Set<String> = ["invalid_request", "unsupported_grant_type", "invalid_scope"]

    /// The OAuth errors that say nothing about the session.
    private static let temporaryErrors: Set<String> = ["server_error", "temporarily_unavailable", slowDown]

    /// The OAuth error for a device that nobody has confirmed yet (RFC 8628).
    private static let pending = "authorization_pending"

    /// The OAuth error for polls that are too frequent (RFC 8628).
    private static let slowDown = "slow_down"

    /// A Boolean value that indicates whether the token endpoint refused the refresh token, the code or the password.
    /// A response that isn't in OAuth's format proves nothing.
    var isRefusedGrant: Bool {
        guard kind == .authentication, let server else { return false }
        return !Self.clientErrors.union(Self.requestErrors).union(Self.temporaryErrors).contains(server.name)
    }

    /// Returns a Boolean value that indicates whether the token endpoint refused a grant of a session, so that the next
    /// one is to be tried.
    ///
    /// A refresh token or a code that worked before can be refused for any reason. A password can't: the request may be
    /// wrong.
    func isRefusal(of grant: TokenGrant) -> Bool {
        if case .appUser = grant { return isRefusedGrant }
        guard kind == .authentication, let server else { return false }
        return !Self.clientErrors.union(Self.temporaryErrors).contains(server.name)
    }

    /// A Boolean value that indicates whether nobody has confirmed the device yet.
    var isPendingSignIn: Bool { server?.name == Self.pending || requestsSlowerPolls }

    /// A Boolean value that indicates whether the server requests longer pauses between polls.
    var requestsSlowerPolls: Bool { server?.name == Self.slowDown }

    /// A Boolean value that indicates whether the code of a device has expired (RFC 8628).
    var isExpiredCode: Bool { server?.name == "expired_token" }

    /// Creates an error for a session that isn't there, or that the server refused.
    ///
    /// - Parameter refusal: The error of the token endpoint.
    /// - Returns: The error.
    static func signInRequired(after refusal: SecuconnectError?) -> SecuconnectError {
        refusal.map {
            signIn(.signInRequired, "The server no longer accepts the session; let a person sign in again.", $0)
        } ?? signIn(.signInRequired, "There is no session in the token store; let a person sign in first.", nil)
    }

    /// Creates an error for a device that nobody confirmed in time.
    static func signInExpired(after last: SecuconnectError?) -> SecuconnectError {
        signIn(.signInExpired, "The code of the device expired before a person confirmed it; begin again.", last)
    }

    /// Creates an error for a device that was refused.
    static func signInDenied(by refusal: SecuconnectError) -> SecuconnectError {
        signIn(.signInDenied, "The sign-in of the device was refused; check the device in secuOffice.", refusal)
    }

    /// An error for a session that another program uses.
    static let sessionTakenOver = SecuconnectError(
        kind: .sessionTakenOver,
        message: "The session's tokens are refused again and again, so another program uses the session; share one "
            + "token store, or sign in again.",
        outcome: .notSent)

    /// An error for a token store that failed.
    static let tokenStoreFailed = SecuconnectError(
        kind: .tokenStoreFailed, message: "The token store failed; check its own error.", outcome: .notSent)

    private static func signIn(_ kind: Kind, _ message: String, _ cause: SecuconnectError?) -> SecuconnectError {
        var error = SecuconnectError(kind: kind, message: message, outcome: .notSent)
        error.server = cause?.server
        error.httpStatus = cause?.httpStatus
        error.operation = cause?.operation
        error.underlyingError = cause
        return error
    }
}
