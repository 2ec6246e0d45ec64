public import Foundation

/// The interface between live events and the network: connections of bytes, as ``HTTPTransport`` is for calls.
///
/// Conform a custom type to it to receive live events over another network library, or in a test.
///
/// The client relies on these promises:
/// - If the endpoint is secure, the connection uses TLS 1.2 or later and checks the certificate and the host name.
/// - Failures are thrown as ``TransportFailure``. Any other error ends the live events.
/// - When the task is canceled, `connect` ends at once with `CancellationError`.
public protocol LiveTransport: Sendable {
    /// Opens a connection.
    ///
    /// - Parameter endpoint: The server.
    /// - Returns: The connection, after the handshake of TLS.
    /// - Throws: ``TransportFailure``, or `CancellationError`.
    func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection
}

/// A connection of bytes.
public protocol LiveConnection: Sendable {
    /// Waits for the next bytes, in order. One task calls it at a time.
    ///
    /// - Returns: The bytes, which aren't empty; `nil` after the peer or ``close()`` ended the connection.
    /// - Throws: ``TransportFailure`` if the connection broke, or `CancellationError` at once when the task is
    ///   canceled. A canceled wait is the last one.
    func receive() async throws -> Data?

    /// Sends bytes after those of earlier calls. It doesn't wait. If bytes can't be sent, ``receive()`` ends.
    ///
    /// - Parameter bytes: The bytes.
    func send(_ bytes: Data)

    /// Closes the connection after the bytes that were sent. ``receive()`` ends. It can be called again.
    func close()
}

/// The address of a server of live events.
public struct LiveEndpoint: Hashable, Sendable {
    /// The host name or the IP address, without brackets.
    public var host: String
    /// The TCP port.
    public var port: Int
    /// A Boolean value that indicates whether the connection uses TLS from the first byte. It is `false` only for a
    /// server on this machine.
    public var isSecure: Bool

    /// Creates an address.
    ///
    /// - Parameters:
    ///   - host: The host name or the IP address, without brackets.
    ///   - port: The TCP port.
    ///   - isSecure: A Boolean value that indicates whether the connection uses TLS from the first byte.
    public init(host: String, port: Int, isSecure: Bool) {
        self.host = host
        self.port = port
        self.isSecure = isSecure
    }
}

extension LiveEndpoint {
    /// The port of the vendor's clients: STOMP over TLS.
    public static let defaultPort = 61_614

    /// Creates the address of an environment's server of live events.
    ///
    /// - Throws: ``SecuconnectError`` if the port can't be one.
    init(_ environment: SecuconnectClient.Environment, port: Int) throws {
        guard (1...65_535).contains(port) else {
            throw SecuconnectError.invalidArgument("The port of live events is \(port); pass 1 to 65535.")
        }
        let host = (environment.baseURL.host ?? "").trimmingCharacters(in: ["[", "]"])
        // The environment allows http on this machine only.
        self.init(host: host, port: port, isSecure: environment.baseURL.scheme?.lowercased() == "https")
    }
}
