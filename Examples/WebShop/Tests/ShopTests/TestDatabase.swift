import Foundation
import SecuconnectKit
import ShopStorage

#if PostgreSQL
    import PostgreSQL
#endif

/// A database of its own for a test: a file, or a schema of the PostgreSQL in `DATABASE_URL`.
final class TestDatabase: Sendable {
    private let address: DatabaseAddress
    private let path: String?

    init() async throws {
        #if PostgreSQL
            if let server = ProcessInfo.processInfo.environment["DATABASE_URL"] {
                address = try await Self.address(in: server)
                path = nil
                return
            }
        #endif
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(Self.newName()).sqlite").path
        address = DatabaseAddress(path)
        self.path = path
    }

    private static func newName() -> String {
        "shop_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    }

    #if PostgreSQL
        /// Creates an empty schema in a PostgreSQL, and returns its address.
        static func address(in server: String) async throws -> DatabaseAddress {
            let name = newName()
            try await PostgreSQLPool(server, connections: 1).run("CREATE SCHEMA \(name)")
            return DatabaseAddress("\(server)?options=-csearch_path%3D\(name)")
        }
    #endif

    deinit {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: (path ?? "") + suffix) }
    }

    /// Opens the database.
    ///
    /// - Parameter time: The clock of the database.
    /// - Returns: The database.
    /// - Throws: `DatabaseAddress.Unavailable`.
    func open(time: any TimeSource) async throws -> any ShopDatabase {
        let database = try await address.open(time: time)
        return address.isPostgreSQL ? ClockedDatabase(database: database, time: time) : database
    }
}

/// A PostgreSQL whose clock is that of a test.
private struct ClockedDatabase: ShopDatabase {
    let database: any ShopDatabase
    let time: any TimeSource

    func read(_ query: String, _ values: [SQLValue]) async throws -> [SQLRow] {
        try await database.read(Self.fix(query, time), values)
    }

    @discardableResult
    func run(_ statement: String, _ values: [SQLValue]) async throws -> [SQLRow] {
        try await database.run(Self.fix(statement, time), values)
    }

    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any ShopTransaction) throws -> Result
    ) async throws -> Result {
        try await database.transaction { [time] in try body(Transaction(transaction: $0, time: time)) }
    }

    private static func fix(_ statement: String, _ time: any TimeSource) -> String {
        statement.replacingOccurrences(
            of: "shop_now()", with: "\(time.date.timeIntervalSince1970)::double precision")
    }

    private struct Transaction: ShopTransaction {
        let transaction: any ShopTransaction
        let time: any TimeSource

        var lock: String { transaction.lock }

        func run(_ statement: String, _ values: [SQLValue]) throws -> [SQLRow] {
            try transaction.run(ClockedDatabase.fix(statement, time), values)
        }
    }
}
