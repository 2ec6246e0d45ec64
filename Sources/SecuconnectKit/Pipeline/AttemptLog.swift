import Foundation

/// What has become of a call so far.
struct AttemptLog {
    /// How often the call was sent.
    private(set) var attempts = 0
    /// Whether an attempt was sent and not answered.
    private(set) var mayHaveActed = false
    /// Under which id the call is sent, once it was.
    private(set) var actionID: ActionID?
    /// The token of the last attempt.
    private(set) var token: SensitiveString?
    /// When the call was sent for the first time.
    private(set) var firstSent: TimeInterval?
    /// Sent, and not yet known how it ended.
    private var isOpen = false
    /// How the last failed attempt failed.
    private(set) var last: SecuconnectError?

    /// An attempt goes out. Returns its number, from 1.
    mutating func begin(_ request: TransportRequest, with token: AccessToken?, at moment: TimeInterval) -> Int {
        self.token = token?.value
        attempts += 1
        isOpen = true
        firstSent = firstSent ?? moment
        actionID = request.headers["X-Action"].map { ActionID($0) }
        return attempts
    }

    /// The attempt has succeeded, or failed with an error.
    mutating func end(_ error: SecuconnectError?) {
        isOpen = false
        guard let error else { return }
        last = error
        if error.outcome == .unknown { mayHaveActed = true }
    }

    /// Time is up: says so, and whether the server can have acted.
    mutating func timeoutError(after timeout: TimeInterval) -> SecuconnectError {
        if isOpen { mayHaveActed = true }
        var error = SecuconnectError(
            kind: .timeout,
            message: "The call did not end within \(timeout) seconds; allow more time, or try again later.",
            outcome: last?.outcome ?? .notSent)
        error.underlying = last.map { "before that: \($0.message)" }
        return error
    }
}
