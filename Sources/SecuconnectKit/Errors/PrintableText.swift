/// Makes strings from other sources safe for a line of an error.
enum PrintableText {
    /// The largest number of Unicode scalars that one string adds to a line.
    static let limit = 500

    /// Returns the string on one line: line breaks become blanks, other control characters are escaped, and it is cut
    /// at ``limit``.
    static func line(_ text: String) -> String {
        var line = ""
        // Numbers are masked first, because a number that is cut can no longer be recognized by its shape.
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
            // Both characters of a Windows line break become one blank.
            if scalar != "\n" || line.last != " " { line += " " }
        } else if scalar.properties.generalCategory == .control || isDirectionOverride(scalar) {
            line += scalar.escaped(asASCII: true)
        } else {
            line.unicodeScalars.append(scalar)
        }
    }

    /// Returns a Boolean value that indicates whether a scalar changes the direction of the text after it. Such text
    /// can be displayed in a misleading order.
    private static func isDirectionOverride(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
