import Foundation
import GRDB
import SecuconnectKit

/// The database of the shop: an SQLite file that several processes can use at once.
enum ShopDatabase {
    /// Opens the database, and creates or migrates it.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - time: The time source for pauses between attempts.
    /// - Returns: The database.
    /// - Throws: `DatabaseError` if the file can't be opened.
    static func open(_ path: String, time: any TimeSource) async throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // With WAL, SQLite syncs at each commit only in this mode. A push is answered after its commit.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
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

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.create(table: "session") { table in
                table.primaryKey("id", .text)
                table.column("basket", .text).notNull()
                table.column("orderNumber", .text).notNull()
                table.column("usedAt", .double).notNull()
            }
            try db.create(table: "purchase") { table in
                table.primaryKey("number", .text)
                table.column("session", .text).notNull()
                table.column("createdAt", .double).notNull()
                table.column("customer", .text).notNull()
                table.column("bill", .text).notNull()
                table.column("total", .integer).notNull()
                table.column("actionID", .text).notNull()
                table.column("attemptedAt", .double)
                table.column("smartTransaction", .text).unique()
                table.column("checkoutURL", .text)
                table.column("payment", .text).indexed()
                table.column("state", .text).notNull()
                table.column("netAmount", .integer)
                table.column("instructions", .text)
                table.column("checkedAt", .double)
                table.column("dueAt", .double).indexed()
            }
            try db.create(table: "refund") { table in
                table.primaryKey("id", .text)
                table.belongsTo("purchase", onDelete: .restrict).notNull()
                table.column("payment", .text).notNull()
                table.column("amount", .integer).notNull()
                table.column("netBefore", .integer).notNull()
                table.column("createdAt", .double).notNull()
                table.column("sentAt", .double).notNull()
                table.column("state", .text).notNull()
                table.column("note", .text)
            }
            try db.create(table: "push") { table in
                table.primaryKey("id", .text)
                table.column("body", .blob).notNull()
                table.column("receivedAt", .double).notNull()
                table.column("dueAt", .double).indexed()
                table.column("attempts", .integer).notNull()
                table.column("note", .text)
            }
            try db.create(table: "lease") { table in
                table.primaryKey("name", .text)
                table.column("holder", .text).notNull()
                table.column("until", .double).notNull()
            }
        }
        migrator.registerMigration("2") { db in
            try db.alter(table: "purchase") { table in
                table.add(column: "reason", .text)
                table.add(column: "failures", .integer).notNull().defaults(to: 0)
                table.add(column: "returnedAt", .double)
            }
            try db.alter(table: "refund") { table in
                table.add(column: "refundPayment", .text)
                table.add(column: "knownRefunds", .text).notNull().defaults(to: "[]")
            }
            try db.alter(table: "lease") { table in
                table.add(column: "renewedAt", .double).notNull().defaults(to: 0)
            }
        }
        return migrator
    }
}
