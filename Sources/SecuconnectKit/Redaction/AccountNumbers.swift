/// Finds card numbers, IBANs and card verification codes by their shape in strings from other sources.
struct AccountNumbers {
    private let bytes: [UInt8]

    /// Replaces each number with `•••`.
    static func masked(in text: String) -> String {
        // Most strings have no digits.
        guard text.utf8.contains(where: \.isDecimalDigit) else { return text }
        return AccountNumbers(bytes: Array(text.utf8)).masked()
    }

    private func masked() -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let end = endOfIBAN(at: index) ?? endOfCardNumber(at: index) ?? endOfCode(at: index) {
                result += Array(PrintedValue.mask.utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func isWordPart(at index: Int) -> Bool {
        bytes.indices.contains(index) && (bytes[index].isDecimalDigit || bytes[index].isLetter)
    }

    private func isDigit(at index: Int) -> Bool { bytes.indices.contains(index) && bytes[index].isDecimalDigit }

    /// The length of the space, no-break space or dash at an index; 0 if there isn't one.
    private func separatorLength(at index: Int) -> Int {
        guard bytes.indices.contains(index) else { return 0 }
        switch bytes[index] {
        case UInt8(ascii: " "), UInt8(ascii: "-"): return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
        default: return 0
        }
    }
}

extension AccountNumbers {
    /// Finds the end of a card number: 12 to 19 digits that satisfy Luhn's formula, with single separators.
    private func endOfCardNumber(at start: Int) -> Int? {
        guard isDigit(at: start), !isDigit(at: start - 1) else { return nil }
        var digits: [Int] = []
        var end: Int?
        var index = start
        while isDigit(at: index), digits.count < 20 {
            digits.append(Int(bytes[index] - UInt8(ascii: "0")))
            index += 1
            guard !isDigit(at: index) else { continue }
            if 12...19 ~= digits.count, Self.satisfiesLuhn(digits) { end = index }
            index += separatorLength(at: index)
        }
        return end
    }

    private static func satisfiesLuhn(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10) && digits.contains { $0 != 0 }
    }

    /// Finds the end of an IBAN: two letters, two correct check digits, and 11 to 30 letters and digits, with single
    /// separators. It can't be the rest of a longer word, such as an identifier.
    private func endOfIBAN(at start: Int) -> Int? {
        guard start + 14 < bytes.count, bytes[start].isLetter, bytes[start + 1].isLetter, !isWordPart(at: start - 1),
            start == 0 || bytes[start - 1] != UInt8(ascii: "_")
        else { return nil }
        var values: [Int] = []
        var end: Int?
        var index = start
        while isWordPart(at: index), values.count < 34 {
            values.append(bytes[index].valueInIBAN)
            if 3...4 ~= values.count, !bytes[index].isDecimalDigit { return nil }
            index += 1
            guard !isWordPart(at: index) else { continue }
            if values.count >= 15, Self.hasCorrectCheckDigits(values) { end = index }
            index += separatorLength(at: index)
        }
        return end
    }

    private static func hasCorrectCheckDigits(_ values: [Int]) -> Bool {
        (values.dropFirst(4) + values.prefix(4)).reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 } == 1
    }

    private static let codeNames = ["cvc", "cvv", "prüfnummer", "prüfziffer", "security code", "verification code"]
        .map { Array($0.utf8) }

    /// Finds the end of a card verification code: three or four digits shortly after a name of the code.
    private func endOfCode(at start: Int) -> Int? {
        guard isDigit(at: start), !isDigit(at: start - 1) else { return nil }
        guard let length = (3...4).first(where: { !isDigit(at: start + $0) }), isDigit(at: start + 2) else {
            return nil
        }
        let before = bytes[max(0, start - 34)..<start].map(\.lowercased)
        let follows = Self.codeNames.contains { name in
            before.indices.contains { $0 + name.count + 16 >= before.count && before[$0...].starts(with: name) }
        }
        return follows ? start + length : nil
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }
    fileprivate var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

    /// The value in the check digits of an IBAN: 10 for `A`.
    fileprivate var valueInIBAN: Int {
        isDecimalDigit ? Int(self - UInt8(ascii: "0")) : Int(lowercased - UInt8(ascii: "a")) + 10
    }
}
