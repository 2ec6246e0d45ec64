// The database that the machines of a shop share.

/// A database.
public struct Database: Sendable {
    /// Executes a statement.
    ///
    /// - Parameters:
    ///   - statement: The statement, with `$1`, `$2` and so on for the values.
    ///   - values: The values.
    /// - Returns: The number of rows that it changed.
    /// - Throws: An error if the database isn't available.
    public func execute(_ statement: String, _ values: any Sendable...) async throws -> Int { 1 }

    /// Reads one value.
    ///
    /// - Parameters:
    ///   - statement: The statement, with `$1`, `$2` and so on for the values.
    ///   - values: The values.
    /// - Returns: The first value of the first row, or `nil` without a row.
    /// - Throws: An error if the database isn't available.
    public func bool(_ statement: String, _ values: any Sendable...) async throws -> Bool? { nil }
}
