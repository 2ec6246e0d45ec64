public import Foundation

extension SearchField {
    /// Returns a condition that a date is on a day of a time zone, such as that of a store abroad.
    ///
    /// ```swift
    /// let lisbon = TimeZone(identifier: "Europe/Lisbon") ?? .current
    /// let sales = SearchField<SmartTransaction>.created.isOn("2026-12-24", in: lisbon)
    /// ```
    /// ``equals(_:)-(SearchValue)`` with a ``CalendarDate`` is the day in Germany.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - timeZone: The time zone. The day has 23 or 25 hours if its clocks change.
    /// - Returns: The condition. Nothing meets it if the string isn't a date.
    public func isOn(_ day: CalendarDate, in timeZone: TimeZone) -> SearchFilter<Element> {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        guard let year = day.year, let month = day.month, let dayOfMonth = day.day,
            let date = calendar.date(from: DateComponents(year: year, month: month, day: dayOfMonth, hour: 12)),
            let interval = calendar.dateInterval(of: .day, for: date)
        else { return .any(of: []) }
        return isBetween(interval.start, interval.end.addingTimeInterval(-1))
    }
}
