public import Foundation

/// A token that authorizes calls. Its value isn't printed.
public struct AccessToken: Hashable, Sendable {
    /// The token string.
    public var value: SensitiveString
    /// The number of seconds, from its issue, during which the token is valid; `nil` if it isn't known. Then the client
    /// uses the token until the server refuses it.
    public var lifetime: TimeInterval?

    /// Creates a token.
    ///
    /// - Parameters:
    ///   - value: The token string.
    ///   - lifetime: The number of seconds from now during which the token is valid; `nil` if it isn't known.
    public init(_ value: SensitiveString, lifetime: TimeInterval? = nil) {
        self.value = value
        self.lifetime = lifetime
    }
}

extension AccessToken {
    /// Returns the value of the header field `Authorization`.
    ///
    /// - Throws: ``SecuconnectError`` if the field can't hold the token.
    func headerValue() throws -> String {
        guard canBeSent else { throw SecuconnectError.unusableToken }
        return "Bearer \(value.rawValue)"
    }

    /// A Boolean value that indicates whether a header field can hold the token.
    var canBeSent: Bool { value.canBeToken }

}

extension TimeInterval {
    /// The lifetime of a token; `nil` if it can't be one. The token is then used until it is refused.
    var usableLifetime: TimeInterval? { self > 0 && isFinite ? self : nil }
}

extension SensitiveString {
    /// A Boolean value that indicates whether a header field can hold the string as a token.
    var canBeToken: Bool { !rawValue.isEmpty && rawValue.isVisibleASCII }
}

extension SecuconnectError {
    /// An error for a token that no header field can hold.
    static let unusableToken = SecuconnectError(
        kind: .authentication,
        message: "The access token is empty or contains blanks or control characters; check its source.",
        outcome: .notSent)
}

extension AccessToken {
    /// Creates a token that the token endpoint issued.
    init(_ granted: GrantedToken) { self.init(granted.accessToken, lifetime: granted.lifetime) }
}

/// A source of access tokens. The client stores each token and requests a new one only when it needs one.
///
/// Conform a type to it in an app. An app must not contain the client secret, so it requests tokens from your backend.
///
/// ```swift
/// struct BackendTokens: AccessTokenProvider {
///     func accessToken() async throws -> AccessToken {
///         // A call to your backend.
///         let response = try await backend.secuconnectToken()
///         return AccessToken(response.token, lifetime: response.secondsLeft)
///     }
/// }
/// let client = SecuconnectClient(
///     environment: .production, credentials: .provider(BackendTokens()))
/// ```
public protocol AccessTokenProvider: Sendable {
    /// Returns a new token. One client never calls it twice at the same time, unless an earlier call exceeded its
    /// deadline and ignores its cancellation.
    ///
    /// - Returns: A token that is valid from now on.
    /// - Throws: Any error. The waiting calls fail with it, and the next call requests a token again.
    func accessToken() async throws -> AccessToken
}
