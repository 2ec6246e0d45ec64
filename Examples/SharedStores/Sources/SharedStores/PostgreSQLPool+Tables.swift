import PostgreSQL

extension PostgreSQLPool {
    /// Runs statements that create a table, on one machine at a time: `IF NOT EXISTS` alone fails if two run at once.
    func createOnce(_ statements: String...) async throws {
        try await transaction { connection in
            try connection.run("SELECT pg_advisory_xact_lock(hashtext('secuconnect'))")
            for statement in statements { try connection.run(statement) }
        }
    }
}
