/// Makes strings from other sources safe for a line of an error.
enum PrintableText {
    /// The largest number of Unicode scalars that one string adds to a line.
    static let limit = 500
    /// More Unicode scalars than a card or account number has with its separators.
    private static let longestNumber = 70

    /// Returns the string on one line: line breaks become blanks, other control characters are escaped, card and
    /// account numbers are masked, and it is cut at ``limit``.
    static func line(_ text: String) -> String {
        let (masked, isCut) = maskedStart(of: text)
        var line = ""
        // Counted in scalars, since a single character can have any number of them.
        for (index, scalar) in masked.enumerated() {
            guard index < limit else { return line + "…" }
            append(scalar, to: &line)
        }
        return isCut ? line + "…" : line
    }

    /// Returns the start of the string with its numbers masked.
    ///
    /// It is cut first, because the server chooses the length. A number that is cut can no longer be recognized by its
    /// shape, so as much as a number is long is removed from the end after that.
    private static func maskedStart(of text: String) -> (String.UnicodeScalarView.SubSequence, isCut: Bool) {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: limit + longestNumber, limitedBy: scalars.endIndex)
        guard let end, end < scalars.endIndex else {
            return (AccountNumbers.masked(in: text).unicodeScalars[...], false)
        }
        let masked = AccountNumbers.masked(in: String(scalars[..<end])).unicodeScalars
        return (masked.dropLast(longestNumber), true)
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
