// As much of swift-metrics as prose shows, so that it compiles without the package.

/// A value that only increases.
public final class Counter {
    /// Creates a counter.
    ///
    /// - Parameters:
    ///   - label: The name of the metric.
    ///   - dimensions: The names and values by which the metric is split.
    public init(label: String, dimensions: [(String, String)] = []) {}

    /// Increases the counter.
    ///
    /// - Parameter amount: The amount.
    public func increment(by amount: Int64 = 1) {}
}

/// A distribution of durations.
public final class Timer {
    /// Creates a timer.
    ///
    /// - Parameters:
    ///   - label: The name of the metric.
    ///   - dimensions: The names and values by which the metric is split.
    public init(label: String, dimensions: [(String, String)] = []) {}

    /// Records a duration.
    ///
    /// - Parameter duration: The duration, in seconds.
    public func recordSeconds(_ duration: Double) {}
}
