/// Takes a query apart, as Lucene's lexer does.
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

    func error(_ message: String, at position: Int) -> SearchFilter.ParseError {
        // Positions count scalars; people count characters.
        var column = 1, end = 0
        for character in query {
            end += character.unicodeScalars.count
            if end > position { break }
            column += 1
        }
        return SearchFilter.ParseError(message: message, column: column)
    }

    mutating func skipBlanks() {
        while let scalar = next, Self.blanks.contains(scalar) { position += 1 }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    /// Takes one of these words if it stands here on its own.
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

    /// The run of characters, perhaps none, up to a blank or a character with a meaning of its own.
    mutating func word() throws(SearchFilter.ParseError) -> SearchPattern {
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

    /// The text up to the closing quote; the opening one has been read.
    mutating func quoted() throws(SearchFilter.ParseError) -> String {
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
        throw error("This quote is never closed.", at: start)
    }

    /// One end of a range, as far as a blank or the closing bracket; nil where there is none.
    mutating func bound() throws(SearchFilter.ParseError) -> (text: String, isOpen: Bool)? {
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

    /// The character that a backslash, which has been read, takes literally.
    private mutating func escaped() throws(SearchFilter.ParseError) -> Unicode.Scalar {
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
