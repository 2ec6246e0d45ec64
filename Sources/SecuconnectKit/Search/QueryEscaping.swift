/// Writes names and values so that a query parser of Lucene's family reads back exactly what was meant.
///
/// All of it works on Unicode scalars: to Swift, `"` and an accent behind it are one character, to the server they are
/// two, and the first of them ends a quoted text.
enum QueryEscaping {
    /// Whether a character is nothing but a letter or digit to everyone.
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

    /// Whether a word is an operator. Lucene knows them in capitals only; others may be less strict.
    static func isOperator(_ text: String) -> Bool { ["AND", "OR", "NOT", "TO"].contains(text.uppercased()) }

    /// A value: bare if it is a plain word, else quoted.
    static func value(_ text: String) -> String {
        var isPlain = !text.isEmpty && !isOperator(text)
        var isAtStart = true
        for scalar in text.unicodeScalars where isPlain {
            isPlain = isBare(scalar, isAtStart: isAtStart)
            isAtStart = false
        }
        return isPlain ? text : "\"" + escaped(text, backslash: "\\\\") + "\""
    }

    /// An end of a range, where signs and colons have no meaning: moments and negative numbers stay bare.
    ///
    /// A backslash is written as `\u005C`: Lucene takes one before the closing quote for an escaped quote here. An empty
    /// text never comes here: Lucene would take it for two quotes.
    static func bound(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { isWord($0) || "_-.:+@".unicodeScalars.contains($0) }
        if isPlain, !text.isEmpty, !isOperator(text) { return text }
        return "\"" + escaped(text, backslash: "\\u005C") + "\""
    }

    /// A text without quotes, for names and between wildcards.
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

    /// Works on bytes: appending to a view of scalars counts all of them each time.
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
