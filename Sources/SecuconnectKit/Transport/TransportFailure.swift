/// An error of a request without a response.
public struct TransportFailure: Error, Hashable, Sendable {
    /// The reason for a failure.
    public enum Reason: String, Hashable, Sendable {
        /// The server was not reached: unknown host, connection refused, or no secure connection.
        case notConnected
        /// The connection ended before the response was complete.
        case connectionLost
        /// The connection was silent for longer than the request's idle timeout.
        case idle
        /// The response isn't HTTP.
        case notHTTP
        /// The body of the response is larger than the transport's limit.
        case tooLarge
        /// The transport was closed.
        case closed
    }

    /// The reason for the failure.
    public var reason: Reason
    /// A Boolean value that indicates whether the request may have reached the server. It is `true` unless it certainly
    /// hasn't.
    public var mayHaveBeenSent: Bool
    /// The description from the layer below, without any URL or header.
    public var details: String

    /// Creates a failure.
    ///
    /// - Parameters:
    ///   - reason: The reason for the failure.
    ///   - mayHaveBeenSent: A Boolean value that indicates whether the request may have reached the server. If in
    ///     doubt, pass `true`.
    ///   - details: The description from the layer below, without any URL or header.
    public init(_ reason: Reason, mayHaveBeenSent: Bool, details: String) {
        self.reason = reason
        self.mayHaveBeenSent = mayHaveBeenSent
        self.details = details
    }
}
