public import Foundation

extension SearchFilter {
    /// Reads a query in the API's syntax, such as one that a user typed into a search box for experts.
    ///
    /// Read are `field:value`, wildcards, quoted values, ranges with open or excluded ends, `AND`, `OR` and `NOT` (or
    /// `&&`, `||` and `!`), parentheses, a backslash before any character and `\u` with four hexadecimal digits. What else
    /// Lucene knows (words without a field, boosts, fuzzy and regular expressions) is refused, for the API does not
    /// document it.
    ///
    /// Without parentheses, operators are combined as the API's dialect does, which knows no precedence: `AND` makes the
    /// conditions on both sides required, and a condition that only `OR` joins has no say beside a required one. So
    /// `a OR b AND c` means `b AND c`, and `a OR NOT b` means `a AND NOT b`. Write parentheses wherever operators meet.
    ///
    /// - Parameter query: the query, not percent-encoded. It may be as long as you like, but no more than 100
    ///   parentheses and `NOT`s deep.
    /// - Throws: ``ParseError`` that points at the first place that can't be read.
    public init(parsing query: String) throws(ParseError) {
        var parser = SearchFilterParser(query)
        self = try parser.parse()
    }

    /// Why a query can't be read, and where.
    public struct ParseError: LocalizedError, Hashable, CustomStringConvertible {
        /// One sentence that says what is wrong.
        public let message: String
        /// Where it is: the number of the character, counted from 1. One past the last is the end of the query.
        public let column: Int

        /// Place and sentence in one line.
        public var description: String { "Column \(column): \(message)" }

        /// The same line, for `localizedDescription`.
        public var errorDescription: String? { description }
    }
}
