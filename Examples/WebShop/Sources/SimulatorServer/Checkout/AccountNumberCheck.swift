/// Checks of account and card numbers as a checkout page makes them.
enum AccountNumberCheck {
    /// Returns whether a text is an IBAN: its number, with the first four characters at the end, is 1 modulo 97.
    static func isIBAN(_ text: String) -> Bool {
        let characters = text.uppercased().filter { !$0.isWhitespace }
        let values = characters.compactMap { $0.isASCII ? $0.valueInIBAN : nil }
        guard (15...34).contains(characters.count), values.count == characters.count,
            characters.prefix(2).allSatisfy(\.isLetter)
        else { return false }
        return (values.dropFirst(4) + values.prefix(4)).reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 } == 1
    }

    /// Returns whether a text is a card number: 12 to 19 digits that satisfy Luhn's formula.
    static func isCardNumber(_ text: String) -> Bool {
        let characters = text.filter { !$0.isWhitespace }
        let digits = characters.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        guard (12...19).contains(characters.count), digits.count == characters.count else { return false }
        return digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }.isMultiple(of: 10)
    }
}

extension Character {
    /// The value in an IBAN: 0 to 9 for digits, 10 for `A`.
    fileprivate var valueInIBAN: Int? {
        if let digit = wholeNumberValue { return digit }
        guard let ascii = asciiValue, isLetter else { return nil }
        return Int(ascii) - 55
    }
}
