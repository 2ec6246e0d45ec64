/// The one seam between the client and the network.
///
/// Conform a type of your own to it to send calls another way, to record them, or to answer them in a test:
///
/// ```swift
/// struct Recorder: HTTPTransport {
///     let base: any HTTPTransport
///     func send(_ request: TransportRequest) async throws -> TransportResponse {
///         let response = try await base.send(request)
///         log("\(request.method) \(request.url.path) -> \(response.status)")
///         return response
///     }
/// }
/// ```
///
/// What the client relies on:
/// - Any HTTP answer is returned, whatever its status; redirects are **not followed** but returned.
/// - Failures are thrown as ``TransportFailure``, which says whether the request can have reached the server. Any other
///   error is taken to mean that it can have.
/// - Cancelling the task ends `send` at once with `CancellationError`.
/// - A request that is not ``TransportRequest/isSafe`` reaches the server at most once.
public protocol HTTPTransport: Sendable {
    /// Sends one request and waits for its whole answer.
    ///
    /// - Parameter request: what to send.
    /// - Returns: the answer, whatever its status.
    /// - Throws: ``TransportFailure``, or `CancellationError`.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Releases what the transport holds. Calls that are sent afterwards fail. Does nothing by default.
    func close()

    /// Replaces the connections that are kept for further requests. Running requests end normally.
    ///
    /// The client calls it when a response belongs to another request: each further response on that connection would
    /// be wrong too. A transport that wraps another one forwards the call. Does nothing by default.
    func dropConnections()
}

extension HTTPTransport {
    /// Does nothing.
    public func close() {}

    /// Does nothing.
    public func dropConnections() {}
}

/// A transport that reports the end of a request to a callback, so that a call needs no task to wait until its
/// deadline. On loopback that saves a tenth of a call's time.
package protocol CallbackTransport: HTTPTransport {
    /// Starts a request. It doesn't block: no deadline is scheduled before it returns.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - completion: A closure that receives what `send` would return or throw, unless the request is canceled
    ///     before.
    /// - Returns: A closure that cancels the request. It can be called at any time; after the end it does nothing.
    func start(
        _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
    ) -> @Sendable () -> Void
}

extension CallbackTransport {
    /// Sends a request and waits for the callback, as `send` does.
    package func response(to request: TransportRequest) async throws -> TransportResponse {
        try await FirstResultContinuation.result { first in first.atEnd(start(request, completion: first.finish)) }
    }
}
