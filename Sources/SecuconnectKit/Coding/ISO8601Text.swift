import Foundation

/// Reads and writes the API's date strings without a shared formatter, for any input, locale and calendar.
enum ISO8601Text {
    /// A date of the proleptic Gregorian calendar.
    struct Day: Equatable {
        var year: Int
        var month: Int
        var day: Int

        /// The number of days since 1970-01-01.
        var number: Int {
            let shifted = month <= 2 ? year - 1 : year
            let era = (shifted >= 0 ? shifted : shifted - 399) / 400
            let yearOfEra = shifted - era * 400
            let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
            return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        }

        init?(year: Int, month: Int, day: Int) {
            guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            guard (1...lengths[month - 1]).contains(day) else { return nil }
            self.year = year
            self.month = month
            self.day = day
        }

        /// Creates the date a number of days after 1970-01-01.
        init(number: Int) {
            let shifted = number + 719_468
            let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
            let dayOfEra = shifted - era * 146_097
            let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
            let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
            let shiftedMonth = (5 * dayOfYear + 2) / 153
            day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
            month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
            year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        }

        var text: String { [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: "-") }
    }

    static func string(from date: Date) -> String {
        let earliest = -62_135_596_800.0, latest = 253_402_300_799.0
        let bounded = min(max(date.timeIntervalSince1970.rounded(.down), earliest), latest)
        // Not as one integer of seconds, because an `Int` has 32 bits on watchOS.
        let seconds = bounded.isNaN ? 0 : bounded
        let dayNumber = (seconds / 86_400).rounded(.down)
        let rest = Int(seconds - dayNumber * 86_400)
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { digits($0, 2) }.joined(separator: ":")
        return "\(Day(number: Int(dayNumber)).text)T\(time)+00:00"
    }

    static func date(from text: String) -> Date? {
        var scanner = Scanner(text)
        guard let day = scanner.day() else { return nil }
        let midnight = Double(day.number) * 86_400
        if scanner.isAtEnd { return Date(timeIntervalSince1970: midnight) }
        guard scanner.take("T") || scanner.take(" "), let time = scanner.timeOfDay(), let offset = scanner.offset(),
            scanner.isAtEnd
        else { return nil }
        return Date(timeIntervalSince1970: midnight + time - offset)
    }

    /// Returns the date at the start of a string. Anything may follow it.
    static func day(from text: String) -> Day? {
        var scanner = Scanner(text)
        return scanner.day()
    }

    private static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

/// A scanner for the bytes of a date string.
private struct Scanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(digits count: Int) -> Int? {
        let head = rest.prefix(count)
        guard head.count == count, head.allSatisfy(\.isDecimalDigit) else { return nil }
        rest.removeFirst(count)
        return head.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    mutating func day() -> ISO8601Text.Day? {
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return ISO8601Text.Day(year: year, month: month, day: day)
    }

    /// The number of seconds since midnight; a leap second counts as the next one.
    mutating func timeOfDay() -> Double? {
        guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), hour < 24, minute < 60 else {
            return nil
        }
        var seconds = 0.0
        if take(":") {
            guard let second = number(digits: 2), second <= 60 else { return nil }
            seconds = Double(second)
            if take(".") {
                var scale = 0.1
                guard let first = number(digits: 1) else { return nil }
                seconds += Double(first) * scale
                while let digit = number(digits: 1) {
                    scale /= 10
                    seconds += Double(digit) * scale
                }
            }
        }
        return Double(hour * 3_600 + minute * 60) + seconds
    }

    /// The number of seconds east of Greenwich. A missing offset means UTC.
    mutating func offset() -> Double? {
        if isAtEnd || take("Z") { return 0 }
        let sign = take("-") ? -1.0 : 1.0
        guard sign < 0 || take("+"), let hours = number(digits: 2) else { return nil }
        let minutes = isAtEnd ? 0 : (take(":") ? number(digits: 2) : number(digits: 2))
        guard let minutes, hours < 24, minutes < 60 else { return nil }
        return sign * Double(hours * 3_600 + minutes * 60)
    }
}
