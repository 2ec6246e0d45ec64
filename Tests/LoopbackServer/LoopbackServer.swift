package import Foundation

/// A small HTTP/1.1 server on 127.0.0.1 that does to its clients what bad networks and bad servers do.
///
/// ```swift
/// let server = try LoopbackServer { request in
///     request.isOnReusedConnection ? .close : .json(200, "{}")
/// }
/// defer { server.stop() }
/// ```
///
/// Every connection has a thread of its own, on which its handlers run; they may block. Letting go of the server
/// stops it.
package final class LoopbackServer: Sendable {
    /// `http://127.0.0.1:` and the port.
    package let url: URL
    package let port: UInt16
    private let acceptor: Acceptor

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - port: The port; 0 is any free port.
    ///   - onRequest: The function that returns the reaction to a request whose body has been read.
    ///   - onHead: The function that returns the reaction to a request before its body is read; `nil` leaves it to
    ///     `onRequest`.
    /// - Throws: `SocketError` when the port is taken or the machine lacks descriptors.
    package init(
        port: UInt16 = 0,
        _ onRequest: @escaping @Sendable (RecordedRequest) -> Reaction,
        onHead: @escaping @Sendable (RecordedRequest) -> Reaction? = { _ in nil }
    ) throws {
        let socket = try ListeningSocket(port: port)
        guard let url = URL(string: "http://127.0.0.1:\(socket.port)") else { throw URLError(.badURL) }
        self.url = url
        self.port = socket.port
        acceptor = try Acceptor(socket, Behavior(onHead: onHead, onRequest: onRequest))
    }

    /// Starts a server that reacts to the first request with the first reaction and so on, and to all further ones
    /// with the last.
    package convenience init(inTurn reactions: Reaction...) throws {
        try self.init { request in
            reactions.dropFirst(request.number - 1).first ?? reactions.last ?? .respond(404)
        }
    }

    deinit { stop() }

    /// The requests in the order of arrival, answered or not. A request is here as soon as its head is read.
    package var requests: [RecordedRequest] { acceptor.log.requests }

    /// Counts the requests with a method and a path; `nil` stands for any.
    package func count(of method: String? = nil, _ path: String? = nil) -> Int {
        requests.count { (method ?? $0.method) == $0.method && (path ?? $0.path) == $0.path }
    }

    /// The number of arrivals that aren't HTTP requests, such as TLS handshakes.
    package var unreadableRequests: Int { acceptor.log.unreadable }

    /// The number of connections accepted since the start.
    package var connections: Int { acceptor.acceptedCount }

    /// The number of open connections.
    package var openConnections: Int { acceptor.connections.count }

    /// Empties `requests`, so that a long run needs no memory. Numbers go on.
    package func forgetRequests() { acceptor.log.forget() }

    /// Waits until so many requests are recorded, without blocking a thread.
    ///
    /// - Returns: false when they did not come within those seconds.
    package func receives(_ count: Int, within seconds: TimeInterval = 5) async -> Bool {
        let end = ProcessInfo.processInfo.systemUptime + seconds
        while requests.count < count {
            guard ProcessInfo.processInfo.systemUptime < end else { return false }
            try? await Task.sleep(nanoseconds: 1_000_000)
        }
        return true
    }

    /// Closes every connection and the port, and returns when all threads are done. Not to be called by a handler.
    package func stop() { acceptor.close() }
}
