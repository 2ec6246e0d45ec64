import Foundation
import GRDB
package import SecuconnectKit

/// An SQLite file, which several processes of one machine can use at once.
package struct SQLiteDatabase: ShopDatabase {
    private let pool: DatabasePool

    /// Opens the file, and creates or migrates its tables.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - time: The time source, which is also the clock of the database.
    /// - Throws: `DatabaseError` if the file can't be opened.
    package init(_ path: String, time: any TimeSource) async throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // With WAL, SQLite syncs at each commit only in this mode. A push is answered after its commit.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // Called inside the transaction, so that the times of all processes are in the order of their writes.
            db.add(
                function: DatabaseFunction("shop_now", argumentCount: 0) { _ in time.date.timeIntervalSince1970 })
        }
        pool = try await Self.open(path, configuration, time)
    }

    private static func open(
        _ path: String, _ configuration: Configuration, _ time: any TimeSource
    ) async throws -> DatabasePool {
        var attempt = 0
        while true {
            do {
                let pool = try DatabasePool(path: path, configuration: configuration)
                try migrator.migrate(pool)
                return pool
            } catch let error as DatabaseError where attempt < 20 {
                // Another process that starts at the same time creates the file or its tables.
                guard [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode)
                else { throw error }
                attempt += 1
                try await time.sleep(seconds: 0.1)
            }
        }
    }

    package func read(_ query: String, _ values: [SQLValue]) async throws -> [SQLRow] {
        try await pool.read { try $0.rows(query, values) }
    }

    @discardableResult
    package func run(_ statement: String, _ values: [SQLValue]) async throws -> [SQLRow] {
        try await pool.write { try $0.rows(statement, values) }
    }

    package func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any ShopTransaction) throws -> Result
    ) async throws -> Result {
        try await pool.write { try body(Transaction(database: $0)) }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in ShopSchema.migrations(bytes: "blob") {
            migrator.registerMigration(migration.name) { db in
                for statement in migration.statements { try db.execute(sql: statement) }
            }
        }
        return migrator
    }

    /// A transaction. SQLite has one writer, so no row needs a lock.
    private struct Transaction: ShopTransaction {
        let database: Database
        var lock: String { "" }

        func run(_ statement: String, _ values: [SQLValue]) throws -> [SQLRow] {
            try database.rows(statement, values)
        }
    }
}

extension Database {
    fileprivate func rows(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        let statement = try cachedStatement(sql: sql)
        // A parameter has the name "1" in SQLite, and its number needn't be its position.
        let names = (1...max(values.count, 1)).map(String.init)
        let arguments = StatementArguments(
            Dictionary(uniqueKeysWithValues: zip(names, values.map(\.databaseValue))))
        do {
            guard statement.columnCount > 0 else {
                try statement.execute(arguments: arguments)
                return []
            }
            return try Row.fetchAll(statement, arguments: arguments).map { row in
                SQLRow(row.databaseValues.map(SQLValue.init))
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            guard [.SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY].contains(error.extendedResultCode)
            else { throw error }
            throw DuplicateValue()
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let integer): .integer(Int(integer))
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            case .blob(let bytes): .bytes(bytes)
            }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let integer): integer.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): bytes.databaseValue
        }
    }
}
