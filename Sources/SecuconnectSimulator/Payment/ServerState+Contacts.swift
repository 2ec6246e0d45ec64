import Foundation
import SecuconnectKit

extension ServerState {
    /// Returns a contact in the format of the server: with its whole name, phone numbers without blanks and hyphens,
    /// and a date of birth with a time.
    static func normalized(_ contact: JSONValue) throws(APIError) -> JSONValue {
        guard contact.object != nil else { return contact }
        var contact = contact
        let names = [contact["forename"]?.string, contact["surname"]?.string].compactMap { $0 }
        if !names.isEmpty { contact["name"] = .string(names.joined(separator: " ")) }
        for name in ["phone", "mobile", "fax"] {
            if let number = contact[name]?.string { contact[name] = .string(phoneNumber(number)) }
        }
        if let birthday = contact["dob"], birthday != .null { contact["dob"] = try dateTime(birthday) }
        return contact
    }

    /// Returns a phone number without blanks and hyphens.
    static func phoneNumber(_ number: String) -> String { number.filter { !" -".contains($0) } }

    /// Converts a date of birth, which is sent as a day and returned as a date with a time.
    private static func dateTime(_ birthday: JSONValue) throws(APIError) -> JSONValue {
        guard let text = birthday.string, CalendarDate(text).year != nil else { throw .format("dob isn't a date") }
        return text.contains("T") ? birthday : .string("\(text)T00:00:00+01:00")
    }
}

/// The age of a person on a day.
struct Age {
    let years: Int
    let daysUntilBirthday: Int

    /// Creates an age; `nil` if the birthday can't be read or is in the future.
    ///
    /// - Parameters:
    ///   - birthday: The date of birth, with or without a time.
    ///   - today: The day, such as `2024-03-27`.
    init?(birthday: String, today: String) {
        let born = CalendarDate(String(birthday.prefix(10))), day = CalendarDate(today)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        func date(_ day: CalendarDate) -> Date? {
            calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))
        }
        guard born.year != nil, let birth = date(born), let now = date(day), birth <= now,
            // A birthday on February 29 is celebrated on March 1 in other years.
            let next = calendar.nextDate(
                after: now.addingTimeInterval(-1), matching: DateComponents(month: born.month, day: born.day, hour: 0),
                matchingPolicy: .nextTime)
        else { return nil }
        years = calendar.dateComponents([.year], from: birth, to: now).year ?? 0
        daysUntilBirthday = calendar.dateComponents([.day], from: now, to: next).day ?? 0
    }
}
