#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore

    /// The HTTP clients of a transport. They are shut down when nobody needs them any more: neither the transport nor a
    /// request that is still running.
    final class ClientPair: Sendable {
        /// Keeps its connections for further requests.
        let reading: HTTPClient
        /// Opens a connection for each request.
        let changing: HTTPClient

        init(eventLoopGroup: any EventLoopGroup, configuration: HTTPClient.Configuration) {
            reading = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration)
            var once = configuration
            once.maximumUsesPerConnection = 1
            changing = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: once)
        }

        deinit {
            reading.shutdown { _ in }
            changing.shutdown { _ in }
        }
    }
#endif
