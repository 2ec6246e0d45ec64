#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A transport that uses Foundation's `URLSession`, the same on every platform.
///
/// It stores no cookies, cache or credentials, follows no redirects, and opens up to 64 connections to the server. With
/// the system's default of 6, a slow server is ten times slower. One session serves all reads of the transport.
///
/// Each change gets a separate connection. URL loading systems silently repeat some requests when a reused connection
/// breaks, on Linux even a `POST`, and then the server acts twice.
///
/// On Linux a canceled transfer continues to its end and its result is dropped, because canceling it there can crash
/// the process.
public final class URLSessionTransport: HTTPTransport, CallbackTransport {
    private let configuration: URLSessionConfiguration
    private let maximumResponseSize: Int
    /// The session, or `nil` after the transport was closed.
    private let session: LockedValue<Session?>

    /// Creates a transport with the system's settings.
    ///
    /// - Parameter maximumResponseSize: The number of bytes that the body of a response may have. A larger one is an
    ///   error and doesn't fill the memory. 32 MiB by default.
    public convenience init(maximumResponseSize: Int = 32 * 1_024 * 1_024) {
        self.init(maximumResponseSize: maximumResponseSize, checked: .ephemeral)
    }

    /// Creates a transport with custom settings.
    ///
    /// - Parameters:
    ///   - maximumResponseSize: The number of bytes that the body of a response may have. A larger one is an error and
    ///     doesn't fill the memory. 32 MiB by default.
    ///   - configuration: The base configuration, for proxies and TLS settings. Cookies, cache, credentials and the
    ///     number of connections are always set as described above.
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
    /// Such a session repeats requests by itself, continues after the process has ended, and has no data tasks.
    static func refuseBackgroundSession(_ identifier: String?) throws {
        guard identifier != nil else { return }
        throw SecuconnectError.invalidArgument(
            "A background URLSession configuration can't be used; pass one that is based on .ephemeral or .default.")
    }

    /// Sends a request and waits for its whole response.
    ///
    /// - Parameter request: The request to send.
    /// - Returns: The response, whatever its status.
    /// - Throws: ``TransportFailure``, or `CancellationError` at once when the task is canceled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await response(to: request)
    }

    package func start(
        _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
    ) -> @Sendable () -> Void {
        // Held until the request has started. The last reference invalidates the session, and a task of an invalidated
        // session traps.
        guard let shared = session.withLock({ $0 }) else {
            completion(.failure(TransportFailure(.closed, mayHaveBeenSent: false, details: "the client was closed")))
            return {}
        }
        let session = request.isSafe ? shared : Session(configuration: configuration)
        let handler = DataTaskHandler(maximumResponseSize: maximumResponseSize, completion: completion)
        withExtendedLifetime(session) { session.start(URLRequest(request), with: handler) }
        return handler.cancel
    }

    /// Ends the session after the running transfers.
    public func close() { _ = session.take() }

    /// Replaces the session with a new one. Running requests end normally, and their connections with them.
    ///
    /// On Linux an unexpected response stays on its connection, and every further request there gets the response of
    /// the request before it.
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
        // Whole seconds, because Linux truncates the fraction and zero would end the transfer at once; a day at most.
        timeoutInterval = min(max(1, request.idleTimeout.rounded(.up)), 86_400)
        // In one step, because each change of a field copies the request.
        allHTTPHeaderFields = request.headers.fields
    }
}
