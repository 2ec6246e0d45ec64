/// A transport that can tell a request's end to a callback, so that waiting for it, until a deadline, say, takes no task
/// of its own: on loopback that is a tenth of a call's time.
package protocol CallbackTransport: HTTPTransport {
    /// Starts a request, and does not block: no deadline is kept until it has returned.
    ///
    /// - Parameters:
    ///   - request: what to send.
    ///   - completion: called with what `send` would return or throw, unless the request is given up before.
    /// - Returns: what gives the request up. It may be called at any time, and after the end does nothing.
    func start(
        _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
    ) -> @Sendable () -> Void
}

extension CallbackTransport {
    /// What `send` does.
    package func answer(to request: TransportRequest) async throws -> TransportResponse {
        try await FirstResultContinuation.result { first in first.atEnd(start(request, completion: first.finish)) }
    }
}
