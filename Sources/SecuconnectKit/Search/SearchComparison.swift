package import Foundation

/// Compares strings as the server does.
package enum SearchComparison {
    package enum Order {
        case less
        case same
        case more
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
    package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar }
        let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
        return lowercase.count == 1 ? lowercase.first ?? scalar : scalar
    }

    package static func lexicalOrder(of text: String, to other: String) -> Order {
        var rest = other.precomposed.unicodeScalars.makeIterator()
        for scalar in text.precomposed.unicodeScalars {
            guard let wanted = rest.next() else { return .more }
            let order = order(folded(scalar), folded(wanted))
            if order != .same { return order }
        }
        return rest.next() == nil ? .same : .less
    }

    package static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Order {
        left == right ? .same : left < right ? .less : .more
    }

    /// Returns a number of up to 38 digits, the most that is exact.
    package static func number(_ text: String) -> Decimal? {
        guard !text.isEmpty, text.utf8.count <= 39 else { return nil }
        var digits = Substring(text).utf8
        if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isNumber = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDecimalDigit) }
        return isNumber ? Decimal(string: text) : nil
    }
}
