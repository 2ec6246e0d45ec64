public import Foundation

/// A few connections to a database, which are shared by any number of tasks.
///
/// TLS, passwords and hosts are libpq's: `sslmode`, `sslrootcert`, `~/.pgpass`, `PGPASSWORD` and several hosts work as
/// in `psql`. Set `sslmode=verify-full` if the network isn't yours.
public actor PostgreSQLPool {
    private let timeout: TimeInterval
    private var free: [PostgreSQLConnection]
    private var waiting: [(id: UUID, continuation: CheckedContinuation<PostgreSQLConnection?, Never>)] = []

    /// Creates a pool. Nothing is sent before the first statement.
    ///
    /// - Parameters:
    ///   - address: The address or the keywords of libpq, such as `postgres://shop@db/shop?sslmode=verify-full`.
    ///   - connections: The maximum number of connections. A value below 1 counts as 1.
    ///   - timeout: The maximum number of seconds to wait for a connection, to connect, and for each statement.
    public init(_ address: String, connections: Int = 4, timeout: TimeInterval = 10) {
        self.timeout = timeout
        free = (0..<max(connections, 1)).map { _ in PostgreSQLConnection(address, timeout: timeout) }
    }

    /// Runs a statement that gives the same result if it runs twice.
    ///
    /// It is repeated once on a new connection if the first one was lost, for example because the database was
    /// restarted.
    ///
    /// - Parameters:
    ///   - statement: The statement, with `$1`, `$2` and so on for the parameters.
    ///   - parameters: The texts of the parameters; `nil` for `NULL`.
    /// - Returns: The rows of the result.
    /// - Throws: ``PostgreSQLError``.
    @discardableResult
    public func run(_ statement: String, _ parameters: [String?] = []) async throws -> [PostgreSQLRow] {
        try await withConnection { connection in
            do {
                return try await connection.run(statement, parameters)
            } catch let error as PostgreSQLError where error.kind == .connectionLost {
                return try await connection.run(statement, parameters)
            }
        }
    }

    /// Runs statements in a transaction. If the closure throws, nothing of them holds. It runs again if the connection is
    /// lost before the commit.
    ///
    /// - Parameter body: A closure that runs the statements, on the thread of a connection.
    /// - Returns: The result of the closure.
    /// - Throws: The error of the closure, or ``PostgreSQLError``.
    public func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (isolated PostgreSQLConnection) throws -> Result
    ) async throws -> Result {
        try await withConnection { try await $0.transaction(body) }
    }

    private func withConnection<Result: Sendable>(
        _ body: (PostgreSQLConnection) async throws -> Result
    ) async throws -> Result {
        let connection = try await take()
        defer { giveBack(connection) }
        return try await body(connection)
    }

    private func take() async throws -> PostgreSQLConnection {
        if let connection = free.popLast() { return connection }
        let id = UUID()
        let end = Task { [timeout] in
            try await Task.sleep(nanoseconds: UInt64(max(timeout, 0) * 1e9))
            endWait(id)
        }
        defer { end.cancel() }
        let connection = await withCheckedContinuation { waiting.append((id, $0)) }
        guard let connection else {
            throw PostgreSQLError(
                kind: .notConnected, message: "No connection became free within \(timeout) seconds")
        }
        return connection
    }

    private func giveBack(_ connection: PostgreSQLConnection) {
        if waiting.isEmpty {
            free.append(connection)
        } else {
            waiting.removeFirst().continuation.resume(returning: connection)
        }
    }

    private func endWait(_ id: UUID) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).continuation.resume(returning: nil)
    }
}
