public import Foundation

extension SecuconnectClient {
    /// What is sent again by itself, how often and after what pause.
    ///
    /// A read is repeated after a failed connection and after the statuses 408, 425, 429, 460, 499, 500, 502, 503 and 504. A
    /// call that changes something is repeated only if it certainly was not carried out: when it never left the machine, or
    /// was refused with 425 or 429. Besides, any call is repeated once with a new token when the server finds its token expired.
    ///
    /// The pause before attempt *n* + 1 is drawn at random between 0 and `baseDelay` · 2ⁿ⁻¹, at most `maximumDelay`. A
    /// `Retry-After` of the server counts instead, if the call's deadline leaves the time for it.
    public struct RetryPolicy: Hashable, Sendable {
        /// How often a call is sent at most, counting the first time. 1 sends nothing again, save for a new token; less than
        /// 1 is refused before anything is sent.
        public var maximumAttempts: Int
        /// The upper bound of the first pause, in seconds.
        public var baseDelay: TimeInterval
        /// The upper bound of every pause, in seconds.
        public var maximumDelay: TimeInterval
        /// Whether a changing call that was sent and not answered is sent again under the same ``ActionID``. Off by
        /// default.
        ///
        /// - Warning: This trusts the server to run one `X-Action` id once within three minutes. The only source for that
        ///   is a comment in the vendor's older PHP SDK; no page of the documentation promises it, nor for which
        ///   operations it holds. If it does not hold, a payer pays twice. After three minutes nothing is repeated.
        public var resendsUnansweredChanges: Bool

        /// Sets the policy.
        ///
        /// - Parameters:
        ///   - maximumAttempts: how often a call is sent at most, 1 or more.
        ///   - baseDelay: the upper bound of the first pause, in seconds.
        ///   - maximumDelay: the upper bound of every pause, in seconds.
        ///   - resendsUnansweredChanges: whether to trust the server to run one ``ActionID`` once.
        public init(
            maximumAttempts: Int = 3, baseDelay: TimeInterval = 0.5, maximumDelay: TimeInterval = 8,
            resendsUnansweredChanges: Bool = false
        ) {
            self.maximumAttempts = maximumAttempts
            self.baseDelay = baseDelay
            self.maximumDelay = maximumDelay
            self.resendsUnansweredChanges = resendsUnansweredChanges
        }

        /// Sends nothing again, save for a new token.
        public static let off = RetryPolicy(maximumAttempts: 1)

        /// Refuses what can't be meant.
        ///
        /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
        func check() throws {
            guard maximumAttempts > 0 else {
                throw SecuconnectError.invalidArgument(
                    "The retry policy allows \(maximumAttempts) attempts; set 1 or more, or use RetryPolicy.off.")
            }
            guard baseDelay >= 0, maximumDelay >= 0 else {
                throw SecuconnectError.invalidArgument("The delays of the retry policy have to be 0 seconds or more.")
            }
        }

        /// The pause in seconds after the attempt with this number, from 1. `share`, 0 to 1, says how much of the range to
        /// take and is drawn at random.
        func delay(after attempt: Int, share: Double) -> TimeInterval {
            // Clamped, so that no number of attempts makes the power overflow.
            let growth = Double(1 << min(max(attempt - 1, 0), 30))
            let delay = min(max(baseDelay, 0) * growth, max(maximumDelay, 0)) * share
            return delay.isFinite ? delay : 0
        }
    }
}
