/// Finds card numbers, IBANs and card verification codes in text that others wrote, by their shape.
enum AccountNumbers {
    /// The text with `•••` in place of each number.
    static func masked(in text: String) -> String {
        // Nearly every text has fewer digits than the shortest number.
        guard text.utf8.contains(where: \.isDigit) else { return text }
        let characters = Array(text)
        var result = ""
        var index = 0
        while index < characters.count {
            let length =
                ibanLength(characters, at: index) ?? cardLength(characters, at: index)
                ?? codeLength(characters, at: index)
            if let length {
                result += PrintedValue.mask
                index += length
            } else {
                result.append(characters[index])
                index += 1
            }
        }
        return result
    }

    /// Whether a number can't begin here, as it would be the rest of a longer word.
    private static func continuesWord(_ characters: [Character], at index: Int) -> Bool {
        guard index > 0 else { return false }
        return characters[index - 1].isWordPart || characters[index - 1] == "_"
    }

    private static func endsWord(_ characters: [Character], after index: Int) -> Bool {
        index + 1 >= characters.count || !characters[index + 1].isWordPart
    }
}

// MARK: - Card numbers

extension AccountNumbers {
    /// The length of the card number that begins at an index: 12 to 19 digits that satisfy Luhn's formula, with single
    /// blanks or dashes between them.
    private static func cardLength(_ characters: [Character], at start: Int) -> Int? {
        guard digit(characters[start]) != nil, start == 0 || digit(characters[start - 1]) == nil else { return nil }
        var digits: [Int] = []
        var longest: Int?
        var index = start
        while index < characters.count, digits.count < 20 {
            if let next = digit(characters[index]) {
                digits.append(next)
                let isEnd = index + 1 == characters.count || digit(characters[index + 1]) == nil
                if isEnd, 12...19 ~= digits.count, satisfiesLuhn(digits) { longest = index + 1 - start }
            } else if !characters[index].isSeparator || characters[index - 1].isSeparator {
                break
            }
            index += 1
        }
        return longest
    }

    private static func satisfiesLuhn(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10) && digits.contains { $0 != 0 }
    }

    private static func digit(_ character: Character) -> Int? {
        character.isASCII ? character.wholeNumberValue : nil
    }
}

// MARK: - IBANs

extension AccountNumbers {
    /// The length of the IBAN that begins at an index: two letters, two check digits that are right, and 11 to 30
    /// letters and digits, with single blanks or dashes between them.
    private static func ibanLength(_ characters: [Character], at start: Int) -> Int? {
        guard start + 14 < characters.count, !continuesWord(characters, at: start),
            characters[start].isASCIILetter, characters[start + 1].isASCIILetter
        else { return nil }
        var values: [Int] = []
        var longest: Int?
        var index = start
        while index < characters.count, values.count < 34 {
            if let value = characters[index].ibanValue {
                values.append(value)
                if 3...4 ~= values.count, value > 9 { return nil }
                if values.count >= 15, endsWord(characters, after: index), hasRightCheckDigits(values) {
                    longest = index + 1 - start
                }
            } else if !characters[index].isSeparator || characters[index - 1].isSeparator {
                break
            }
            index += 1
        }
        return longest
    }

    private static func hasRightCheckDigits(_ values: [Int]) -> Bool {
        (values.dropFirst(4) + values.prefix(4)).reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 } == 1
    }
}

// MARK: - Card verification codes

extension AccountNumbers {
    private static let codeNames = ["cvc", "cvv", "prüfnummer", "prüfziffer", "security code", "verification code"]
        .map { Array($0) }

    /// The length of the three or four digits at an index, if a name of the card verification code stands before them.
    private static func codeLength(_ characters: [Character], at start: Int) -> Int? {
        guard digit(characters[start]) != nil, start > 0, digit(characters[start - 1]) == nil else { return nil }
        let end = characters[start...].firstIndex { digit($0) == nil } ?? characters.count
        guard 3...4 ~= end - start else { return nil }
        let before = characters[max(0, start - 40)..<start].flatMap { Array($0.lowercased()) }
        return codeNames.contains { occurs($0, near: before) } ? end - start : nil
    }

    /// Whether a name stands in the text with at most a few characters after it, as in `cvc2: "`.
    private static func occurs(_ name: [Character], near text: [Character]) -> Bool {
        (0..<max(0, text.count - name.count + 1)).contains { start in
            text[start..<start + name.count].elementsEqual(name) && text.count - start - name.count <= 16
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Character {
    fileprivate var isSeparator: Bool { [" ", "-", "\u{A0}"].contains(self) }
    fileprivate var isASCIILetter: Bool { isASCII && isLetter }
    fileprivate var isWordPart: Bool { isASCII && (isLetter || isNumber) }

    /// The value of a letter or digit in the check digits of an IBAN: `A` is 10.
    fileprivate var ibanValue: Int? {
        guard isWordPart else { return nil }
        return Int(String(self), radix: 36)
    }
}
