import Foundation

// Scalars, whichever way the server spells them. In strict reading a value is only what it is.

extension JSONDocument {
    /// A string, or a number or truth value as it would be written.
    @inline(__always)
    func string(at node: Int, isStrict: Bool) throws -> String {
        guard node != Self.absent, nodes[node].kind == .string, let text = text(of: node) else {
            return try otherString(at: node, isStrict: isStrict)
        }
        return text
    }

    private func otherString(at node: Int, isStrict: Bool) throws -> String {
        guard !isStrict else { throw mismatch(String.self, at: node) }
        switch kind(of: node) {
        case .true: return "true"
        case .false: return "false"
        case .integer:
            if let number = number(at: node).integer(Int.self) { return String(number) }
            // Any number of digits is a string at first.
            return bytes.string(at: Int(nodes[node].start), length: Int(nodes[node].extent))
        case .number:
            let number = number(at: node)
            if let whole = number.integer(Int.self) { return String(whole) }
            if let decimal = number.decimal { return decimal.description }
        default: break
        }
        throw mismatch(String.self, at: node)
    }

    /// A whole number, however it is written: `5`, `5.0` and `5e0`, or the text `"5"`. The text `"5.00"` is none: it
    /// could be five cents or five euros. A number that is off by less than 1e-6, as a sum of floating-point numbers
    /// can be, is the whole number; that is reported.
    @inline(__always)
    func integer<Value: FixedWidthInteger>(_ type: Value.Type, at node: Int, isStrict: Bool) throws -> Value {
        if let short = shortInteger(at: node), let value = Value(exactly: short) { return value }
        return try otherInteger(type, at: node, isStrict: isStrict)
    }

    /// A number of so few digits that nothing can overflow.
    @inline(__always)
    private func shortInteger(at node: Int) -> Int? {
        guard node != Self.absent else { return nil }
        let value = nodes[node]
        guard value.kind == .integer, value.extent <= 9 else { return nil }
        var place = Int(value.start)
        let end = place + Int(value.extent)
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        var number = 0
        while place < end {
            number = number &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
            place += 1
        }
        return isNegative ? -number : number
    }

    private func otherInteger<Value: FixedWidthInteger>(
        _ type: Value.Type, at node: Int, isStrict: Bool
    ) throws -> Value {
        switch kind(of: node) {
        case .integer, .number:
            if let value = number(at: node).integer(type) { return value }
            if let value = number(at: node).nearestInteger(type) {
                reportRounding(node)
                return value
            }
        case .string where !isStrict:
            if let value = text(of: node).flatMap({ Value($0.trimmed) }) { return value }
        default: break
        }
        throw mismatch(type, at: node)
    }

    /// A truth value, 0 or 1, or one of the texts `0`, `1`, `true` and `false`.
    func bool(at node: Int, isStrict: Bool) throws -> Bool {
        switch kind(of: node) {
        case .true: return true
        case .false: return false
        case .integer, .number, .string:
            guard !isStrict else { break }
            switch try string(at: node, isStrict: false).lowercased() {
            case "1", "true": return true
            case "0", "false": return false
            default: break
            }
        default: break
        }
        throw mismatch(Bool.self, at: node)
    }

    /// An exact decimal number, or a text that is one.
    func decimal(at node: Int, isStrict: Bool) throws -> Decimal {
        let number: JSONNumber? =
            switch kind(of: node) {
            case .integer, .number: number(at: node)
            case .string where !isStrict: text(of: node).flatMap { JSONNumber(text: $0.trimmed) }
            default: nil
            }
        guard let value = number?.decimal else { throw mismatch(Decimal.self, at: node) }
        return value
    }

    /// A binary floating-point number, the nearest one to the digits.
    func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
        _ type: Value.Type, at node: Int, isStrict: Bool
    ) throws -> Value {
        let text: String? =
            switch kind(of: node) {
            case .integer, .number: bytes.string(at: Int(nodes[node].start), length: Int(nodes[node].extent))
            case .string where !isStrict: text(of: node)?.trimmed
            default: nil
            }
        // Words such as `nan` and hexadecimal digits are no JSON numbers.
        let isNumber = text?.utf8.allSatisfy { $0.isDecimalDigit || "+-.eE".utf8.contains($0) } ?? false
        guard let text, isNumber, let value = Value(text), value.isFinite else {
            throw mismatch(type, at: node)
        }
        return value
    }

    // MARK: Errors

    /// The error of a value that can't be read as a type. Its path is filled in only if it reaches the caller.
    func mismatch(_ type: Any.Type, at node: Int) -> DecodingError {
        let kind = kind(of: node)
        let context = DecodingError.Context(
            codingPath: [], debugDescription: "The value has another type.",
            underlyingError: JSONPlace(node: node))
        return kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }
}

/// The place of a value in its document, as part of an error.
struct JSONPlace: Error {
    let node: Int
}

extension String {
    /// The text without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
