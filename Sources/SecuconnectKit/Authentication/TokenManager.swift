import Foundation

/// Keeps the client's access token, and sees to a new one when it is needed.
///
/// However many calls wait, one request is under way at a time. It belongs to nobody: a waiter that is cancelled leaves
/// alone. A failure goes to those who wait and is not remembered. A new token replaces only the one that was found bad,
/// so that late news of an old token costs nothing.
actor TokenManager {
    private let provider: any AccessTokenProvider
    private let timeSource: any TimeSource
    private let timeout: TimeInterval
    private nonisolated let held = LockedValue<Held?>(nil)
    private var request: Task<AccessToken, any Error>?

    private struct Held {
        var token: AccessToken
        /// On the time source's scale; nil if it is not known.
        var expiry: TimeInterval?
    }

    /// Makes a manager without a token.
    ///
    /// - Parameters:
    ///   - provider: where tokens come from.
    ///   - timeSource: the clock by which they expire.
    ///   - timeout: after how many seconds a request for one is given up.
    init(provider: any AccessTokenProvider, timeSource: any TimeSource, timeout: TimeInterval) {
        self.provider = provider
        self.timeSource = timeSource
        self.timeout = timeout
    }

    /// The token that is there, if it is good as far as is known: not `rejected`, which the server has just refused.
    nonisolated func current(replacing rejected: AccessToken? = nil) -> AccessToken? {
        let now = timeSource.now
        return held.withLock { held in
            if let rejected, held?.token == rejected { held = nil }
            guard let held, held.expiry.map({ $0 > now }) ?? true else { return nil }
            return held.token
        }
    }

    /// Waits for a token that is good as far as is known. If this call is the one that makes a new one necessary, its
    /// `events` tell so.
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
                kind: .timeout, message: "No access token was had within \(timeout) seconds; try again later.",
                outcome: .notSent)
        }
    }

    /// How many seconds before its end a token is replaced, so that it does not expire on its way: a tenth of its life,
    /// at most half a minute.
    private static func leeway(of lifetime: TimeInterval) -> TimeInterval { min(30, lifetime / 10) }
}
