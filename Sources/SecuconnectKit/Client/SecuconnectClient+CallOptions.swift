public import Foundation

extension SecuconnectClient {
    /// The deadline and the retry policy of calls.
    ///
    /// Set options for all calls in ``SecuconnectClient/Configuration``, or for some with
    /// ``SecuconnectClient/with(_:)``. The request for an access token, which several calls can wait for, has those of
    /// the configuration.
    public struct CallOptions: Hashable, Sendable {
        /// The deadline of a call, in seconds. It covers the access token, all attempts and all pauses.
        ///
        /// If it is `nil`, the deadline is 60 seconds, or 300 for operations that wait for a payer at a terminal. A
        /// value that isn't more than 0 is refused before anything is sent.
        public var timeout: TimeInterval?
        /// The retry policy.
        public var retry: RetryPolicy

        /// Creates options.
        ///
        /// - Parameters:
        ///   - timeout: The deadline of a call, in seconds; `nil` for the default of the operation.
        ///   - retry: The retry policy.
        public init(timeout: TimeInterval? = nil, retry: RetryPolicy = RetryPolicy()) {
            self.timeout = timeout
            self.retry = retry
        }
    }
}

extension SecuconnectClient.CallOptions {
    /// The default deadline of a call, in seconds.
    static let defaultTimeout: TimeInterval = 60

    /// Refuses invalid options.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        if let timeout { try Self.check(timeout: timeout) }
        guard retry.maximumAttempts > 0 else {
            throw SecuconnectError.invalidArgument(
                "The retry policy allows \(retry.maximumAttempts) attempts; set 1 or more, or use RetryPolicy.off.")
        }
        guard retry.baseDelay >= 0, retry.maximumDelay >= 0 else {
            throw SecuconnectError.invalidArgument("The delays of the retry policy have to be 0 seconds or more.")
        }
    }

    static func check(timeout: TimeInterval) throws {
        // False for NaN, too.
        guard timeout > 0 else {
            throw SecuconnectError.invalidArgument(
                "The timeout is \(timeout) seconds; set more than 0, or nil for the operation's own.")
        }
    }
}

extension SecuconnectClient {
    /// The number of attempts of a call, and the pauses between them.
    ///
    /// A read is repeated after a failed connection and after the statuses 408, 425, 429, 460, 499, 500, 502, 503 and
    /// 504. A change is repeated only if it certainly wasn't carried out: if it wasn't sent, or was refused with 425 or
    /// 429. In addition, a call whose access token had expired is repeated once with a new one.
    ///
    /// The pause before attempt *n* + 1 is random between 0 and `baseDelay` · 2ⁿ⁻¹, at most `maximumDelay`. If the
    /// server sends `Retry-After`, that is the pause, provided that the deadline leaves time for it.
    public struct RetryPolicy: Hashable, Sendable {
        /// The maximum number of attempts of a call, including the first one.
        ///
        /// With 1, a call is repeated only with a new access token. A value below 1 is refused before anything is sent.
        public var maximumAttempts: Int
        /// The upper bound of the first pause, in seconds.
        public var baseDelay: TimeInterval
        /// The upper bound of every pause, in seconds.
        public var maximumDelay: TimeInterval
        /// A Boolean value that indicates whether a change whose outcome isn't known is sent again, with the same
        /// ``ActionID``: one without a response, or with a status such as 500 or 503.
        ///
        /// - Warning: This trusts the server to carry out one `X-Action` key only once within three minutes. The only
        ///   source is a comment in the vendor's older PHP SDK. The documentation doesn't promise it, nor name the
        ///   operations. If the server ignores the key, the payer pays twice. After three minutes nothing is repeated.
        public var resendsUnansweredChanges: Bool

        /// Creates a policy.
        ///
        /// - Parameters:
        ///   - maximumAttempts: The maximum number of attempts, 1 or more.
        ///   - baseDelay: The upper bound of the first pause, in seconds.
        ///   - maximumDelay: The upper bound of every pause, in seconds.
        ///   - resendsUnansweredChanges: A Boolean value that indicates whether changes without a known outcome are
        ///     sent again.
        public init(
            maximumAttempts: Int = 3, baseDelay: TimeInterval = 0.5, maximumDelay: TimeInterval = 8,
            resendsUnansweredChanges: Bool = false
        ) {
            self.maximumAttempts = maximumAttempts
            self.baseDelay = baseDelay
            self.maximumDelay = maximumDelay
            self.resendsUnansweredChanges = resendsUnansweredChanges
        }

        /// A policy without retries, except for the one with a new access token.
        public static let off = RetryPolicy(maximumAttempts: 1)

        /// Returns the pause after a failed attempt, in seconds.
        ///
        /// - Parameters:
        ///   - attempt: The number of the attempt, from 1.
        ///   - share: The random share of the range, from 0 to 1.
        /// - Returns: The pause.
        func delay(after attempt: Int, share: Double) -> TimeInterval {
            // Clamped, so that no number of attempts makes the power overflow.
            let growth = Double(1 << min(max(attempt - 1, 0), 30))
            let delay = min(max(baseDelay, 0) * growth, max(maximumDelay, 0)) * share
            return delay.isFinite ? delay : 0
        }
    }
}
