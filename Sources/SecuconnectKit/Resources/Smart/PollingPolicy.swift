public import Foundation

/// The pauses between the reads of an object that changes by itself.
///
/// The pause doubles after each read without a change, up to a bound. After a change it is short again.
public struct PollingPolicy: Hashable, Sendable {
    /// The first pause, in seconds. A value below 0.1 counts as 0.1.
    public var initialDelay: TimeInterval
    /// The longest pause, in seconds. It is never shorter than the first.
    public var maximumDelay: TimeInterval

    /// Creates a policy.
    ///
    /// - Parameters:
    ///   - initialDelay: The first pause, in seconds. A value below 0.1 counts as 0.1.
    ///   - maximumDelay: The longest pause, in seconds.
    public init(initialDelay: TimeInterval = 1, maximumDelay: TimeInterval = 15) {
        self.initialDelay = initialDelay
        self.maximumDelay = maximumDelay
    }

    /// Returns the pause, in seconds, after a number of consecutive polls without a change.
    func delay(afterUnchangedPolls count: Int) -> TimeInterval {
        let first = initialDelay > 0.1 ? initialDelay : 0.1
        // Clamped, so that no number of polls makes the power overflow.
        let delay = first * Double(1 << min(max(count - 1, 0), 30))
        return min(delay, maximumDelay > first ? maximumDelay : first)
    }
}
