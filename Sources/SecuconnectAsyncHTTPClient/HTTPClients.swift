#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore

    /// The HTTP clients of a transport. Its own clients are shut down when neither the transport nor a running request
    /// needs them.
    final class HTTPClients: Sendable {
        let reading: HTTPClient
        let changing: HTTPClient
        /// A Boolean value that indicates whether the transport created them, so that they follow no redirects and
        /// decompress responses.
        let areOwn: Bool

        /// Creates a client that keeps its connections for further requests, and one that opens a connection for each.
        init(eventLoopGroup: any EventLoopGroup, configuration: HTTPClient.Configuration) {
            reading = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration)
            var once = configuration
            once.maximumUsesPerConnection = 1
            changing = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: once)
            areOwn = true
        }

        /// Creates a value with the user's client for all requests.
        init(lent client: HTTPClient) {
            reading = client
            changing = client
            areOwn = false
        }

        deinit {
            guard areOwn else { return }
            reading.shutdown { _ in }
            changing.shutdown { _ in }
        }
    }
#endif
