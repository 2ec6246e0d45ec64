/// The database of the shop.
///
/// All statements are understood by SQLite and by PostgreSQL. Parameters are `$1`, `$2` and so on, and `shop_now()` is
/// the time in seconds since 1970: by the clock of the database if it serves several machines.
package protocol ShopDatabase: Sendable {
    /// Runs a query.
    func read(_ query: String, _ values: [SQLValue]) async throws -> [SQLRow]

    /// Runs a statement that has the same effect if it runs twice.
    ///
    /// - Returns: The rows of its `RETURNING` clause.
    @discardableResult
    func run(_ statement: String, _ values: [SQLValue]) async throws -> [SQLRow]

    /// Runs statements of which either all hold or none.
    ///
    /// - Parameter body: A closure that runs the statements. It can be called twice; then the first call has no effect.
    /// - Returns: The result of the closure.
    /// - Throws: The error of the closure or of the database. If the connection is lost at the end, all may hold.
    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any ShopTransaction) throws -> Result
    ) async throws -> Result
}

/// A transaction of the database.
package protocol ShopTransaction {
    /// The words at the end of a query that keep other transactions from changing its row.
    var lock: String { get }

    /// Runs a statement.
    ///
    /// - Returns: The rows of a query, or of the `RETURNING` clause.
    @discardableResult
    func run(_ statement: String, _ values: [SQLValue]) throws -> [SQLRow]
}

/// The error of a value that must be unique and that another row has.
package struct DuplicateValue: Error {}

extension ShopDatabase {
    /// Runs a query without parameters.
    package func read(_ query: String) async throws -> [SQLRow] { try await read(query, []) }

    /// Returns the time by the clock of the database, in seconds since 1970.
    package func now() async throws -> Double { try await single("SELECT shop_now()") ?? 0 }

    /// Returns the first column of the first row; `nil` without a row.
    package func single<Value: SQLReadable>(_ query: String, _ values: [SQLValue] = []) async throws -> Value? {
        guard var row = try await read(query, values).first else { return nil }
        return try row.nextIfPresent()
    }

    /// Returns the first column of all rows.
    package func column<Value: SQLReadable>(_ query: String, _ values: [SQLValue] = []) async throws -> [Value] {
        try await read(query, values).map { row in
            var row = row
            return try row.next()
        }
    }
}
