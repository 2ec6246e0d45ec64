import Foundation

/// The pauses between connections: random, twice as long after each failure, and bounded in number.
struct LiveReconnection {
    /// The number of seconds after which a connection counts as good, so that the pauses begin anew.
    static let goodDuration: TimeInterval = 60
    /// The number of attempts within a minute that bad luck can't exceed.
    static let attemptsPerMinute = 10

    private static let policy = SecuconnectClient.RetryPolicy(baseDelay: 1, maximumDelay: 30)

    private let share: @Sendable () -> Double
    private var failures = 0
    /// The times of the latest attempts, the oldest first.
    private var attempts: [TimeInterval] = []

    /// Creates a plan.
    ///
    /// - Parameter share: The random share of a range, from 0 to 1.
    init(share: @escaping @Sendable () -> Double) { self.share = share }

    /// Notes an attempt.
    mutating func begin(at now: TimeInterval) {
        attempts.append(now)
        attempts = attempts.suffix(Self.attemptsPerMinute)
    }

    /// Returns the pause after the end of a connection, in seconds.
    ///
    /// - Parameters:
    ///   - end: The end.
    ///   - duration: The number of seconds for which the connection was ready; `nil` if it never was.
    ///   - now: The current time.
    /// - Returns: The pause.
    mutating func delay(after end: LiveEnd, duration: TimeInterval?, at now: TimeInterval) -> TimeInterval {
        let wasGood = (duration ?? 0) >= Self.goodDuration
        failures = wasGood ? 1 : min(failures + 1, 30)
        // A planned change of a good connection needs no pause.
        let isPlanned = wasGood && end.reason == .tokenReplaced
        let delay = isPlanned ? 0 : Self.policy.delay(after: failures, share: share())
        let oldest = attempts.count < Self.attemptsPerMinute ? nil : attempts.first
        return max(delay, end.retryAfter ?? 0, oldest.map { $0 + 60 - now } ?? 0)
    }
}
