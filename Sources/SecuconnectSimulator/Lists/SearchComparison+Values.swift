import Foundation
import SecuconnectKit

extension SearchComparison {
    /// Returns a Boolean value that indicates whether the values are equal: numbers by value, dates by the time, a bare
    /// day with the dates of this day in UTC, and strings case-insensitively and by their characters in NFC.
    static func isEqual(_ text: String, to wanted: String, isNumber: Bool) -> Bool {
        if isNumber { return number(text).map { $0 == number(wanted) } ?? false }
        if let order = chronologicalOrder(of: text, to: wanted) { return order == .same }
        return lexicalOrder(of: text, to: wanted) == .same
    }

    /// Returns the order of the values: as numbers or as dates if both are, otherwise as strings.
    static func order(of text: String, to bound: String) -> Order {
        if let number = number(text), let bound = self.number(bound) { return order(number, bound) }
        return chronologicalOrder(of: text, to: bound) ?? lexicalOrder(of: text, to: bound)
    }

    /// Returns the order of two dates; `nil` if one of the two isn't a date. A bare day is the day in UTC, as in
    /// Elasticsearch, whatever day is written in the document.
    private static func chronologicalOrder(of text: String, to other: String) -> Order? {
        guard other.utf8.count >= 10, ("0"..."9").contains(other.unicodeScalars.first ?? "-"),
            let wanted = APITimestamp(other).date, let moment = APITimestamp(text).date
        else { return nil }
        guard other.utf8.count == 10 else { return order(moment, wanted) }
        return order(dayNumber(moment), dayNumber(wanted))
    }

    private static func dayNumber(_ date: Date) -> Double { (date.timeIntervalSince1970 / 86_400).rounded(.down) }
}
