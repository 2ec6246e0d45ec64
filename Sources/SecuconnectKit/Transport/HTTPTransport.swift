/// The interface between the client and the network.
///
/// Conform a custom type to it to send calls in another way, to record them, or to return responses in a test:
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
/// The client relies on these promises:
/// - Any HTTP response is returned, whatever its status; redirects are **not followed** but returned.
/// - Failures are thrown as ``TransportFailure``, which says whether the request may have reached the server. After any
///   other error the client assumes that it may have.
/// - When the task is canceled, `send` ends at once with `CancellationError`.
/// - A request that isn't ``TransportRequest/isSafe`` reaches the server at most once.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for its whole response.
    ///
    /// - Parameter request: The request to send.
    /// - Returns: The response, whatever its status.
    /// - Throws: ``TransportFailure``, or `CancellationError`.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Releases the resources of the transport. Calls that are sent afterwards fail. Does nothing by default.
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

extension HTTPTransport {
    /// Starts a request whose end is a result. This is the only place where calls reach a transport.
    func start(_ request: TransportRequest, for first: FirstResultContinuation<TransportResponse>) {
        if let transport = self as? any CallbackTransport {
            first.atEnd(transport.start(request, completion: first.finish))
        } else {
            first.run { try await send(request) }
        }
    }
}

/// A transport that reports the end of a request to a callback, so that a call needs no task that waits.
///
/// Custom transports are asynchronous functions, which can't be canceled at a deadline without a task of their own. On
/// loopback that task takes a tenth of a call's time, so the library's own transports have this requirement in
/// addition.
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
