/// Splits a query into tokens, as Lucene's lexer does.
struct SearchFilterScanner {
    static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{3000}"]
    private static let special: Set<Unicode.Scalar> = [
        "!", "(", ")", ":", "^", "[", "]", "\"", "{", "}", "~", "/",
    ]

    private let query: String
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ query: String) {
        self.query = query
        scalars = Array(query.unicodeScalars)
    }

    var isAtEnd: Bool { position == scalars.count }

    var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

    func error(_ message: String, at position: Int) -> SearchParseError {
        // Positions count scalars, but users count characters.
        var column = 1, end = 0
        for character in query {
            end += character.unicodeScalars.count
            if end > position { break }
            column += 1
        }
        return SearchParseError(message: message, column: column)
    }

    mutating func skipBlanks() {
        while let scalar = next, Self.blanks.contains(scalar) { position += 1 }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    /// Reads one of these operators if it is a separate word here.
    mutating func takeOperator(_ spellings: String...) -> Bool {
        for spelling in spellings where scalars[position...].starts(with: spelling.unicodeScalars) {
            let end = position + spelling.unicodeScalars.count
            guard end == scalars.count || Self.blanks.contains(scalars[end]) || Self.special.contains(scalars[end])
            else { continue }
            position = end
            return true
        }
        return false
    }

    /// Reads the characters, possibly none, up to a blank or a special character.
    mutating func word() throws(SearchParseError) -> SearchPattern {
        var elements: [SearchPattern.Element] = []
        if next == "+" || next == "-" {
            throw error("Put a backslash before this sign, or quotes around the value.", at: position)
        }
        while let scalar = next, !Self.blanks.contains(scalar), !Self.special.contains(scalar) {
            position += 1
            switch scalar {
            case "?": elements.append(.one)
            case "*": elements.append(.anything)
            case "\\": elements.append(.literal(try escaped()))
            default: elements.append(.literal(scalar))
            }
        }
        return SearchPattern(elements)
    }

    /// Reads the string up to the closing quote; the opening one has been read.
    mutating func quoted() throws(SearchParseError) -> String {
        let start = position - 1
        var text = String.UnicodeScalarView()
        while let scalar = next {
            position += 1
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try escaped())
            default: text.append(scalar)
            }
        }
        throw error("This quote isn't closed; add a closing one.", at: start)
    }

    /// Reads one end of a range, up to a blank or the closing bracket; `nil` if there is none.
    mutating func bound() throws(SearchParseError) -> (text: String, isOpen: Bool)? {
        skipBlanks()
        if take("\"") { return (try quoted(), false) }
        let start = position
        var text = String.UnicodeScalarView()
        while let scalar = next, !Self.blanks.contains(scalar), scalar != "]", scalar != "}" {
            position += 1
            text.append(scalar == "\\" ? try escaped() : scalar)
        }
        let spelling = self.text(scalars[start..<position])
        return spelling.isEmpty || spelling == "TO" ? nil : (String(text), spelling == "*")
    }

    /// Reads the character after a backslash, which has been read.
    private mutating func escaped() throws(SearchParseError) -> Unicode.Scalar {
        let start = position - 1
        guard let scalar = next else { throw error("A character is missing after this backslash.", at: start) }
        position += 1
        guard scalar == "u" else { return scalar }
        let digits = scalars[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit),
            let code = UInt32(text(digits), radix: 16), let scalar = Unicode.Scalar(code)
        else { throw error("Four hexadecimal digits that make a character are missing after this \\u.", at: start) }
        position += 4
        return scalar
    }

    private func text(_ slice: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: slice)
        return String(text)
    }
}
