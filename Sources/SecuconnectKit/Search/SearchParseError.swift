public import Foundation

/// An error of a query that can't be read, with its position.
public struct SearchParseError: LocalizedError, Hashable, CustomStringConvertible {
    /// A sentence that says what is wrong.
    public let message: String
    /// The position: the number of the character, counted from 1. One past the last is the end of the query.
    public let column: Int

    /// A textual representation of this instance.
    ///
    /// The description has the position and the sentence in one line.
    public var description: String { "Column \(column): \(message)" }

    /// The description, for `localizedDescription`.
    public var errorDescription: String? { description }
}
