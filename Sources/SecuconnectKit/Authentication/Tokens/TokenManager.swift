import Foundation

/// An actor that stores the client's access token and requests a new one when it is needed.
///
/// At most one request runs at a time, for any number of waiting calls. It isn't a part of any call, so a canceled call
/// only stops its own wait. A failure is passed to the waiting calls and isn't stored. A new token replaces only the
/// token that was refused, so a late refusal of an older token has no effect.
actor TokenManager {
    nonisolated let source: any TokenSource
    private let timeSource: any TimeSource
    private let timeout: TimeInterval
    private nonisolated let state = LockedValue(State())
    private(set) var request: Task<AccessToken, any Error>?

    private struct State {
        var held: IssuedToken?
        /// The last token that the server refused.
        var refused: RefusedToken?
        /// The last token whose first call was refused.
        var refusedWhenNew: AccessToken?
        /// The number of times that the session changed otherwise than by a renewal.
        var session = 0
        /// A Boolean value that indicates whether the last token couldn't be stored.
        var isStoreFailing = false
    }

    /// Creates a manager without a token.
    ///
    /// - Parameters:
    ///   - source: The source of the tokens.
    ///   - timeSource: The clock that decides when they expire.
    ///   - timeout: The number of seconds after which a token request fails.
    init(source: any TokenSource, timeSource: any TimeSource, timeout: TimeInterval) {
        self.source = source
        self.timeSource = timeSource
        self.timeout = timeout
    }

    /// The held token if it is presumably valid; otherwise, `nil`.
    nonisolated var current: AccessToken? {
        let now = timeSource.now
        return state.withLock { state in
            guard let held = state.held, held.expiry.map({ $0 > now }) ?? true else { return nil }
            return held.token
        }
    }

    /// Drops a token that the server has just refused, so that the next one replaces it. Another token stays.
    nonisolated func drop(_ token: AccessToken) {
        state.withLock { state in
            guard state.held?.token == token else { return }
            state.held = nil
            state.refused = RefusedToken(value: token.value, wasNew: state.refusedWhenNew == token)
        }
    }

    /// Waits for a token that is presumably valid. If this call causes a new token request, its `events` report it.
    func token(events: EventReporter) async throws -> AccessToken {
        if let current { return current }
        return try await (request ?? startRequest(events)).value
    }

    /// Returns the time at which a token is replaced; `nil` if it isn't known, or the token isn't stored any more.
    nonisolated func expiry(of token: AccessToken) -> TimeInterval? {
        state.withLock { $0.held?.token == token ? $0.held?.expiry : nil }
    }

    /// Notes that the server refused a call that was repeated with a new token.
    nonisolated func noteRefusal(ofNew token: AccessToken) { state.withLock { $0.refusedWhenNew = token } }

    /// The number of the session, which another sign-in or a sign-out changes.
    nonisolated var session: Int { state.withLock { $0.session } }

    /// Begins another session. What is still on its way for the former one isn't used.
    nonisolated func endSession() {
        state.withLock { state in
            state.session += 1
            state.held = nil
        }
    }

    /// Uses a token, unless the session changed after `session` was read.
    ///
    /// - Returns: A Boolean value that indicates whether the session is the same.
    nonisolated func use(_ token: IssuedToken, of session: Int) -> Bool {
        state.withLock { state in
            guard state.session == session else { return false }
            state.held = token
            return true
        }
    }

    private func startRequest(_ events: EventReporter) -> Task<AccessToken, any Error> {
        let request = Task {
            defer { self.request = nil }
            while true {
                let session = session
                let issued = try await newToken(replacing: state.withLock { $0.refused })
                // Somebody may have signed out or in while this waited.
                guard use(issued, of: session) else { continue }
                report(issued, to: events)
                return issued.token
            }
        }
        self.request = request
        return request
    }

    private func report(_ issued: IssuedToken, to events: EventReporter) {
        if issued.isNew { events.report(.tokenRenewed) { $0.tokenLifetime = issued.token.lifetime?.usableLifetime } }
        let isFirst = state.withLock { state in
            defer { state.isStoreFailing = issued.storeFailure != nil }
            return !state.isStoreFailing
        }
        if isFirst, let failure = issued.storeFailure {
            events.report(.tokenStoreFailed) { $0.tokenStoreError = failure }
        }
    }

    private func newToken(replacing refused: RefusedToken?) async throws -> IssuedToken {
        try SecuconnectClient.CallOptions.check(timeout: timeout)
        do {
            return try await Deadline(time: timeSource.now + timeout, timeSource: timeSource).limit { [source] in
                try await source.token(replacing: refused)
            }
        } catch is Deadline.Expired {
            throw SecuconnectError(
                kind: .timeout, message: "No access token was obtained within \(timeout) seconds; try again later.",
                outcome: .notSent)
        }
    }
}
