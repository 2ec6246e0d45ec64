extension CalendarDate {
    /// Returns the day a number of months later, or the last day of its month if it is shorter; `nil` if there is none
    /// before the year 10000.
    ///
    /// - Parameter months: The number of months.
    /// - Returns: The day.
    func adding(months: Int) -> CalendarDate? {
        guard let year, let month, let day else { return nil }
        let (total, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows, total >= 12, total < 120_000 else { return nil }
        return stride(from: day, to: 0, by: -1).lazy
            .compactMap { CalendarDate(year: total / 12, month: total % 12 + 1, day: $0) }.first
    }

    /// Returns the day a number of days later; `nil` if there is none before the year 10000.
    ///
    /// - Parameter days: The number of days.
    /// - Returns: The day.
    func adding(days: Int) -> CalendarDate? {
        guard let year, let month, let day, let date = ISO8601Text.Day(year: year, month: month, day: day),
            (-4_000_000...4_000_000).contains(days)
        else { return nil }
        let later = ISO8601Text.Day(number: date.number + days)
        return CalendarDate(year: later.year, month: later.month, day: later.day)
    }

    /// Returns a Boolean value that indicates whether the day is before another one, or isn't a date.
    ///
    /// - Parameter other: The other day.
    /// - Returns: A Boolean value that indicates whether it is earlier.
    func isBefore(_ other: CalendarDate) -> Bool {
        (year ?? 0, month ?? 0, day ?? 0) < (other.year ?? 0, other.month ?? 0, other.day ?? 0)
    }
}
