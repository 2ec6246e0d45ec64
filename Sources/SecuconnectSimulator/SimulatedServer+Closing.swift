public import SecuconnectKit

extension SimulatedServer {
    /// A Boolean value that indicates whether the server was closed.
    public var isClosed: Bool { withState { $0.isClosed } }

    /// Closes the server: calls sent afterwards fail, the streams of ``pushes`` and the connections
    /// of ``live`` end, and nothing is pushed anymore.
    ///
    /// The records, the ledger and all transactions can still be read. A client created with
    /// `SecuconnectClient(simulator:)` closes its own connection only, so other clients can continue to use the server.
    public func close() {
        let streams = withState { state in
            state.isClosed = true
            return state.pushes.close()
        }
        for stream in streams { stream.finish() }
        live.dropConnections()
    }

    /// Returns a connection to the server, which can be closed without closing the server.
    ///
    /// - Returns: The connection.
    public func connection() -> some HTTPTransport { Connection(server: self) }

    private struct Connection: HTTPTransport {
        let server: SimulatedServer
        let isClosed = LockedValue(false)

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            guard !isClosed.withLock({ $0 }) else {
                throw TransportFailure(.closed, mayHaveBeenSent: false, details: "The connection was closed.")
            }
            do {
                return try await server.send(request)
            } catch let failure as TransportFailure where failure.reason == .closed {
                // This end is open; the other one no longer receives anything.
                throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: failure.details)
            }
        }

        func close() { isClosed.withLock { $0 = true } }
    }
}
