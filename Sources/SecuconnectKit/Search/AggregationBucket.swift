/// One row of the answer to a list query with an aggregation: what its objects have in common, how many they are and
/// what they add up to.
///
/// The API calls the members `l`, `k`, `ks`, `c`, `s` and `t` and says little about them. Keys and sums have 64 bits on
/// every platform: a sum of amounts or a date in seconds can exceed the 32-bit `Int` of watchOS.
public struct AggregationBucket: APIModel {
    /// The row's place in a lookup table (`l`).
    public var lookupIndex: Int?
    /// The group's key, if it is a number (`k`).
    public var key: Int64?
    /// The group's key as a text (`ks`).
    public var keyText: String?
    /// How many objects there are (`c`).
    public var count: Int?
    /// What the field to sum up comes to (`s`).
    public var sum: Int64?
    /// The same for each interval of time (`t`).
    public var intervals: [AggregationBucket]?

    /// Describes a row, for your own tests.
    ///
    /// - Parameters:
    ///   - key: the group's key, if it is a number.
    ///   - keyText: the group's key as a text.
    ///   - count: how many objects there are.
    ///   - sum: what the field to sum up comes to.
    ///   - intervals: the same for each interval of time.
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
