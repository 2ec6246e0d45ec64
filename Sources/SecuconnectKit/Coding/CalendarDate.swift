/// A day of the calendar, such as a date of birth. It is never moved between time zones.
///
/// The API takes `1965-12-31` and answers `1965-12-31T00:00:00+01:00` for the same day. The text is kept as it came;
/// year, month and day are the ones written in it.
public struct CalendarDate: APIRawValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The text as it stands on the wire.
    public var rawValue: String

    /// Takes a text as it stands on the wire.
    ///
    /// - Parameter rawValue: a text that begins with `YYYY-MM-DD`; it is not checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes a day of the Gregorian calendar; nil if there is no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the month's length.
    public init?(year: Int, month: Int, day: Int) {
        guard let day = ISO8601Text.Day(year: year, month: month, day: day) else { return nil }
        rawValue = day.text
    }

    /// The year, or nil if the text is no date.
    public var year: Int? { parsed?.year }
    /// The month, 1 to 12, or nil if the text is no date.
    public var month: Int? { parsed?.month }
    /// The day of the month, or nil if the text is no date.
    public var day: Int? { parsed?.day }

    private var parsed: ISO8601Text.Day? { ISO8601Text.day(from: rawValue) }
}
