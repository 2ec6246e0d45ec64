/// The first and the last second of a day in Germany, as the API writes dates.
///
/// The server writes most dates in German time. The rule of summer time is applied here, because not every system has a
/// database of time zones.
struct GermanDay {
    let start: String
    let end: String

    /// Creates the seconds of a day; `nil` if the value isn't a day.
    init?(_ value: some SearchValue) {
        guard let day = (value as? CalendarDate).flatMap({ ISO8601Text.day(from: $0.rawValue) }) else { return nil }
        let summer = Self.summer(of: day.year)
        // The clocks change during the first and the last day of the summer.
        let startsInSummer = summer.map { $0.lowerBound < day.number && day.number <= $0.upperBound } ?? false
        let endsInSummer = summer.map { $0.lowerBound <= day.number && day.number < $0.upperBound } ?? false
        start = "\(day.text)T00:00:00\(startsInSummer ? "+02:00" : "+01:00")"
        end = "\(day.text)T23:59:59\(endsInSummer ? "+02:00" : "+01:00")"
    }

    /// The last Sundays in March and in October, or in September until 1995.
    private static func summer(of year: Int) -> ClosedRange<Int>? {
        guard year > 1980, let march = ISO8601Text.Day(year: year, month: 3, day: 31),
            let autumn = year > 1995
                ? ISO8601Text.Day(year: year, month: 10, day: 31) : ISO8601Text.Day(year: year, month: 9, day: 30)
        else { return nil }
        return sunday(before: march.number)...sunday(before: autumn.number)
    }

    /// The first day of 1970 was a Thursday.
    private static func sunday(before number: Int) -> Int { number - (number + 4) % 7 }
}
