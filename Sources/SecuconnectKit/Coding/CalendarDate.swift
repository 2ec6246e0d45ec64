/// A calendar day, such as a date of birth. It is never converted between time zones.
///
/// The API accepts `1965-12-31` and returns `1965-12-31T00:00:00+01:00` for the same day. The string is kept unchanged;
/// year, month and day are those written in it.
public struct CalendarDate: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The raw value used by the API.
    public var rawValue: String

    /// Creates a value from a raw value.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates a day of the Gregorian calendar; `nil` if it doesn't exist.
    ///
    /// - Parameters:
    ///   - year: The year, 1 to 9999.
    ///   - month: The month, 1 to 12.
    ///   - day: The day of the month, 1 to 31.
    public init?(year: Int, month: Int, day: Int) {
        guard let day = ISO8601Text.Day(year: year, month: month, day: day) else { return nil }
        rawValue = day.text
    }

    /// The year, or `nil` if the string isn't a date.
    public var year: Int? { parsed?.year }
    /// The month, 1 to 12, or `nil` if the string isn't a date.
    public var month: Int? { parsed?.month }
    /// The day of the month, or `nil` if the string isn't a date.
    public var day: Int? { parsed?.day }

    private var parsed: ISO8601Text.Day? { ISO8601Text.day(from: rawValue) }
}
