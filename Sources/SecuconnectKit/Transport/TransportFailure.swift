/// Why a request got no answer.
public struct TransportFailure: Error, Hashable, Sendable {
    /// What happened to the request.
    public enum Reason: String, Hashable, Sendable {
        /// The server was not reached: no such host, connection refused, no secure connection.
        case notConnected
        /// The connection ended before the answer was complete.
        case connectionLost
        /// The connection was silent for longer than the request's idle timeout.
        case idle
        /// What came was no HTTP.
        case notHTTP
        /// The answer's body is larger than the transport's bound.
        case tooLarge
        /// The transport was closed.
        case closed
    }

    /// What happened to the request.
    public var reason: Reason
    /// Whether the request can have reached the server. `true` unless it certainly has not.
    public var mayHaveBeenSent: Bool
    /// What the layer below said, without any address or header.
    public var details: String

    /// Describes a failure.
    ///
    /// - Parameters:
    ///   - reason: what happened to the request.
    ///   - mayHaveBeenSent: whether the request can have reached the server. When in doubt, `true`.
    ///   - details: what the layer below said, without any address or header.
    public init(_ reason: Reason, mayHaveBeenSent: Bool, details: String) {
        self.reason = reason
        self.mayHaveBeenSent = mayHaveBeenSent
        self.details = details
    }
}
