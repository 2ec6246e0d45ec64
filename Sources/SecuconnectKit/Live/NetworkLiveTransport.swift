#if canImport(Network) && !os(watchOS)
    public import Foundation
    import Network

    /// Connections for live events over Network.framework, with TLS 1.2 or later.
    ///
    /// - Important: This code has never run: the project is built on Linux. Please report whether it works.
    public struct NetworkLiveTransport: LiveTransport {
        /// Creates a transport.
        public init() {}

        /// Opens a connection.
        ///
        /// - Parameter endpoint: The server.
        /// - Returns: The connection, after the handshake of TLS.
        /// - Throws: ``TransportFailure``, or `CancellationError`.
        public func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection {
            guard let port = UInt16(exactly: endpoint.port).flatMap(NWEndpoint.Port.init(rawValue:)) else {
                throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: "the port is invalid")
            }
            let tls = endpoint.isSecure ? NWProtocolTLS.Options() : nil
            if let tls {
                sec_protocol_options_set_min_tls_protocol_version(tls.securityProtocolOptions, .TLSv12)
            }
            let connection = NWConnection(
                host: NWEndpoint.Host(endpoint.host), port: port,
                using: NWParameters(tls: tls, tcp: NWProtocolTCP.Options()))
            do {
                try await FirstResultContinuation<Void>.result { first in
                    connection.stateUpdateHandler = { state in
                        switch state {
                        case .ready: first.finish(.success(()))
                        // A connection that waits for a network is tried again later, as after any other failure.
                        case .waiting(let error), .failed(let error):
                            first.finish(.failure(TransportFailure(error, reason: .notConnected)))
                        default: break
                        }
                    }
                    connection.start(queue: DispatchQueue(label: "SecuconnectKit.LiveEvents"))
                }
            } catch {
                connection.cancel()
                throw error
            }
            return NetworkLiveConnection(connection)
        }
    }

    /// A connection of Network.framework.
    private struct NetworkLiveConnection: LiveConnection {
        private let connection: NWConnection

        init(_ connection: NWConnection) { self.connection = connection }

        func receive() async throws -> Data? {
            try await FirstResultContinuation<Data?>.result { first in
                connection.receive(minimumIncompleteLength: 1, maximumLength: 65_536) { data, _, _, error in
                    if let data, !data.isEmpty {
                        first.finish(.success(data))
                    } else if let error {
                        first.finish(.failure(TransportFailure(error, reason: .connectionLost)))
                    } else {
                        first.finish(.success(nil))
                    }
                }
            }
        }

        func send(_ bytes: Data) {
            connection.send(
                content: bytes,
                completion: .contentProcessed { error in
                    // The end of the connection ends `receive`.
                    if error != nil { connection.cancel() }
                })
        }

        /// Sends what was passed to `send`, then closes.
        func close() { connection.cancel() }
    }

    extension TransportFailure {
        fileprivate init(_ error: NWError, reason: Reason) {
            let details: String
            switch error {
            case .posix(let code): details = "POSIX error \(code.rawValue)"
            case .dns(let code): details = "DNS error \(code)"
            case .tls(let status): details = "TLS error \(status)"
            default: details = "NWError"
            }
            self.init(reason, mayHaveBeenSent: reason != .notConnected, details: details)
        }
    }
#endif
