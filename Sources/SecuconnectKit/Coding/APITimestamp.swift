public import Foundation

/// A moment as the API writes it: `2024-03-27T10:55:23+01:00`.
///
/// The text is kept as it came, so that it echoes exactly and costs nothing to read; ``date`` parses it when asked.
/// Read are an offset with or without colon, `Z`, an optional fraction of a second and a bare date (midnight UTC).
public struct APITimestamp: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The text as it stands on the wire.
    public var rawValue: String

    /// Takes a text as it stands on the wire.
    ///
    /// - Parameter rawValue: the text; it is not checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Writes a moment in the API's form, in UTC and to the second: `2024-03-27T09:55:23+00:00`.
    ///
    /// - Parameter date: the moment; years beyond 0001 to 9999 are drawn to the nearest of the two.
    public init(_ date: Date) { rawValue = ISO8601Text.string(from: date) }

    /// The moment, or nil if the text is none.
    public var date: Date? { ISO8601Text.date(from: rawValue) }
}
