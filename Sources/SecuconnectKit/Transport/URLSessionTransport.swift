#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// The transport over Foundation's `URLSession`, the same on every platform.
///
/// It keeps no cookies, cache or credentials, follows no redirects, and opens up to 64 connections to the server (the
/// system's default of 6 makes a slow server ten times slower). One session serves all reads for the transport's life.
///
/// A request that changes something gets a connection of its own: loading systems silently send some requests again
/// when a reused connection dies, on Linux even a `POST`, and then the server acts twice.
///
/// On Linux a transfer that nobody waits for any more runs to its end unheard, since cancelling it there can crash the
/// process.
public final class URLSessionTransport: HTTPTransport, CallbackTransport {
    private let configuration: URLSessionConfiguration
    private let maximumResponseSize: Int
    /// Nil once the transport is closed.
    private let session: LockedValue<Session?>

    /// Makes a transport with the system's settings.
    ///
    /// - Parameter maximumResponseSize: how many bytes the body of an answer may have; a larger one is an error and does
    ///   not fill the memory. 32 MiB by default.
    public convenience init(maximumResponseSize: Int = 32 * 1_024 * 1_024) {
        self.init(maximumResponseSize: maximumResponseSize, checked: .ephemeral)
    }

    /// Makes a transport with settings of your own.
    ///
    /// - Parameters:
    ///   - maximumResponseSize: how many bytes the body of an answer may have; a larger one is an error and does not
    ///     fill the memory. 32 MiB by default.
    ///   - configuration: what to start from, for proxies and TLS settings. Cookies, cache, credentials and the number
    ///     of connections are set as described above in any case.
    /// - Throws: ``SecuconnectError/Kind/invalidArgument`` if the configuration is one for background sessions.
    public convenience init(
        maximumResponseSize: Int = 32 * 1_024 * 1_024, configuration: URLSessionConfiguration
    ) throws {
        try Self.refuseBackgroundSession(configuration.identifier)
        self.init(maximumResponseSize: maximumResponseSize, checked: configuration)
    }

    private init(maximumResponseSize: Int, checked configuration: URLSessionConfiguration) {
        let configuration = configuration.copy() as? URLSessionConfiguration ?? .ephemeral
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 64
        self.configuration = configuration
        self.maximumResponseSize = maximumResponseSize
        session = LockedValue(Session(configuration: configuration))
    }

    /// Refuses a configuration for background sessions. Only those have an identifier.
    ///
    /// Such a session repeats requests by itself, goes on after the process has ended, and takes no data tasks.
    static func refuseBackgroundSession(_ identifier: String?) throws {
        guard identifier != nil else { return }
        throw SecuconnectError.invalidArgument(
            "A background URLSession configuration can't be used; pass one made of .ephemeral or .default.")
    }

    /// Sends one request and waits for its whole answer.
    ///
    /// - Parameter request: what to send.
    /// - Returns: the answer, whatever its status.
    /// - Throws: ``TransportFailure``, or `CancellationError` at once when the task is cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await response(to: request)
    }

    package func start(
        _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
    ) -> @Sendable () -> Void {
        // Held until the request has begun, so that `close` can't come between: a task of an ended session traps.
        guard let shared = session.withLock({ $0 }) else {
            completion(.failure(TransportFailure(.closed, mayHaveBeenSent: false, details: "the client was closed")))
            return {}
        }
        let session = request.isSafe ? shared : Session(configuration: configuration)
        let handler = DataTaskHandler(maximumBodySize: maximumResponseSize, completion: completion)
        withExtendedLifetime(session) { session.start(handler, with: URLRequest(request)) }
        return handler.cancel
    }

    /// Ends the session once the running transfers are through.
    public func close() { _ = session.take() }

    /// Replaces the session with a new one. Running requests end normally, and their connections with them.
    ///
    /// On Linux a response that nobody asked for stays on its connection, and every further request there gets the
    /// response of the request before it.
    public func dropConnections() {
        let new = Session(configuration: configuration)
        // The old session ends outside of the lock.
        let old = session.withLock { session in
            let old = session
            if old != nil { session = new }
            return old
        }
        withExtendedLifetime(old) {}
    }
}

extension URLRequest {
    init(_ request: TransportRequest) {
        self.init(url: request.url)
        httpMethod = request.method.rawValue
        httpBody = request.body
        // Whole seconds, as Linux cuts the fraction off and zero would end the transfer at once; a day at most.
        timeoutInterval = min(max(1, request.idleTimeout.rounded(.up)), 86_400)
        // At once: each change of a field copies the request.
        allHTTPHeaderFields = request.headers.fields
    }
}
