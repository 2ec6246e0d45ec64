import Foundation

/// A source of access tokens for a ``TokenManager``.
protocol TokenSource: Sendable {
    /// Returns a token other than the one that the server refused.
    func token(replacing refused: RefusedToken?) async throws -> IssuedToken
}

/// An access token that the server refused.
struct RefusedToken: Sendable {
    let value: SensitiveString
    /// A Boolean value that indicates whether the first call with the token was refused.
    var wasNew = false
}

/// An access token with its expiry.
struct IssuedToken: Sendable {
    let token: AccessToken
    /// The time at which to replace the token, on the time source's scale; `nil` if it isn't known.
    let expiry: TimeInterval?
    /// A Boolean value that indicates whether the token was just issued, and not taken from a store.
    var isNew = true
    /// The error of the store that couldn't take the token. The token is used from memory.
    var storeFailure: SecuconnectError?

    /// Creates a token that was requested at a time on the time source's scale.
    init(_ token: AccessToken, requested time: TimeInterval) {
        self.token = token
        expiry = token.lifetime?.usableLifetime.map { time + $0 - Self.leeway(of: $0) }
    }

    /// Creates a token from a store; `nil` if it has expired or can't be sent. Its remaining lifetime starts now,
    /// because the date of its issue is on the scale of the wall clock.
    init?(_ entry: TokenStoreEntry, timeSource: any TimeSource) {
        token = AccessToken(entry.accessToken, lifetime: entry.lifetime)
        guard token.canBeSent else { return nil }
        isNew = false
        guard let lifetime = token.lifetime?.usableLifetime else {
            expiry = nil
            return
        }
        let remaining = lifetime - entry.age(at: timeSource.date) - Self.leeway(of: lifetime)
        guard remaining > 0 else { return nil }
        expiry = timeSource.now + remaining
    }

    /// Returns the number of seconds before its expiry at which a token is replaced, so that it doesn't expire while a
    /// request is on its way: a tenth of its lifetime, at most 30 seconds.
    private static func leeway(of lifetime: TimeInterval) -> TimeInterval { min(30, lifetime / 10) }
}

/// Tokens of a custom provider, which aren't stored.
struct ProvidedTokens: TokenSource {
    let provider: any AccessTokenProvider
    let timeSource: any TimeSource

    func token(replacing refused: RefusedToken?) async throws -> IssuedToken {
        let time = timeSource.now
        let token = try await provider.accessToken()
        // A token that can't be sent must not be kept: every call would fail, and none would renew it.
        guard token.canBeSent else { throw SecuconnectError.unusableToken }
        return IssuedToken(token, requested: time)
    }
}
