/// Makes text of others safe to stand in an error line.
enum PrintableText {
    /// The largest number of Unicode scalars that one text adds to a line.
    static let limit = 500

    /// The text on one line: line breaks as blanks, other control characters escaped, and cut at ``limit``.
    static func line(_ text: String) -> String {
        var line = ""
        // A number that is cut could no longer be told by its shape, so the numbers are masked first.
        let text = AccountNumbers.masked(in: text)
        // Counted in scalars, since a single character can have any number of them.
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard index < limit else { return line + "…" }
            append(scalar, to: &line)
        }
        return line
    }

    private static func append(_ scalar: Unicode.Scalar, to line: inout String) {
        if Character(scalar).isNewline {
            // The two of a Windows line break make one blank.
            if scalar != "\n" || line.last != " " { line += " " }
        } else if scalar.properties.generalCategory == .control || isDirectionOverride(scalar) {
            line += scalar.escaped(asASCII: true)
        } else {
            line.unicodeScalars.append(scalar)
        }
    }

    /// Whether a scalar turns the direction of the text after it, which can show a line otherwise than it is.
    private static func isDirectionOverride(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
