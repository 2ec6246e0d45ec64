/// Gets access tokens from somewhere. The client caches what it gets and asks again only when it needs a new one.
///
/// Conform a type to it in an app: an app must not carry the client secret, so it asks your own backend, which does,
/// for a token.
///
/// ```swift
/// struct BackendTokens: AccessTokenProvider {
///     func accessToken() async throws -> AccessToken {
///         let answer = try await backend.secuconnectToken()  // your own call
///         return AccessToken(answer.token, lifetime: answer.secondsLeft)
///     }
/// }
/// let client = SecuconnectClient(environment: .production, credentials: .provider(BackendTokens()))
/// ```
public protocol AccessTokenProvider: Sendable {
    /// Gets a new token. One client never calls it twice at the same time, save when an earlier call took longer than
    /// a call's deadline and does not heed its cancellation.
    ///
    /// - Returns: a token that is valid from now on.
    /// - Throws: any error; the waiting calls fail with it, and the next call asks again.
    func accessToken() async throws -> AccessToken
}
