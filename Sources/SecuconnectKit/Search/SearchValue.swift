public import Foundation

/// A value that a field can be compared with.
///
/// Texts, whole numbers (amounts among them), truth values, dates and ids are such values, and so is every
/// ``OpenEnum``. Your own type becomes one by saying how the API writes it.
public protocol SearchValue: Sendable {
    /// The value as the API writes it, without any escaping.
    var searchText: String { get }
}

/// A value that has a place in an order, so that a field can be more or less than it.
public protocol SearchOrderedValue: SearchValue {}

extension String: SearchOrderedValue {
    /// The text itself.
    public var searchText: String { self }
}

extension SensitiveString: SearchValue {
    /// The string itself. A filter that contains it prints `•••` instead.
    public var searchText: String { rawValue }
}

extension Int: SearchOrderedValue {
    /// The number's digits.
    public var searchText: String { String(self) }
}

extension Int64: SearchOrderedValue {
    /// The digits of the number.
    public var searchText: String { String(self) }
}

extension Bool: SearchValue {
    /// `true` or `false`.
    public var searchText: String { self ? "true" : "false" }
}

extension Date: SearchOrderedValue {
    /// The moment in the API's form, in UTC. Fractions of a second are cut off.
    public var searchText: String { APITimestamp(self).rawValue }
}

extension APITimestamp: SearchOrderedValue {
    /// The text as it stands on the wire.
    public var searchText: String { rawValue }
}

extension CalendarDate: SearchOrderedValue {
    /// The day as `YYYY-MM-DD`, without the midnight that answers add; the text as it stands if it is no date.
    public var searchText: String { ISO8601Text.day(from: rawValue)?.text ?? rawValue }
}

extension ResourceID: SearchValue {
    /// The id.
    public var searchText: String { rawValue }
}
