import Foundation

/// The attempts of a call so far.
struct AttemptLog {
    /// The number of times that the call was sent.
    private(set) var attempts = 0
    /// A Boolean value that indicates whether an attempt was sent and not answered.
    private(set) var mayHaveActed = false
    /// The `X-Action` key, once the call was sent.
    private(set) var actionID: ActionID?
    /// The access token of the last attempt.
    private(set) var token: SensitiveString?
    /// The time of the first attempt.
    private(set) var firstSent: TimeInterval?
    /// A Boolean value that indicates whether an attempt was sent and hasn't ended yet.
    private var isOpen = false
    /// A Boolean value that indicates whether the last attempt succeeded. Its response may still be unread.
    private var hasResponse = false
    /// The error of the last failed attempt.
    private(set) var last: SecuconnectError?

    /// Logs the start of an attempt. Returns its number, from 1.
    mutating func begin(_ request: TransportRequest, with token: AccessToken?, at time: TimeInterval) -> Int {
        self.token = token?.value
        attempts += 1
        isOpen = true
        firstSent = firstSent ?? time
        actionID = request.headers["X-Action"].map { ActionID($0) }
        return attempts
    }

    /// Logs the end of an attempt. Without an error it succeeded.
    mutating func end(_ error: SecuconnectError?) {
        isOpen = false
        hasResponse = error == nil
        guard let error else { return }
        last = error
        if error.outcome == .unknown { mayHaveActed = true }
    }

    /// Returns the error of a call whose deadline has passed.
    mutating func timeoutError(after timeout: TimeInterval) -> SecuconnectError {
        if isOpen || hasResponse { mayHaveActed = true }
        var error = SecuconnectError(
            kind: .timeout,
            message: "The call did not end within \(timeout) seconds; allow more time, or try again later.",
            outcome: last?.outcome ?? .notSent)
        error.underlying = last.map { "before that: \($0.message)" }
        return error
    }
}
