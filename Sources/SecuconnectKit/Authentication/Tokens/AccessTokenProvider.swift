/// A source of access tokens. The client stores each token and requests a new one only when it needs one.
///
/// Conform a type to it in an app. An app must not contain the client secret, so it requests tokens from your backend.
///
/// ```swift
/// struct BackendTokens: AccessTokenProvider {
///     func accessToken() async throws -> AccessToken {
///         let response = try await backend.secuconnectToken()  // a call to your backend
///         return AccessToken(response.token, lifetime: response.secondsLeft)
///     }
/// }
/// let client = SecuconnectClient(environment: .production, credentials: .provider(BackendTokens()))
/// ```
public protocol AccessTokenProvider: Sendable {
    /// Returns a new token. One client never calls it twice at the same time, unless an earlier call exceeded its
    /// deadline and ignores its cancellation.
    ///
    /// - Returns: A token that is valid from now on.
    /// - Throws: Any error. The waiting calls fail with it, and the next call requests a token again.
    func accessToken() async throws -> AccessToken
}
