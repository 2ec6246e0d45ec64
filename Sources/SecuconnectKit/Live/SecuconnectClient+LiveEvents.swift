extension SecuconnectClient {
    /// Returns the events that the server sends to this device or account, as they occur.
    ///
    /// ```swift
    /// for try await update in client.liveEvents() {
    ///     switch update {
    ///     case .connected, .gap: break  // read what you show again
    ///     case .event(let event): print(event.displayText ?? "\(event)")
    ///     case .disconnected(let end):
    ///         print("\(end.message) Next attempt in \(end.nextAttempt) s.")
    ///     }
    /// }
    /// ```
    /// The client keeps one connection to the server's message broker, refreshes the session every 30 seconds, and
    /// connects again after a random pause of at most 30 seconds, at most ten times a minute. It connects again when
    /// the access token is replaced, too. Nothing else is sent.
    ///
    /// Events of the time between two connections are lost, and so are those that your loop doesn't take in time:
    /// ``LiveUpdate/connected(afterGap:)`` and ``LiveUpdate/gap(_:)`` say when to read again. Only one loop of a client
    /// and its copies can receive events at a time.
    ///
    /// On Apple's systems it uses Network.framework. On Linux, set ``Configuration/liveTransport`` to the
    /// `NIOLiveTransport` of the product `SecuconnectAsyncHTTPClient`, with the package trait `AsyncHTTPClient`.
    /// watchOS allows no such connections. See <doc:ReceivingLiveEvents>.
    ///
    /// Sends `api:exec:auth.sessions.refresh` over STOMP 1.2.
    ///
    /// - Parameters:
    ///   - port: The TCP port. The connection uses TLS, except for an environment on this machine with `http`.
    ///   - bufferLimit: The number of updates that wait for your loop, 1 or more. If there are more, they are replaced
    ///     by ``LiveGap/overflow``.
    /// - Returns: The sequence. Nothing is sent before its first element is requested.
    @available(watchOS, unavailable, message: "watchOS allows no connections of this kind.")
    public func liveEvents(port: Int = LiveEndpoint.defaultPort, bufferLimit: Int = 256) -> LiveEvents {
        liveEvents(port: port, bufferLimit: bufferLimit) { .random(in: 0...1) }
    }

    /// Returns the live events with pauses of a chosen share.
    func liveEvents(port: Int, bufferLimit: Int, share: @escaping @Sendable () -> Double) -> LiveEvents {
        LiveEvents(hub: pipeline.live.hub, bufferLimit: bufferLimit) { [pipeline] buffer, requestsTestEvent in
            guard let tokens = pipeline.tokens else {
                throw SecuconnectError.invalidArgument("Live events need an access token; create the client with one.")
            }
            return LiveRunner(
                endpoint: try LiveEndpoint(pipeline.environment, port: port), transport: pipeline.live.transport,
                tokens: tokens, timeSource: pipeline.timeSource,
                events: EventReporter(pipeline.onEvent, operation: "live.events"), share: share, buffer: buffer,
                requestsTestEvent: requestsTestEvent)
        }
    }
}

extension CallPipeline {
    /// The live events of a client.
    struct Live: Sendable {
        let transport: any LiveTransport
        let hub = LiveHub()

        init(_ transport: (any LiveTransport)?) {
            #if canImport(Network) && !os(watchOS)
                self.transport = transport ?? NetworkLiveTransport()
            #else
                self.transport = transport ?? MissingLiveTransport()
            #endif
        }
    }
}
