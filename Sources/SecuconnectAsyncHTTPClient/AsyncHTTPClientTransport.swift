#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import NIOCore
    import NIOHTTPCompression
    public import SecuconnectKit

    /// The transport over [AsyncHTTPClient](https://github.com/swift-server/async-http-client), for servers: several
    /// times the calls a second of `URLSessionTransport` on Linux, and little processor time while a call waits.
    ///
    /// AsyncHTTPClient ends the process if a server sends a body with a status below 100, such as `000` or `099`. The
    /// faults of `URLSession` on Linux are others.
    ///
    /// It exists when the package is used with the trait `AsyncHTTPClient`, in the product `SecuconnectAsyncHTTPClient`:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// let client = SecuconnectClient(
    ///     configuration: .init(
    ///         environment: .production, credentials: credentials, transport: AsyncHTTPClientTransport()))
    /// ```
    ///
    /// It makes the promises of every `HTTPTransport`, over HTTP clients of its own. These can run on the event loops of
    /// your application, and take TLS settings, proxies and the rest from a configuration:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// var configuration = HTTPClient.Configuration()
    /// configuration.proxy = .server(host: "proxy.example.net", port: 3128)
    /// let transport = AsyncHTTPClientTransport(configuration: configuration)
    /// ```
    ///
    /// Reads share up to 64 connections. A request that changes something gets a connection of its own: AsyncHTTPClient
    /// never sends a request twice, but on a connection that the server is just closing a request can be lost, and
    /// nobody would know whether it was carried out.
    ///
    /// Or the transport takes an HTTP client that you have anyway, with its event loops, TLS settings and connections:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// let transport = AsyncHTTPClientTransport(httpClient: .shared)
    /// ```
    ///
    /// Redirects are not followed then either, whatever your client does elsewhere, and a change is sent at most once.
    /// Some things depend on your client, though, and are weaker than above:
    ///
    /// - A change shares connections with all other requests. If the server is just closing the one that it meets, the
    ///   change can be lost, and ends with the outcome `unknown`.
    /// - The answer to a redirect comes without its body, and its connection is closed.
    /// - Your client goes on trying to connect for as long as its configuration says, 90 seconds for
    ///   `HTTPClient.shared`. If a call's deadline comes first, the outcome of a change is `unknown` too.
    /// - Your client's read timeout, 90 seconds for `HTTPClient.shared`, holds as well. A call that waits longer for its
    ///   answer, such as the start of a payment at a terminal, ends with the outcome `unknown`: for those lend a client
    ///   with a longer one.
    /// - As many requests are under way at once as it opens connections: 8, unless its configuration says otherwise.
    /// - Packed answers are not asked for.
    ///
    /// Proxies are taken from configurations alone, not from environment variables.
    public final class AsyncHTTPClientTransport: HTTPTransport, CallbackTransport {
        private let maximumResponseSize: Int
        /// Nil once the transport is closed.
        private let clients: LockedValue<HTTPClients?>

        /// Makes a transport.
        ///
        /// - Parameters:
        ///   - maximumResponseSize: how many bytes the body of an answer may have, unpacked; a larger one is an error and
        ///     does not fill the memory. 32 MiB by default.
        ///   - eventLoopGroup: the event loops to run on, which stay yours. By default those of `HTTPClient.shared`.
        ///   - configuration: TLS settings, proxies, timeouts and so on. In any case redirects are not followed, packed
        ///     answers are unpacked, at least 64 connections may be open, and a connection that can't be established
        ///     is an error at once: the client repeats what can be repeated by its own policy.
        public init(
            maximumResponseSize: Int = 32 * 1_024 * 1_024,
            eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
            configuration: HTTPClient.Configuration = HTTPClient.Configuration()
        ) {
            self.maximumResponseSize = maximumResponseSize
            let configuration = configuration.keepingPromises(maximumResponseSize: maximumResponseSize)
            clients = LockedValue(HTTPClients(eventLoopGroup: eventLoopGroup, configuration: configuration))
        }

        /// Makes a transport over an HTTP client of yours.
        ///
        /// - Parameters:
        ///   - httpClient: what to send with. It is never shut down by the transport: that is yours to do, after the last
        ///     call. Closing the transport only makes later calls fail.
        ///   - maximumResponseSize: how many bytes the body of an answer may have; a larger one is an error and does not
        ///     fill the memory. 32 MiB by default.
        public init(httpClient: HTTPClient, maximumResponseSize: Int = 32 * 1_024 * 1_024) {
            self.maximumResponseSize = maximumResponseSize
            clients = LockedValue(HTTPClients(lent: httpClient))
        }

        /// Sends one request and waits for its whole answer.
        ///
        /// - Parameter request: what to send.
        /// - Returns: the answer, whatever its status.
        /// - Throws: `TransportFailure`, or `CancellationError` at once when the task is cancelled; the connection is
        ///   closed then.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            try await response(to: request)
        }

        package func start(
            _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
        ) -> @Sendable () -> Void {
            do {
                let collector = try startRequest(request, completion: completion)
                return collector.giveUp
            } catch {
                completion(.failure(error))
                return {}
            }
        }

        private func startRequest(
            _ request: TransportRequest, completion: @escaping ResponseCollector.Completion
        ) throws -> ResponseCollector {
            guard let clients = clients.withLock({ $0 }) else {
                throw TransportFailure(.closed, mayHaveBeenSent: false, details: "the client was closed")
            }
            let outgoing = try HTTPClient.Request(request, takesPackedAnswers: clients.areOwn)
            let collector = ResponseCollector(
                clients: clients, maximumBodySize: maximumResponseSize, idleTimeout: TimeAmount(request.idleTimeout),
                completion: completion)
            collector.start(outgoing, with: request.isSafe ? clients.reading : clients.changing)
            return collector
        }

        /// Closes the connections once the running requests are through. Event loops, and an HTTP client that is yours,
        /// are left alone.
        public func close() { _ = clients.take() }
    }

    extension HTTPClient.Configuration {
        /// The configuration with all that the promises of a transport need.
        fileprivate func keepingPromises(maximumResponseSize: Int) -> Self {
            var configuration = self
            configuration.redirectConfiguration = .disallow
            configuration.decompression = .enabled(limit: .size(maximumResponseSize))
            configuration.connectionPool.retryConnectionEstablishment = false
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(
                64, connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit)
            return configuration
        }
    }
#endif
