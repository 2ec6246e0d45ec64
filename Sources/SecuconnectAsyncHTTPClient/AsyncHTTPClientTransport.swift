#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import NIOCore
    import NIOHTTPCompression
    public import SecuconnectKit

    /// A transport that uses [AsyncHTTPClient](https://github.com/swift-server/async-http-client), for servers. On
    /// Linux it makes several times more calls per second than `URLSessionTransport`, and uses little processor time
    /// while a call waits.
    ///
    /// AsyncHTTPClient ends the process if a server sends a body with a status below 100, such as `000` or `099`. The
    /// faults of `URLSession` on Linux are different.
    ///
    /// It is available when the package is used with the trait `AsyncHTTPClient`, in the product
    /// `SecuconnectAsyncHTTPClient`:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// let client = SecuconnectClient(
    ///     configuration: .init(
    ///         environment: .production, credentials: credentials,
    ///         transport: AsyncHTTPClientTransport()))
    /// ```
    ///
    /// It keeps the promises of every `HTTPTransport`, with its own HTTP clients. They can run on the event loops of
    /// your application, and get TLS settings, proxies and other values from a configuration:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// var configuration = HTTPClient.Configuration()
    /// configuration.proxy = .server(host: "proxy.example.net", port: 3128)
    /// let transport = AsyncHTTPClientTransport(configuration: configuration)
    /// ```
    ///
    /// Reads share up to 64 connections. Each change gets a separate connection. AsyncHTTPClient never sends a request
    /// twice, but a request can be lost on a connection that the server is closing, and then it isn't known whether it
    /// was carried out.
    ///
    /// The transport can also use an existing HTTP client, with its event loops, TLS settings and connections:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// let transport = AsyncHTTPClientTransport(httpClient: .shared)
    /// ```
    ///
    /// Redirects aren't followed then either, whatever the configuration of your client, and a change is sent at most
    /// once. However, some promises depend on your client and are weaker:
    ///
    /// - A change shares connections with all other requests. If the server is closing its connection, the change can
    ///   be lost, and ends with the outcome `unknown`.
    /// - The response of a redirect has no body, and its connection is closed.
    /// - Your client tries to connect for the time in its configuration, 90 seconds for `HTTPClient.shared`. If a
    ///   call's deadline is earlier, the outcome of a change is `unknown` too.
    /// - Your client's read timeout, 90 seconds for `HTTPClient.shared`, applies too. A call that waits longer for its
    ///   response, such as the start of a payment at a terminal, ends with the outcome `unknown`. Pass a client with a
    ///   longer timeout for such calls.
    /// - The number of concurrent requests is limited by its connections: 8, unless its configuration has another
    ///   number.
    /// - Compressed responses aren't requested.
    ///
    /// Proxies are read from configurations only, not from environment variables.
    public final class AsyncHTTPClientTransport: HTTPTransport, CallbackTransport {
        private let maximumResponseSize: Int
        /// The HTTP clients, or `nil` after the transport was closed.
        private let clients: LockedValue<HTTPClients?>

        /// Creates a transport.
        ///
        /// - Parameters:
        ///   - maximumResponseSize: The number of bytes that the decompressed body of a response may have. A larger one
        ///     is an error and doesn't fill the memory. 32 MiB by default.
        ///   - eventLoopGroup: The event loops to run on. The transport doesn't shut them down. By default those of
        ///     `HTTPClient.shared`.
        ///   - configuration: TLS settings, proxies, timeouts and other values. In any case redirects aren't followed,
        ///     compressed responses are decompressed, at least 64 connections may be open, and a connection that can't
        ///     be established is an error at once, because the client repeats calls by its own policy.
        public init(
            maximumResponseSize: Int = 32 * 1_024 * 1_024,
            eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
            configuration: HTTPClient.Configuration = HTTPClient.Configuration()
        ) {
            self.maximumResponseSize = maximumResponseSize
            let configuration = configuration.keepingPromises(maximumResponseSize: maximumResponseSize)
            clients = LockedValue(HTTPClients(eventLoopGroup: eventLoopGroup, configuration: configuration))
        }

        /// Creates a transport with an existing HTTP client.
        ///
        /// - Parameters:
        ///   - httpClient: The HTTP client. The transport never shuts it down, so shut it down after the last call.
        ///     Closing the transport only makes later calls fail.
        ///   - maximumResponseSize: The number of bytes that the body of a response may have. A larger one is an error
        ///     and doesn't fill the memory. 32 MiB by default.
        public init(httpClient: HTTPClient, maximumResponseSize: Int = 32 * 1_024 * 1_024) {
            self.maximumResponseSize = maximumResponseSize
            clients = LockedValue(HTTPClients(lent: httpClient))
        }

        /// Sends a request and waits for its whole response.
        ///
        /// - Parameter request: The request to send.
        /// - Returns: The response, whatever its status.
        /// - Throws: `TransportFailure`, or `CancellationError` at once when the task is canceled, which closes the
        ///   connection.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            try await response(to: request)
        }

        package func start(
            _ request: TransportRequest, completion: @escaping @Sendable (Result<TransportResponse, any Error>) -> Void
        ) -> @Sendable () -> Void {
            do {
                let collector = try startRequest(request, completion: completion)
                return collector.cancel
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
                clients: clients, maximumResponseSize: maximumResponseSize,
                idleTimeout: TimeAmount(request.idleTimeout),
                completion: completion)
            collector.start(
                outgoing, with: request.isSafe ? clients.reading : clients.changing, on: clients.begin())
            return collector
        }

        /// Closes the connections after the running requests. Event loops, and an HTTP client that was passed to the
        /// transport, aren't shut down.
        public func close() { _ = clients.take() }
    }

    extension HTTPClient.Configuration {
        /// Returns the configuration with all values that the promises of a transport require.
        fileprivate func keepingPromises(maximumResponseSize: Int) -> Self {
            var configuration = self
            configuration.redirectConfiguration = .disallow
            configuration.decompression = .enabled(limit: .size(maximumResponseSize))
            configuration.http1_1ConnectionDebugInitializer = LegacyGzipHandler.installing(
                after: http1_1ConnectionDebugInitializer)
            configuration.http2StreamChannelDebugInitializer = LegacyGzipHandler.installing(
                after: http2StreamChannelDebugInitializer)
            configuration.connectionPool.retryConnectionEstablishment = false
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(
                64, connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit)
            return configuration
        }
    }
#endif
