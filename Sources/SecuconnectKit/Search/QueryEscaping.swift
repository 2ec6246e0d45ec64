/// Escapes names and values so that a query parser of Lucene's family reads them back exactly.
///
/// It works on Unicode scalars: in Swift, `"` and a combining accent after it are one character, but the server reads
/// two, and the first one ends a quoted string.
enum QueryEscaping {
    /// Returns a Boolean value that indicates whether a character is a letter or digit in every dialect.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default:
            return false
        }
    }

    /// Returns a Boolean value that indicates whether a word is an operator. Lucene requires capitals; other parsers
    /// may not.
    static func isOperator(_ text: String) -> Bool { ["AND", "OR", "NOT", "TO"].contains(text.uppercased()) }

    /// Returns a value: bare if it is a plain word, otherwise quoted.
    static func value(_ text: String) -> String {
        var isPlain = !text.isEmpty && !isOperator(text)
        var isAtStart = true
        for scalar in text.unicodeScalars where isPlain {
            isPlain = isBare(scalar, isAtStart: isAtStart)
            isAtStart = false
        }
        return isPlain ? text : "\"" + escaped(text, backslash: "\\\\") + "\""
    }

    /// Returns an end of a range. Signs and colons have no meaning there, so dates and negative numbers stay bare.
    ///
    /// A backslash is written as `\u005C`, because Lucene reads one before the closing quote as an escaped quote here.
    /// The string can't be empty, because Lucene would read it as two quotes.
    static func bound(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { isWord($0) || "_-.:+@".unicodeScalars.contains($0) }
        if isPlain, !text.isEmpty, !isOperator(text) { return text }
        return "\"" + escaped(text, backslash: "\\u005C") + "\""
    }

    /// Returns a string without quotes, for names and between wildcards.
    static func escaped(_ text: String.UnicodeScalarView, isAtStart: Bool = true) -> String {
        var result = String.UnicodeScalarView()
        var isAtStart = isAtStart
        for scalar in text {
            if !isBare(scalar, isAtStart: isAtStart) { result.append("\\") }
            result.append(scalar)
            isAtStart = false
        }
        return String(result)
    }

    private static func isBare(_ scalar: Unicode.Scalar, isAtStart: Bool) -> Bool {
        isWord(scalar) || scalar == "_" || !isAtStart && (scalar == "-" || scalar == "." || scalar == "@")
    }

    /// It works on bytes, because appending to a view of scalars counts all of them each time.
    private static func escaped(_ text: String, backslash: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): result += backslash.utf8
            case UInt8(ascii: "\""): result += "\\\"".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
