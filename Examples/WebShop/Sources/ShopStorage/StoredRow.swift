/// A type whose values are read from the rows of a table.
package protocol ReadableRow: Sendable {
    /// The table.
    static var table: String { get }
    /// The columns, beginning with the key.
    static var columns: [String] { get }

    /// Creates a value from the columns of a row.
    init(_ row: inout SQLRow) throws
}

/// A type whose values are rows of a table.
package protocol StoredRow: ReadableRow {
    /// The values of the columns.
    var values: [SQLValue] { get throws }
}

extension ReadableRow {
    /// The beginning of a query for values.
    package static var selection: String { "SELECT \(columns.joined(separator: ", ")) FROM \(table)" }

    fileprivate static func all(in rows: [SQLRow]) throws -> [Self] {
        try rows.map { row in
            var row = row
            return try Self(&row)
        }
    }

    fileprivate static var byKey: String { "\(selection) WHERE \(columns[0]) = $1" }
}

extension ShopDatabase {
    /// Returns values.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - clauses: The clauses after the table, such as `WHERE number = $1`.
    ///   - values: The parameters.
    /// - Returns: The values.
    /// - Throws: An error of the database, or ``UnreadableColumn``.
    package func all<Value: ReadableRow>(
        _ type: Value.Type, _ clauses: String, _ values: [SQLValue] = []
    ) async throws -> [Value] {
        try Value.all(in: try await read("\(Value.selection) \(clauses)", values))
    }

    /// Returns the value with a key; `nil` if there is none.
    package func find<Value: ReadableRow>(_ type: Value.Type, _ key: String) async throws -> Value? {
        try Value.all(in: try await read(Value.byKey, [.text(key)])).first
    }
}

extension ShopTransaction {
    /// Returns the time by the clock of the database, in seconds since 1970.
    package func now() throws -> Double {
        var row = try run("SELECT shop_now()", []).first ?? SQLRow([])
        return try row.next()
    }

    /// Returns the value with a key; `nil` if there is none. Until the end of the transaction, nobody else changes it.
    package func find<Value: ReadableRow>(_ type: Value.Type, _ key: String) throws -> Value? {
        try Value.all(in: try run("\(Value.byKey) \(lock)", [.text(key)])).first
    }

    /// Inserts a value.
    ///
    /// - Throws: ``DuplicateValue`` if its key exists.
    package func insert(_ value: some StoredRow) throws {
        let type = Swift.type(of: value)
        let places = (1...type.columns.count).map { "$\($0)" }.joined(separator: ", ")
        try run(
            "INSERT INTO \(type.table) (\(type.columns.joined(separator: ", "))) VALUES (\(places))", value.values)
    }

    /// Writes all columns of the row with a value's key.
    package func update(_ value: some StoredRow) throws {
        let type = Swift.type(of: value)
        let changes = type.columns.enumerated().dropFirst().map { "\($1) = $\($0 + 1)" }.joined(separator: ", ")
        try run("UPDATE \(type.table) SET \(changes) WHERE \(type.columns[0]) = $1", value.values)
    }
}
