/// One row of the response to a list query with an aggregation: a group of objects with their number and sum.
///
/// The API names the fields `l`, `k`, `ks`, `c`, `s` and `t` and documents little about them. Keys and sums have 64
/// bits on every platform, because a sum of amounts or a date in seconds can exceed the 32-bit `Int` of watchOS.
public struct AggregationBucket: APIModel {
    /// The index of the row in a lookup table (`l`).
    public var lookupIndex: Int?
    /// The key of the group, if it is a number (`k`).
    public var key: Int64?
    /// The key of the group as a string (`ks`).
    public var keyText: String?
    /// The number of objects (`c`).
    public var count: Int?
    /// The sum of the field to sum up (`s`).
    public var sum: Int64?
    /// The rows for each time interval (`t`).
    public var intervals: [AggregationBucket]?

    /// Creates a row, for tests.
    ///
    /// - Parameters:
    ///   - key: The key of the group, if it is a number.
    ///   - keyText: The key of the group as a string.
    ///   - count: The number of objects.
    ///   - sum: The sum of the field to sum up.
    ///   - intervals: The rows for each time interval.
    public init(
        key: Int64? = nil, keyText: String? = nil, count: Int? = nil, sum: Int64? = nil,
        intervals: [AggregationBucket]? = nil
    ) {
        self.key = key
        self.keyText = keyText
        self.count = count
        self.sum = sum
        self.intervals = intervals
    }

    private enum CodingKeys: String, CodingKey {
        case lookupIndex = "l"
        case key = "k"
        case keyText = "ks"
        case count = "c"
        case sum = "s"
        case intervals = "t"
    }
}
