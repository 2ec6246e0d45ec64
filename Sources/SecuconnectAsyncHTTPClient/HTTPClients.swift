#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import SecuconnectKit

    /// The HTTP clients of a transport. Its own clients are shut down when neither the transport nor a running request
    /// needs them.
    final class HTTPClients: Sendable {
        let reading: HTTPClient
        let changing: HTTPClient
        /// A Boolean value that indicates whether the transport created them, so that they follow no redirects and
        /// decompress responses.
        let areOwn: Bool
        private let eventLoops: [any EventLoop]
        private let running = LockedValue(0)

        /// Creates a client that keeps its connections for further requests, and one that opens a connection for each.
        init(eventLoopGroup: any EventLoopGroup, configuration: HTTPClient.Configuration) {
            reading = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration)
            var once = configuration
            once.maximumUsesPerConnection = 1
            changing = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: once)
            areOwn = true
            eventLoops = Array(eventLoopGroup.makeIterator())
        }

        /// Creates a value with the user's client for all requests.
        init(lent client: HTTPClient) {
            reading = client
            changing = client
            areOwn = false
            eventLoops = Array(client.eventLoopGroup.makeIterator())
        }

        /// Returns the event loop for a request that begins.
        ///
        /// Requests one after the other get the same one, so that each finds its connection there. AsyncHTTPClient takes
        /// the event loops in turn, and every step of a request whose connection is on another one wakes a thread.
        func begin() -> any EventLoop {
            running.withLock { running in
                defer { running += 1 }
                return eventLoops[running % eventLoops.count]
            }
        }

        /// Notes that a request has ended.
        func end() { running.withLock { $0 -= 1 } }

        deinit {
            guard areOwn else { return }
            reading.shutdown { _ in }
            changing.shutdown { _ in }
        }
    }
#endif
