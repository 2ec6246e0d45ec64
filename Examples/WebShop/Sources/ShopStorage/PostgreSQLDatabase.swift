#if PostgreSQL
    import Foundation
    package import PostgreSQL

    /// A PostgreSQL server, which the processes of several machines can use at once. Its clock is the shop's.
    package struct PostgreSQLDatabase: ShopDatabase {
        /// The connections.
        package let pool: PostgreSQLPool

        /// Connects, and creates or migrates the tables. The others that start at the same time wait.
        ///
        /// - Parameter address: The address, such as `postgres://shop@db/shop?sslmode=verify-full`.
        /// - Throws: `PostgreSQLError`.
        package init(_ address: String) async throws {
            // A statement of a machine that stands still keeps its rows locked until its time is up.
            pool = PostgreSQLPool(address, connections: 8, timeout: 5)
            try await pool.transaction { connection in
                try connection.run("SELECT pg_advisory_xact_lock(hashtext('shop'))")
                try connection.run("CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY)")
                let known = Set(try connection.run("SELECT name FROM migration").map { $0[0] })
                for migration in Self.migrations where !known.contains(migration.name) {
                    for statement in migration.statements { try connection.run(statement) }
                    try connection.run("INSERT INTO migration VALUES ($1)", [migration.name])
                }
            }
        }

        package func read(_ query: String, _ values: [SQLValue]) async throws -> [SQLRow] {
            try await run(query, values)
        }

        @discardableResult
        package func run(_ statement: String, _ values: [SQLValue]) async throws -> [SQLRow] {
            do {
                return try await pool.run(statement, values.map(\.parameter)).map(SQLRow.init)
            } catch let error as PostgreSQLError { throw error.shopError }
        }

        package func transaction<Result: Sendable>(
            _ body: @escaping @Sendable (any ShopTransaction) throws -> Result
        ) async throws -> Result {
            try await pool.transaction { try body(Transaction(connection: $0)) }
        }

        private static var migrations: [ShopSchema.Migration] {
            let clock = ShopSchema.Migration(
                name: "clock",
                statements: [
                    """
                    CREATE FUNCTION shop_now() RETURNS double precision LANGUAGE sql VOLATILE
                    AS 'SELECT extract(epoch FROM clock_timestamp())::double precision'
                    """
                ])
            return [clock] + ShopSchema.migrations(bytes: "bytea")
        }

        /// A transaction. It is used on the thread of its connection only.
        private struct Transaction: ShopTransaction {
            let connection: PostgreSQLConnection
            var lock: String { "FOR UPDATE" }

            func run(_ statement: String, _ values: [SQLValue]) throws -> [SQLRow] {
                try connection.assumeIsolated { connection in
                    do {
                        return try connection.run(statement, values.map(\.parameter)).map(SQLRow.init)
                    } catch let error as PostgreSQLError { throw error.shopError }
                }
            }
        }
    }

    extension SQLRow {
        fileprivate init(_ row: PostgreSQLRow) { self.init(row.values.map { SQLValue($0) }) }
    }

    extension SQLValue {
        /// The text of a parameter.
        fileprivate var parameter: String? {
            switch self {
            case .null: nil
            case .integer(let integer): "\(integer)"
            case .real(let number): "\(number)"
            case .text(let text): text
            case .bytes(let bytes): bytes.hexadecimal
            }
        }
    }

    extension PostgreSQLError {
        fileprivate var shopError: any Error { state == "23505" ? DuplicateValue() : self }
    }
#endif
