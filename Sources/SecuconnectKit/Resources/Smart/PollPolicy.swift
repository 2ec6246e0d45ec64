public import Foundation

/// How often something is looked at that changes by itself.
///
/// The pause doubles after each look that brings nothing new, up to a bound, and is short again after one that does.
public struct PollPolicy: Hashable, Sendable {
    /// The first pause in seconds. Less than 0.1 counts as 0.1.
    public var initialDelay: TimeInterval
    /// The longest pause in seconds, never less than the first.
    public var maximumDelay: TimeInterval

    /// Sets the pauses.
    ///
    /// - Parameters:
    ///   - initialDelay: the first pause in seconds, at least 0.1.
    ///   - maximumDelay: the longest pause in seconds.
    public init(initialDelay: TimeInterval = 1, maximumDelay: TimeInterval = 15) {
        self.initialDelay = initialDelay
        self.maximumDelay = maximumDelay
    }

    /// The pause in seconds after this many looks in a row, from 1, that brought nothing new.
    func delay(after looks: Int) -> TimeInterval {
        let first = initialDelay > 0.1 ? initialDelay : 0.1
        // Clamped, so that no number of looks makes the power overflow.
        let delay = first * Double(1 << min(max(looks - 1, 0), 30))
        return min(delay, maximumDelay > first ? maximumDelay : first)
    }
}
