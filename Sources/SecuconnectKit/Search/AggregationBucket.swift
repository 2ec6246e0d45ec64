/// One row of an aggregated list: how many objects share a key, and what they sum up to.
///
/// A list that is asked to aggregate answers with these in place of the objects themselves.
public struct AggregationBucket: Codable, Hashable, Sendable {
    /// The position of the row's meaning in the list's `lookup`.
    public var lookupIndex: Int?
    /// The key, if it is a number, such as the beginning of an interval.
    public var keyIndex: Int?
    /// The key, if it is a text.
    public var key: String?
    /// How many objects there are.
    public var count: Int?
    /// The sum of the member that was asked for; amounts are in the minor unit.
    public var sum: Int?
    /// The same, split by time. These have no ``buckets`` of their own.
    public var buckets: [AggregationBucket]?

    /// Makes an empty one: for your tests.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case lookupIndex = "l"
        case keyIndex = "k"
        case key = "ks"
        case count = "c"
        case sum = "s"
        case buckets = "t"
    }
}
