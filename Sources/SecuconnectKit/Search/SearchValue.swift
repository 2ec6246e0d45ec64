public import Foundation

/// A value that can be compared with a field.
///
/// Strings, integers (such as amounts), Boolean values, dates and identifiers conform to it, and so does every
/// ``OpenEnum``. To make a custom type conform, return its spelling in the API.
public protocol SearchValue: Sendable {
    /// The value in the spelling of the API, without escaping.
    var searchText: String { get }
}

/// A value with an order, so that a field can be greater or less than it.
public protocol SearchOrderedValue: SearchValue {}

extension String: SearchOrderedValue {
    /// The string itself.
    public var searchText: String { self }
}

extension SensitiveString: SearchValue {
    /// The string itself. A filter that contains it prints `•••` instead.
    public var searchText: String { rawValue }
}

extension Int: SearchOrderedValue {
    /// The digits of the number.
    public var searchText: String { String(self) }
}

extension Int64: SearchOrderedValue {
    /// The digits of the number.
    public var searchText: String { String(self) }
}

extension Bool: SearchValue {
    /// The string `true` or `false`.
    public var searchText: String { self ? "true" : "false" }
}

extension Date: SearchOrderedValue {
    /// The date in the format of the API, in UTC. Fractions of a second are truncated.
    public var searchText: String { APITimestamp(self).rawValue }
}

extension APITimestamp: SearchOrderedValue {
    /// The raw value used by the API.
    public var searchText: String { rawValue }
}

extension CalendarDate: SearchOrderedValue {
    /// The day as `YYYY-MM-DD`, without the midnight that responses add; the unchanged string if it isn't a date.
    public var searchText: String { ISO8601Text.day(from: rawValue)?.text ?? rawValue }
}

extension ResourceID: SearchValue {
    /// The identifier.
    public var searchText: String { rawValue }
}
