extension SearchFilter {
    /// Creates a filter from a query in the API's syntax, such as the input of a search box for experts.
    ///
    /// The parser supports `field:value`, wildcards, quoted values, ranges with open or excluded ends, `AND`, `OR` and
    /// `NOT` (or `&&`, `||` and `!`), parentheses, a backslash before any character and `\u` with four hexadecimal
    /// digits. Other syntax of Lucene (words without a field, boosts, fuzzy and regular expressions) is refused,
    /// because the API doesn't document it.
    ///
    /// Without parentheses, operators are combined as the API's dialect does, which has no precedence: `AND` makes the
    /// conditions on both sides required, and a condition joined only by `OR` has no effect next to a required one. So
    /// `a OR b AND c` means `b AND c`, and `a OR NOT b` means `a AND NOT b`. Write parentheses when you combine
    /// operators.
    ///
    /// - Parameter query: The query, not percent-encoded. Its length isn't limited, but it can have no more than 100
    ///   levels of parentheses and `NOT`s.
    /// - Throws: ``SearchParseError`` with the first position that can't be read.
    public init(parsing query: String) throws(SearchParseError) {
        var parser = SearchFilterParser(query)
        self.init(erased: try parser.parse())
    }
}
