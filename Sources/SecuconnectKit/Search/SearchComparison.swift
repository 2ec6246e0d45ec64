import Foundation

/// Compares a string of a document with a string of a query.
enum SearchComparison {
    enum Order {
        case less
        case same
        case more
    }

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

    /// Returns a Boolean value that indicates whether a range between the two is empty. Strings have to be in the wrong
    /// order both case-sensitively and case-insensitively, because the server may use either.
    static func isReversed(_ lower: String, _ upper: String) -> Bool {
        if let lower = number(lower), let upper = number(upper) { return lower > upper }
        if let first = ISO8601Text.date(from: lower), let last = ISO8601Text.date(from: upper) {
            // A bare day ends with its last second.
            return first > (upper.utf8.count == 10 ? last.addingTimeInterval(86_399) : last)
        }
        return lexicalOrder(of: lower, to: upper) == .more
            && upper.unicodeScalars.lexicographicallyPrecedes(lower.unicodeScalars)
    }

    /// Returns a character without its case, always one for one.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar }
        let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
        return lowercase.count == 1 ? lowercase.first ?? scalar : scalar
    }

    private static func lexicalOrder(of text: String, to other: String) -> Order {
        var rest = other.precomposed.unicodeScalars.makeIterator()
        for scalar in text.precomposed.unicodeScalars {
            guard let wanted = rest.next() else { return .more }
            let order = order(folded(scalar), folded(wanted))
            if order != .same { return order }
        }
        return rest.next() == nil ? .same : .less
    }

    /// Returns the order of two dates; nil if one of the two isn't a date. A bare day is the day in UTC, as in
    /// Elasticsearch, whatever day is written in the document.
    private static func chronologicalOrder(of text: String, to other: String) -> Order? {
        guard other.utf8.count >= 10, other.utf8.first?.isDecimalDigit ?? false,
            let wanted = ISO8601Text.date(from: other), let moment = ISO8601Text.date(from: text)
        else { return nil }
        guard other.utf8.count == 10 else { return order(moment, wanted) }
        return order(dayNumber(moment), dayNumber(wanted))
    }

    private static func dayNumber(_ date: Date) -> Double { (date.timeIntervalSince1970 / 86_400).rounded(.down) }

    private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Order {
        left == right ? .same : left < right ? .less : .more
    }

    /// Returns a number of up to 38 digits, the most that is exact.
    private static func number(_ text: String) -> Decimal? {
        guard !text.isEmpty, text.utf8.count <= 39 else { return nil }
        var digits = Substring(text).utf8
        if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isNumber = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDecimalDigit) }
        return isNumber ? Decimal(string: text) : nil
    }
}
