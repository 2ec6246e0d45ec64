/// A row of a result. The values are the texts that PostgreSQL writes.
public struct PostgreSQLRow: Hashable, Sendable {
    /// The texts of the columns; `nil` for `NULL`.
    public let values: [String?]

    init(_ values: [String?]) { self.values = values }

    /// Returns the text of a column; `nil` for `NULL` and for a column that the result doesn't have.
    ///
    /// - Parameter column: The position of the column, from 0.
    /// - Returns: The text.
    public subscript(column: Int) -> String? { values.indices.contains(column) ? values[column] : nil }

    /// Returns the integer in a column.
    ///
    /// - Parameter column: The position of the column, from 0.
    /// - Returns: The integer; `nil` unless the text is one.
    public func int(_ column: Int) -> Int? { self[column].flatMap { Int($0) } }

    /// Returns the number in a column.
    ///
    /// - Parameter column: The position of the column, from 0.
    /// - Returns: The number; `nil` unless the text is one.
    public func double(_ column: Int) -> Double? { self[column].flatMap { Double($0) } }

    /// Returns the truth value in a column.
    ///
    /// - Parameter column: The position of the column, from 0.
    /// - Returns: The truth value; `nil` unless the text is `t` or `f`.
    public func bool(_ column: Int) -> Bool? { ["t": true, "f": false][self[column] ?? ""] }
}
