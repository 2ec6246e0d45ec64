/// The rules of a style sheet, as a page sends them.
public enum StyleSheet {
    /// Returns a style sheet without the white space that browsers ignore.
    ///
    /// - Parameter rules: The rules. They contain no comments, and no strings with several spaces.
    /// - Returns: The rules.
    public static func compact(_ rules: String) -> String {
        var result = ""
        for character in rules {
            guard character.isWhitespace else {
                if "{}".contains(character), let last = result.last, " ;".contains(last) { result.removeLast() }
                result.append(character)
                continue
            }
            // The space before a colon matters: it is one between an element and any element in it.
            if let last = result.last, !" {};:,".contains(last) { result.append(" ") }
        }
        return result
    }
}
