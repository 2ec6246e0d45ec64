/// An error of the database or of the connection to it. It contains no parameter of a statement.
public struct PostgreSQLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of an error.
    public enum Kind: Hashable, Sendable {
        /// There is no connection. The statement wasn't sent.
        case notConnected
        /// The connection ended before the result was read. The statement may have been carried out.
        case connectionLost
        /// The time is up. A statement that was sent may have been carried out.
        case timeout
        /// The database refused the statement, and changed nothing.
        case refused
    }

    /// The kind.
    public let kind: Kind
    /// The five characters of the SQL state, such as `23505` for a value that must be unique; `nil` unless the database
    /// refused the statement.
    public let state: String?
    /// The message of libpq or of the database, without its details: these can contain values.
    public let message: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - state: The SQL state.
    ///   - message: The message.
    public init(kind: Kind, state: String? = nil, message: String) {
        self.kind = kind
        self.state = state
        self.message = message
    }

    /// A textual representation of this instance.
    public var description: String {
        let advice =
            switch kind {
            case .notConnected: "Check that PostgreSQL runs and that the address is right."
            case .connectionLost, .timeout: "Read the row before you repeat the statement."
            case .refused: "Correct the statement."
            }
        let state = state.map { " (\($0))" } ?? ""
        return "\(message)\(state). \(advice)"
    }
}
