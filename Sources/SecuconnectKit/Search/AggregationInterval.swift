/// The length of the intervals of a time series. The vendor names `week`; the others are the usual ones.
public struct AggregationInterval: OpenEnum, ExpressibleByStringLiteral {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An hour.
    public static let hour: Self = "hour"
    /// A day.
    public static let day: Self = "day"
    /// A week, the server's default.
    public static let week: Self = "week"
    /// A month.
    public static let month: Self = "month"
    /// A quarter.
    public static let quarter: Self = "quarter"
    /// A year.
    public static let year: Self = "year"
}
