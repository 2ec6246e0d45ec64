import Foundation

extension ListQuery {
    /// Numbers, sums and time series of the objects that meet the filter, in place of the objects themselves.
    ///
    /// The API documents the members but not how they are sent. They go out as `aggregate[interval]=week` and so on,
    /// the style in which older calls of the API take objects.
    public struct Aggregation: Hashable, Sendable {
        /// The field with the moment by which objects are put into intervals. Sent as `timestamp_prop`.
        public var timestampField: SearchField?
        /// The length of the intervals; a week unless set.
        public var interval: Interval?
        /// Stretches the time series back to here, beyond the first object.
        public var min: Int64?
        /// Stretches the time series on to here, beyond the last object.
        public var max: Int64?
        /// The field whose values make groups. Sent as `group_by_prop`.
        public var groupBy: SearchField?
        /// The field to sum up, such as ``SearchField/amount``. Sent as `sum_by_prop`.
        public var sumBy: SearchField?

        /// Describes what to sum up.
        ///
        /// - Parameters:
        ///   - timestampField: the field with the moment by which objects are put into intervals.
        ///   - interval: the length of the intervals.
        ///   - min: stretches the time series back to here.
        ///   - max: stretches the time series on to here; not less than `min`.
        ///   - groupBy: the field whose values make groups.
        ///   - sumBy: the field to sum up.
        public init(
            timestampField: SearchField? = nil, interval: Interval? = nil, min: Int64? = nil, max: Int64? = nil,
            groupBy: SearchField? = nil, sumBy: SearchField? = nil
        ) {
            self.timestampField = timestampField
            self.interval = interval
            self.min = min
            self.max = max
            self.groupBy = groupBy
            self.sumBy = sumBy
        }

        /// The length of the intervals of a time series. The vendor names `week`; the others are the usual ones.
        public struct Interval: OpenEnum, ExpressibleByStringLiteral {
            /// The word as it stands on the wire.
            public var rawValue: String

            /// Takes a word; nothing is checked.
            ///
            /// - Parameter rawValue: the word as it stands on the wire.
            public init(rawValue: String) { self.rawValue = rawValue }

            /// Hours.
            public static let hour: Self = "hour"
            /// Days.
            public static let day: Self = "day"
            /// Weeks, the server's default.
            public static let week: Self = "week"
            /// Months.
            public static let month: Self = "month"
            /// Quarters.
            public static let quarter: Self = "quarter"
            /// Years.
            public static let year: Self = "year"
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

    /// Refuses what no server can mean.
    func check() throws {
        for field in [timestampField, groupBy, sumBy] { try field?.check() }
        if let min, let max, min > max {
            throw SecuconnectError.invalidArgument("An aggregation's \"min\" may not be greater than its \"max\".")
        }
    }
}
