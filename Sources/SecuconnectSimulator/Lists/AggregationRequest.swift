import Foundation
import SecuconnectKit

/// The request for an aggregation, `aggregate[…]`: counts, sums and time series in place of the objects.
///
/// Neither the encoding of the request nor the exact response is documented. Here a row has `c` (the number of objects)
/// and, if a field is summed up, `s`. A row of a group has its value as `ks`, as `k` too if it is a number, and its
/// index in `lookup` as `l`. An interval has its start as `k`, in seconds since 1970, and as `ks`. With both, groups
/// have their intervals as `t`. Gaps between intervals are filled.
struct AggregationRequest {
    private static let maximumIntervals = 10_000

    private let timestamp: SearchField<JSONValue>?
    private let interval: CalendarInterval
    private let bounds: [Date]
    private let group: SearchField<JSONValue>?
    private let sum: SearchField<JSONValue>?

    /// Creates a request; `nil` if no aggregation is requested.
    init?(_ query: [String: String]) throws(APIError) {
        let members = query.filter { $0.key.hasPrefix("aggregate[") && $0.key.hasSuffix("]") }
        guard !members.isEmpty else { return nil }
        func field(_ name: String) -> SearchField<JSONValue>? {
            members["aggregate[\(name)]"].map { SearchField<JSONValue>($0) }
        }
        timestamp = field("timestamp_prop")
        group = field("group_by_prop")
        sum = field("sum_by_prop")
        let word = members["aggregate[interval]"] ?? "week"
        guard let interval = CalendarInterval(rawValue: word) else { throw .format("aggregate[interval] is unknown") }
        self.interval = interval
        var bounds: [Date] = []
        for name in ["min", "max"] {
            guard let text = members["aggregate[\(name)]"] else { continue }
            guard let seconds = Int64(text) else { throw .format("aggregate[\(name)] isn't a number") }
            bounds.append(Date(timeIntervalSince1970: TimeInterval(seconds)))
        }
        self.bounds = bounds
    }

    var fieldNames: [String] { [timestamp, group, sum].compactMap { $0?.name } }

    func answer(for documents: [JSONValue], emptyData: JSONValue) throws(APIError) -> JSONValue {
        var answer: JSONValue = ["count": .integer(documents.count)]
        let rows: [JSONValue]
        if let group {
            let groups = Self.groups(of: documents, by: group)
            answer["lookup"] = .array(groups.map { .string($0.name) })
            var grouped: [JSONValue] = []
            for (index, (name, documents)) in groups.enumerated() {
                var row = row(for: documents)
                row["l"] = .integer(index)
                row["k"] = Int64(name).map(JSONValue.whole)
                row["ks"] = .string(name)
                if timestamp != nil { row["t"] = .array(try series(of: documents)) }
                grouped.append(row)
            }
            rows = grouped
        } else {
            rows = try timestamp == nil ? [row(for: documents)] : series(of: documents)
        }
        answer["data"] = rows.isEmpty ? emptyData : .array(rows)
        return answer
    }

    private func row(for documents: [JSONValue]) -> JSONValue {
        var row: JSONValue = ["c": .integer(documents.count)]
        guard let sum else { return row }
        row["s"] = .whole(documents.lazy.flatMap { sum.values(in: $0) }.reduce(0) { $0 + $1.wholeNumber })
        return row
    }

    /// Groups the objects by the value of a field, the largest group first.
    private static func groups(
        of documents: [JSONValue], by field: SearchField<JSONValue>
    ) -> [(name: String, documents: [JSONValue])] {
        var groups: [String: [JSONValue]] = [:]
        for document in documents {
            for name in Set(field.values(in: document).compactMap(\.scalarText)) {
                groups[name, default: []].append(document)
            }
        }
        return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { ($0.key, $0.value) }
    }

    private func series(of documents: [JSONValue]) throws(APIError) -> [JSONValue] {
        var intervals: [Date: [JSONValue]] = [:]
        for document in documents {
            let moment = timestamp?.values(in: document).lazy.compactMap { APITimestamp($0.string ?? "").date }.first
            if let moment { intervals[interval.start(of: moment), default: []].append(document) }
        }
        let edges = intervals.keys + bounds.map(interval.start)
        guard var start = edges.min(), let end = edges.max() else { return [] }
        var rows: [JSONValue] = []
        while start <= end {
            guard rows.count < Self.maximumIntervals else { throw .format("aggregate has too many intervals") }
            var row = row(for: intervals[start] ?? [])
            row["k"] = .whole(Decimal(start.timeIntervalSince1970.rounded()))
            row["ks"] = .string(Moment.text(of: start))
            rows.append(row)
            start = interval.next(after: start)
        }
        return rows
    }
}

extension JSONValue {
    /// Returns an integer as JSON. A value that is larger than `Int`, which has 32 bits on some watches, becomes a
    /// decimal number.
    fileprivate static func whole(_ number: Decimal) -> JSONValue {
        Int(number.description).map { .integer($0) } ?? .number(number)
    }

    fileprivate static func whole(_ number: Int64) -> JSONValue { whole(Decimal(number)) }

    /// The number to sum up: 0 for a value that isn't an integer.
    fileprivate var wholeNumber: Decimal {
        switch self {
        case .integer(let number): Decimal(number)
        // A value that is larger than `Int`.
        case .number(let number) where number.exponent >= 0: number
        default: 0
        }
    }
}
