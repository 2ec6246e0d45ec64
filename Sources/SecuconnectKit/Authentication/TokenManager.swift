import Foundation

/// An actor that stores the client's access token and requests a new one when it is needed.
///
/// At most one request runs at a time, for any number of waiting calls. It isn't a part of any call, so a canceled call
/// only stops its own wait. A failure is passed to the waiting calls and isn't stored. A new token replaces only the
/// token that was refused, so a late refusal of an older token has no effect.
actor TokenManager {
    private let provider: any AccessTokenProvider
    private let timeSource: any TimeSource
    private let timeout: TimeInterval
    private nonisolated let held = LockedValue<Held?>(nil)
    private var request: Task<AccessToken, any Error>?

    private struct Held {
        var token: AccessToken
        /// The time on the time source's scale; nil if it isn't known.
        var expiry: TimeInterval?
    }

    /// Creates a manager without a token.
    ///
    /// - Parameters:
    ///   - provider: The source of the tokens.
    ///   - timeSource: The clock that decides when they expire.
    ///   - timeout: The number of seconds after which a token request fails.
    init(provider: any AccessTokenProvider, timeSource: any TimeSource, timeout: TimeInterval) {
        self.provider = provider
        self.timeSource = timeSource
        self.timeout = timeout
    }

    /// Returns the stored token if it is presumably valid: it hasn't expired and isn't `rejected`, which the server has
    /// just refused.
    nonisolated func current(replacing rejected: AccessToken? = nil) -> AccessToken? {
        let now = timeSource.now
        return held.withLock { held in
            if let rejected, held?.token == rejected { held = nil }
            guard let held, held.expiry.map({ $0 > now }) ?? true else { return nil }
            return held.token
        }
    }

    /// Waits for a token that is presumably valid. If this call causes a new token request, its `events` report it.
    func token(events: EventReporter) async throws -> AccessToken {
        if let current = current() { return current }
        return try await (request ?? startRequest(events)).value
    }

    private func startRequest(_ events: EventReporter) -> Task<AccessToken, any Error> {
        let request = Task {
            defer { self.request = nil }
            let begun = timeSource.now
            let token = try await newToken(by: Deadline(time: begun + timeout, timeSource: timeSource))
            held.withLock { $0 = Held(token: token, expiry: token.lifetime.map { begun + $0 - Self.leeway(of: $0) }) }
            events.report(.tokenRenewed) { $0.tokenLifetime = token.lifetime }
            return token
        }
        self.request = request
        return request
    }

    private func newToken(by deadline: Deadline) async throws -> AccessToken {
        try SecuconnectClient.CallOptions.check(timeout: timeout)
        do {
            return try await deadline.limit { [provider] in try await provider.accessToken() }
        } catch is Deadline.Expired {
            throw SecuconnectError(
                kind: .timeout, message: "No access token was obtained within \(timeout) seconds; try again later.",
                outcome: .notSent)
        }
    }

    /// Returns the number of seconds before its expiry at which a token is replaced, so that it doesn't expire while a
    /// request is on its way: a tenth of its lifetime, at most 30 seconds.
    private static func leeway(of lifetime: TimeInterval) -> TimeInterval { min(30, lifetime / 10) }
}
