import Foundation

extension ListQuery {
    /// Counts, sums and time series of the objects that match the filter, in place of the objects.
    ///
    /// The API documents the fields but not how they are sent. They are sent as `aggregate[interval]=week` and so on,
    /// the style in which older calls of the API accept objects.
    public struct Aggregation: Hashable, Sendable {
        /// The field with the date that assigns objects to intervals. Sent as `timestamp_prop`.
        public var timestampField: SearchField<Element>?
        /// The length of the intervals; a week by default.
        public var interval: AggregationInterval?
        /// The beginning of the time series, which can be before the first object.
        public var min: Int64?
        /// The end of the time series, which can be after the last object.
        public var max: Int64?
        /// The field whose values form groups. Sent as `group_by_prop`.
        public var groupBy: SearchField<Element>?
        /// The field to sum up, such as `amount`. Sent as `sum_by_prop`.
        public var sumBy: SearchField<Element>?

        /// Creates an aggregation.
        ///
        /// - Parameters:
        ///   - timestampField: The field with the date that assigns objects to intervals.
        ///   - interval: The length of the intervals.
        ///   - min: The beginning of the time series.
        ///   - max: The end of the time series; not less than `min`.
        ///   - groupBy: The field whose values form groups.
        ///   - sumBy: The field to sum up.
        public init(
            timestampField: SearchField<Element>? = nil, interval: AggregationInterval? = nil, min: Int64? = nil,
            max: Int64? = nil,
            groupBy: SearchField<Element>? = nil, sumBy: SearchField<Element>? = nil
        ) {
            self.timestampField = timestampField
            self.interval = interval
            self.min = min
            self.max = max
            self.groupBy = groupBy
            self.sumBy = sumBy
        }
    }
}

extension ListQuery.Aggregation {
    /// The parameters, in the order of the API's model.
    var queryItems: [URLQueryItem] {
        [
            ("timestamp_prop", timestampField?.name), ("interval", interval?.rawValue), ("min", min.map { "\($0)" }),
            ("max", max.map { "\($0)" }), ("group_by_prop", groupBy?.name), ("sum_by_prop", sumBy?.name),
        ].compactMap { name, value in value.map { URLQueryItem(name: "aggregate[\(name)]", value: $0) } }
    }

    /// Refuses a range that is empty.
    func check() throws {
        for field in [timestampField, groupBy, sumBy] { try field?.check() }
        if let min, let max, min > max {
            throw SecuconnectError.invalidArgument(
                "An aggregation's \"min\" is greater than its \"max\"; swap the two values.")
        }
    }
}
