public import Foundation

/// A date and time in the format of the API: `2024-03-27T10:55:23+01:00`.
///
/// The string is kept unchanged, so that it is sent back exactly; ``date`` parses it on access. Supported are an offset
/// with or without a colon, `Z`, an optional fraction of a second and a bare date (midnight UTC).
public struct APITimestamp: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates a timestamp in the format of the API, in UTC and to the second: `2024-03-27T09:55:23+00:00`.
    ///
    /// - Parameter date: The date. Years before 0001 or after 9999 become the nearest of the two.
    public init(_ date: Date) { rawValue = ISO8601Text.string(from: date) }

    /// The date, or `nil` if the string isn't a date.
    public var date: Date? { ISO8601Text.date(from: rawValue) }
}
