import CoreMetrics
import NIOConcurrencyHelpers

/// The values of a metric with one set of dimensions.
final class PrometheusSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler {
    /// The kinds of metrics.
    enum Kind: String, Sendable { case counter, gauge, histogram }

    /// The name of a series.
    struct Name: Hashable, Comparable, Sendable {
        /// The name of the metric, in the characters of Prometheus.
        let label: String
        /// The dimensions, such as `state="paid"`, sorted.
        let dimensions: [String]

        init(label: String, dimensions: [(String, String)]) {
            self.label = Self.identifier(label)
            self.dimensions = dimensions.map { name, value in
                let escaped = value.flatMap { character in
                    switch character {
                    case "\\": #"\\"#
                    case "\"": #"\""#
                    case "\n": #"\n"#
                    default: String(character)
                    }
                }
                return "\(Self.identifier(name))=\"\(String(escaped))\""
            }.sorted()
        }

        static func < (left: Name, right: Name) -> Bool {
            (left.label, left.dimensions.joined()) < (right.label, right.dimensions.joined())
        }

        /// Returns a name in which each character that Prometheus doesn't accept is an underscore.
        private static func identifier(_ name: String) -> String {
            String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
        }

        /// Returns the beginning of a line.
        func line(_ suffix: String = "", _ others: String...) -> String {
            let all = (dimensions + others).joined(separator: ",")
            return label + suffix + (all.isEmpty ? "" : "{\(all)}")
        }
    }

    /// The upper limits of the buckets of a histogram, in seconds for timers.
    private static let limits = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    private struct Values {
        var value = 0.0
        var count = 0
        var buckets = Array(repeating: 0, count: limits.count)
    }

    let kind: Kind
    private let name: Name
    private let values = NIOLockedValueBox(Values())

    init(_ name: Name, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    /// The lines of the series.
    var text: String {
        let values = values.withLockedValue { $0 }
        guard kind == .histogram else { return "\(name.line()) \(values.value)\n" }
        let buckets = zip(Self.limits, values.buckets).map { limit, count in
            "\(name.line("_bucket", "le=\"\(limit)\"")) \(count)\n"
        }
        return buckets.joined() + "\(name.line("_bucket", "le=\"+Inf\"")) \(values.count)\n"
            + "\(name.line("_sum")) \(values.value)\n\(name.line("_count")) \(values.count)\n"
    }

    func increment(by amount: Int64) { increment(by: Double(amount)) }
    func increment(by amount: Double) { values.withLockedValue { $0.value += amount } }
    func decrement(by amount: Double) { increment(by: -amount) }
    func reset() { set(0.0) }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { values.withLockedValue { $0.value = value } }
    func record(_ value: Int64) { record(Double(value)) }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func record(_ value: Double) {
        guard kind == .histogram else { return set(value) }
        values.withLockedValue { values in
            values.value += value
            values.count += 1
            for (index, limit) in Self.limits.enumerated() where value <= limit { values.buckets[index] += 1 }
        }
    }
}
