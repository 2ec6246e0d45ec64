import Foundation

/// The header field `Retry-After`, which is a number of seconds or a date.
enum RetryAfter {
    /// Returns the number of seconds to wait; `nil` without a valid header field.
    ///
    /// A date is compared with the server's own `Date`, so that a wrong clock of the device has no effect. It is
    /// compared with `currentDate` only if the server sends none.
    static func seconds(in headers: TransportHeaders, currentDate: @autoclosure () -> Date) -> TimeInterval? {
        guard let value = headers["Retry-After"]?.trimmed else { return nil }
        if let seconds = wholeSeconds(from: value) { return seconds }
        guard let moment = date(from: value) else { return nil }
        let now = headers["Date"].flatMap(date) ?? currentDate()
        return max(0, moment.timeIntervalSince(now))
    }

    /// Some servers send a fraction, against the standard. It is rounded up, so that no call is sent too early.
    private static func wholeSeconds(from text: String) -> TimeInterval? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDecimalDigit) }
        guard areDigits, parts.count <= 2 else { return nil }
        return TimeInterval(text)?.rounded(.up)
    }

    /// Parses the format that servers must send: `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func date(from text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: parts[2]),
            let date = ISO8601Text.Day(year: year, month: month + 1, day: day)
        else { return nil }
        return ISO8601Text.date(from: "\(date.text)T\(parts[4])Z")
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
