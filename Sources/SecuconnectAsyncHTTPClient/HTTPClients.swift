#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore

    /// The HTTP clients of a transport. Its own are shut down when nobody needs them any more: neither the transport nor a
    /// request that is still running.
    final class HTTPClients: Sendable {
        let reading: HTTPClient
        let changing: HTTPClient
        /// Whether the transport made them, and so knows that they follow no redirect and unpack what is packed.
        let areOwn: Bool

        /// One that keeps its connections for further requests, and one that opens a connection for each.
        init(eventLoopGroup: any EventLoopGroup, configuration: HTTPClient.Configuration) {
            reading = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration)
            var once = configuration
            once.maximumUsesPerConnection = 1
            changing = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: once)
            areOwn = true
        }

        /// The user's, for everything.
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
