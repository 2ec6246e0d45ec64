import Foundation

/// The connections of a sequence of live events, one after the other, until it is canceled or can't continue.
struct LiveRunner: Sendable {
    let endpoint: LiveEndpoint
    let transport: any LiveTransport
    let tokens: TokenManager
    let timeSource: any TimeSource
    let events: EventReporter
    let share: @Sendable () -> Double
    let buffer: LiveBuffer
    let requestsTestEvent: Bool

    /// Runs until an error.
    ///
    /// - Throws: `CancellationError`, or ``SecuconnectError`` if no further attempt can help.
    func run() async throws {
        var plan = LiveReconnection(share: share)
        let progress = LiveProgress()
        while true {
            plan.begin(at: timeSource.now)
            let (end, ready) = try await connect(progress)
            try Task.checkCancellation()
            let now = timeSource.now
            let delay = plan.delay(after: end, duration: ready.map { now - $0 }, at: now)
            buffer.yield(.disconnected(.init(end.reason, message: end.message, nextAttempt: delay)))
            try await timeSource.sleep(seconds: delay)
        }
    }

    /// Opens one connection, and waits for its end. Returns it with the time at which the connection was ready.
    private func connect(_ progress: LiveProgress) async throws -> (LiveEnd, ready: TimeInterval?) {
        do {
            let token = try await token()
            let deadline = timeSource.now + LiveSession.connectTimeout
            let connection = try await openConnection(by: deadline)
            progress.begin()
            let session = LiveSession(
                token: token, expiry: tokens.expiry(of: token), now: timeSource.now, deadline: deadline,
                requestsTestEvent: requestsTestEvent && !progress.wasReady,
                isTokenCurrent: { [tokens] in tokens.current?.value == token.value })
            let link = LiveLink(session, over: connection, timeSource: timeSource) { [buffer, timeSource] update in
                buffer.yield(progress.update(update, at: timeSource.now))
            }
            let end = await link.run()
            if end.reason == .tokenRefused { try noteRefusal(of: token, progress) }
            return (end, progress.ready)
        } catch let end as LiveEnd {
            return (end, nil)
        }
    }

    // MARK: Token

    private func token() async throws -> AccessToken {
        do {
            let token = try await tokens.token(events: events)
            // The same check as for calls: no token may break the frame.
            _ = try token.headerValue()
            return token
        } catch let error as CancellationError {
            throw error
        } catch {
            let error = SecuconnectError(tokenProvider: error)
            guard error.kind.isTransient else { throw error }
            var end = LiveEnd(.noToken, "No access token was obtained for live events; the client tries again.")
            end.retryAfter = error.retryAfter
            throw end
        }
    }

    /// The first refusal asks for another token. The refusal of a new token is an error.
    private func noteRefusal(of token: AccessToken, _ progress: LiveProgress) throws {
        let isSecond = progress.isSecondRefusal()
        if isSecond { tokens.noteRefusal(ofNew: token) }
        tokens.drop(token)
        guard isSecond else { return }
        throw SecuconnectError(
            kind: .authentication,
            message: "The server refused two access tokens for live events; check that the account may receive them.",
            outcome: .rejected)
    }

    // MARK: Connection

    private func openConnection(by deadline: TimeInterval) async throws -> any LiveConnection {
        // A connection that is opened after the deadline must not stay open.
        let opened = LockedValue<(isAbandoned: Bool, connection: (any LiveConnection)?)>((false, nil))
        do {
            return try await Deadline(time: deadline, timeSource: timeSource).limit { [transport, endpoint] in
                let connection = try await transport.connect(to: endpoint)
                let isAbandoned = opened.withLock { opened in
                    if !opened.isAbandoned { opened.connection = connection }
                    return opened.isAbandoned
                }
                if isAbandoned { connection.close() }
                return connection
            }
        } catch {
            let late = opened.withLock { opened in
                defer { opened = (true, nil) }
                return opened.connection
            }
            late?.close()
            switch error {
            case is Deadline.Expired: throw LiveEnd.late
            case let failure as TransportFailure where failure.reason == .closed: throw SecuconnectError(failure)
            case let failure as TransportFailure: throw LiveEnd(connecting: failure)
            case is CancellationError, is SecuconnectError: throw error
            default: throw SecuconnectError(unexpected: error)
            }
        }
    }
}

/// The course of the connections of one sequence.
private final class LiveProgress: Sendable {
    private struct State {
        /// The time at which the current connection was ready.
        var ready: TimeInterval?
        var wasReady = false
        var refusals = 0
    }

    private let state = LockedValue(State())

    var ready: TimeInterval? { state.withLock { $0.ready } }

    var wasReady: Bool { state.withLock { $0.wasReady } }

    func begin() { state.withLock { $0.ready = nil } }

    func update(_ update: LiveSession.Update, at now: TimeInterval) -> LiveUpdate {
        switch update {
        case .event(let event): return .event(event)
        case .unreadable: return .gap(.unreadable)
        case .connected:
            return state.withLock { state in
                defer {
                    state.ready = now
                    state.wasReady = true
                    state.refusals = 0
                }
                return .connected(afterGap: state.wasReady)
            }
        }
    }

    func isSecondRefusal() -> Bool {
        state.withLock { state in
            state.refusals += 1
            return state.refusals > 1
        }
    }
}
