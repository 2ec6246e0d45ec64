import Foundation

/// Reads one scalar whichever way the server spelled it.
///
/// The API sends the same member as number and as text on different pages, and truth values as words and digits.
enum LenientScalar {
    /// A whole number: as such, with a zero fraction, or as a text of either.
    static func int(from decoder: any Decoder) throws -> Int { try whole(from: decoder) }

    /// A whole number of 64 bits on every platform.
    static func int64(from decoder: any Decoder) throws -> Int64 { try whole(from: decoder) }

    private static func whole<Number: FixedWidthInteger & Decodable>(from decoder: any Decoder) throws -> Number {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Number.self) { return number }
        guard let text = try? container.decode(String.self), let number: Number = whole(from: text) else {
            throw mismatch("a whole number", at: container.codingPath)
        }
        return number
    }

    /// A text: as such, or a number or truth value as it would be written.
    static func string(from decoder: any Decoder) throws -> String {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) { return text }
        if let flag = try? container.decode(Bool.self) { return String(flag) }
        if let number = try? container.decode(Int.self) { return String(number) }
        if let number = try? container.decode(Decimal.self) { return number.description }
        throw mismatch("a text", at: container.codingPath)
    }

    /// A truth value: as such, 0 or 1, or one of the texts `0`, `1`, `true` and `false`.
    static func bool(from decoder: any Decoder) throws -> Bool {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) { return flag }
        switch try? string(from: decoder).lowercased() {
        case "1", "true": return true
        case "0", "false": return false
        default: throw mismatch("a truth value", at: container.codingPath)
        }
    }

    /// An exact decimal number: as such, or as a text.
    static func decimal(from decoder: any Decoder) throws -> Decimal {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Decimal.self) { return number }
        guard let text = try? container.decode(String.self), let number = decimal(from: text) else {
            throw mismatch("a number", at: container.codingPath)
        }
        return number
    }

    private static func whole<Number: FixedWidthInteger>(from text: String) -> Number? {
        let digits = text.trimmed
        if let number = Number(digits) { return number }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }) else { return nil }
        return Number(parts[0])
    }

    private static func decimal(from text: String) -> Decimal? {
        let digits = text.trimmed
        let allowed = digits.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46].contains($0) }
        return allowed ? Decimal(string: digits) : nil
    }

    private static func mismatch(_ expected: String, at path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(.init(codingPath: path, debugDescription: "There is no way to read this as \(expected)."))
    }
}

extension String {
    /// The text without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
