import Foundation
import SecuconnectKit

/// The intervals of a time series. They begin in German winter time, as all days of the server do; weeks begin on
/// Monday.
enum CalendarInterval: String {
    case hour, day, week, month, quarter, year

    /// Returns the start of the interval that contains a date.
    func start(of date: Date) -> Date {
        let offset: TimeInterval = 3_600
        // `2024-03-27T10:55:23+00:00`, always with these lengths.
        let text = APITimestamp(date.addingTimeInterval(offset)).rawValue
        let begun =
            switch self {
            case .hour: text.prefix(13) + ":00:00Z"
            case .day, .week: text.prefix(10)
            case .month: text.prefix(7) + "-01"
            case .quarter: text.prefix(5) + Self.quarterMonth(of: text) + "-01"
            case .year: text.prefix(4) + "-01-01"
            }
        let start = (APITimestamp(String(begun)).date ?? date).addingTimeInterval(-offset)
        return self == .week ? start.addingTimeInterval(-86_400 * Self.daysSinceMonday(start + offset)) : start
    }

    /// Returns the start of the next interval.
    func next(after start: Date) -> Date {
        // A little longer than the longest interval, and shorter than two of any.
        let hours: Double =
            switch self {
            case .hour: 1
            case .day: 24
            case .week: 7 * 24
            case .month: 32 * 24
            case .quarter: 93 * 24
            case .year: 367 * 24
            }
        return self.start(of: start.addingTimeInterval(hours * 3_600))
    }

    private static func quarterMonth(of text: String) -> String {
        let month = Int(text.dropFirst(5).prefix(2)) ?? 1
        return ["01", "04", "07", "10"][(month - 1) / 3]
    }

    private static func daysSinceMonday(_ midnight: Date) -> Double {
        let day = (midnight.timeIntervalSince1970 / 86_400).rounded(.down)
        // The first day of 1970 was a Thursday.
        return day + 3 - 7 * ((day + 3) / 7).rounded(.down)
    }
}
