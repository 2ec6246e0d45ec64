import CPostgreSQL
import Foundation

/// An open connection of libpq. It is closed with its last reference.
final class Session {
    private let connection: OpaquePointer

    /// Connects.
    init(_ address: String, timeout: TimeInterval) throws(PostgreSQLError) {
        guard let connection = PQconnectStart(address) else {
            throw PostgreSQLError(kind: .notConnected, message: "libpq has no memory for a connection")
        }
        self.connection = connection
        let deadline = Deadline(after: timeout)
        var step = PQstatus(connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
        while step != PGRES_POLLING_OK {
            guard step != PGRES_POLLING_FAILED else { throw error(.notConnected) }
            guard wait(for: step == PGRES_POLLING_READING ? POLLIN : POLLOUT, until: deadline) else {
                throw PostgreSQLError(
                    kind: .notConnected, message: "PostgreSQL didn't accept the connection within \(timeout) seconds")
            }
            step = PQconnectPoll(connection)
        }
        // The server ends a statement whose caller has given up, and a transaction whose machine has died.
        let milliseconds = Int(timeout * 1_000)
        for name in ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"] {
            try run("SET \(name) = \(milliseconds)", [], until: deadline)
        }
        try run("SET client_min_messages = warning", [], until: deadline)
    }

    deinit { PQfinish(connection) }

    /// A Boolean value that indicates whether the server hasn't closed the connection.
    var isAlive: Bool { PQconsumeInput(connection) == 1 && PQstatus(connection) == CONNECTION_OK }

    /// Runs a statement and reads its whole result.
    @discardableResult
    func run(
        _ statement: String, _ parameters: [String?], until deadline: Deadline
    ) throws(PostgreSQLError) -> [PostgreSQLRow] {
        try send(statement, parameters)
        var rows: [PostgreSQLRow] = []
        var refusal: PostgreSQLError?
        while let result = try nextResult(until: deadline) {
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK: rows += Self.rows(of: result)
            case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: break
            default: refusal = Self.refusal(of: result)
            }
        }
        guard PQstatus(connection) == CONNECTION_OK else { throw error(.connectionLost) }
        if let refusal { throw refusal }
        return rows
    }

    private func send(_ statement: String, _ parameters: [String?]) throws(PostgreSQLError) {
        let texts = parameters.map { $0.map { strdup($0) } }
        defer { for text in texts { free(text ?? nil) } }
        let pointers = texts.map { text in text.flatMap { $0 }.map { UnsafePointer($0) } }
        let isSent = PQsendQueryParams(
            connection, statement, Int32(clamping: pointers.count), nil, pointers, nil, nil, 0)
        guard isSent == 1 else { throw error(.notConnected) }
    }

    /// Returns the next result of the statement; `nil` after the last one.
    private func nextResult(until deadline: Deadline) throws(PostgreSQLError) -> OpaquePointer? {
        while true {
            let isFlushed = PQflush(connection)
            guard isFlushed >= 0 else { throw error(.connectionLost) }
            if isFlushed == 0, PQisBusy(connection) == 0 { return PQgetResult(connection) }
            guard wait(for: isFlushed == 0 ? POLLIN : POLLIN | POLLOUT, until: deadline) else {
                throw PostgreSQLError(kind: .timeout, message: "PostgreSQL didn't respond in time")
            }
            guard PQconsumeInput(connection) == 1 else { throw error(.connectionLost) }
        }
    }

    /// Waits until the socket can be read or written. Returns `false` if the time is up first.
    private func wait(for events: Int32, until deadline: Deadline) -> Bool {
        while true {
            var socket = pollfd(fd: PQsocket(connection), events: Int16(truncatingIfNeeded: events), revents: 0)
            let ready = poll(&socket, 1, deadline.milliseconds)
            if ready > 0 { return true }
            if ready == 0 || errno != EINTR { return false }
        }
    }

    private func error(_ kind: PostgreSQLError.Kind) -> PostgreSQLError {
        PostgreSQLError(kind: kind, message: Self.firstLine(PQerrorMessage(connection)))
    }

    private static func refusal(of result: OpaquePointer) -> PostgreSQLError {
        // The fields "detail" and "context" are left out, because they quote values.
        PostgreSQLError(
            kind: .refused, state: PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) },
            message: firstLine(PQresultErrorField(result, Int32(UInt8(ascii: "M")))))
    }

    private static func firstLine(_ text: UnsafePointer<CChar>?) -> String {
        let line = text.map { String(cString: $0) }?.split(separator: "\n").first
        return line.map { String($0.prefix(200)) } ?? "The connection to PostgreSQL failed"
    }

    private static func firstLine(_ text: UnsafeMutablePointer<CChar>?) -> String { firstLine(UnsafePointer(text)) }

    private static func rows(of result: OpaquePointer) -> [PostgreSQLRow] {
        let columns = PQnfields(result)
        return (0..<PQntuples(result)).map { row in
            PostgreSQLRow(
                (0..<columns).map { column in
                    guard PQgetisnull(result, row, column) == 0 else { return nil }
                    return PQgetvalue(result, row, column).map { String(cString: $0) }
                })
        }
    }
}
