import Foundation

/// What has become of a call so far. The deadline may strike at any moment, so everybody looks here.
final class AttemptLog: Sendable {
    private struct State {
        var attempts = 0
        /// Sent, and not yet found to have been refused.
        var isOpen = false
        var mayHaveActed = false
        var last: SecuconnectError?
        var actionID: ActionID?
        var firstSent: TimeInterval?
        /// Set once time is up.
        var timeout: SecuconnectError?
    }

    private let state = Locked(State())

    /// How often the call was sent.
    var attempts: Int { state.withLock { $0.attempts } }

    /// Whether an attempt was sent and not answered.
    var mayHaveActed: Bool { state.withLock { $0.mayHaveActed } }

    /// Under which id the call is sent, once it was.
    var actionID: ActionID? { state.withLock { $0.actionID } }

    /// When the call was sent for the first time.
    var firstSent: TimeInterval? { state.withLock { $0.firstSent } }

    /// An attempt goes out. Returns its number, from 1.
    ///
    /// - Throws: the error that the caller gets, once time is up: it says what was sent, and that must stay true.
    func begin(_ request: TransportRequest, at moment: TimeInterval) throws -> Int {
        try state.withLock { state in
            if let timeout = state.timeout { throw timeout }
            state.attempts += 1
            state.isOpen = true
            state.firstSent = state.firstSent ?? moment
            state.actionID = request.headers["X-Action"].map { ActionID($0) }
            return state.attempts
        }
    }

    /// The attempt has failed. One that succeeded stays open: should time be up before the answer is delivered, the
    /// server has acted all the same.
    func end(_ error: SecuconnectError) {
        state.withLock { state in
            state.isOpen = false
            state.last = error
            if error.outcome == .unknown { state.mayHaveActed = true }
        }
    }

    /// Time is up: says so, and whether the server can have acted. No further attempt begins.
    func timeoutError(after timeout: TimeInterval) -> SecuconnectError {
        state.withLock { state in
            if state.isOpen { state.mayHaveActed = true }
            var error = SecuconnectError(
                kind: .timeout,
                message: "The call did not end within \(timeout) seconds; allow more time, or try again later.",
                outcome: state.last?.outcome ?? .notSent)
            error.underlying = state.last.map { "before that: \($0.message)" }
            state.timeout = error
            return error
        }
    }
}
