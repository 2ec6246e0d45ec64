import CPostgreSQL
public import Foundation

/// A connection to a database. It connects when it is first used, and again after it was lost.
///
/// Its work runs on a thread of its own, one statement after the other. Every wait ends with the connection's timeout.
public actor PostgreSQLConnection {
    private let address: String
    private let timeout: TimeInterval
    private let executor = QueueExecutor(label: "PostgreSQL")
    private var session: Session?

    /// The executor of the actor: a thread that may wait.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Creates a connection. Nothing is sent before the first statement.
    ///
    /// - Parameters:
    ///   - address: The address or the keywords of libpq, such as `postgres://shop@db/shop?sslmode=verify-full`.
    ///   - timeout: The maximum number of seconds to connect, and for each statement.
    public init(_ address: String, timeout: TimeInterval = 10) {
        self.address = address
        self.timeout = timeout
    }

    /// Runs a statement.
    ///
    /// - Parameters:
    ///   - statement: The statement, with `$1`, `$2` and so on for the parameters.
    ///   - parameters: The texts of the parameters; `nil` for `NULL`.
    /// - Returns: The rows of the result.
    /// - Throws: ``PostgreSQLError``.
    @discardableResult
    public func run(_ statement: String, _ parameters: [String?] = []) throws -> [PostgreSQLRow] {
        let session = try connected()
        do {
            return try session.run(statement, parameters, until: Deadline(after: timeout))
        } catch let error where error.kind != .refused {
            // What was sent can still be carried out, so nothing else may follow on this connection.
            self.session = nil
            throw error
        }
    }

    /// Runs statements in a transaction. If the closure throws, nothing of them holds.
    ///
    /// The closure runs on the thread of the connection, and can't wait for anything but its own statements. It runs
    /// again on a new connection if the first one is lost before the commit.
    ///
    /// - Parameter body: A closure that runs the statements.
    /// - Returns: The result of the closure.
    /// - Throws: The error of the closure, or ``PostgreSQLError``. If the kind is
    ///   ``PostgreSQLError/Kind/connectionLost`` or ``PostgreSQLError/Kind/timeout``, the transaction may hold.
    public func transaction<Result: Sendable>(
        _ body: @Sendable (isolated PostgreSQLConnection) throws -> Result
    ) throws -> Result {
        try transaction(isRepeated: false, body)
    }

    private func transaction<Result: Sendable>(
        isRepeated: Bool, _ body: @Sendable (isolated PostgreSQLConnection) throws -> Result
    ) throws -> Result {
        var isCommitting = false
        do {
            try run("BEGIN")
            let result = try body(self)
            isCommitting = true
            try run("COMMIT")
            return result
        } catch {
            // A connection that can't roll back is closed, which rolls back.
            if session != nil, (try? run("ROLLBACK")) == nil { session = nil }
            let isLost = (error as? PostgreSQLError)?.kind == .connectionLost
            guard isLost, !isCommitting, !isRepeated else { throw error }
            return try transaction(isRepeated: true, body)
        }
    }

    /// Closes the connection. The next statement opens it again.
    public func close() { session = nil }

    private func connected() throws(PostgreSQLError) -> Session {
        if let session, session.isAlive { return session }
        session = nil
        let opened = try Session(address, timeout: timeout)
        session = opened
        return opened
    }
}
