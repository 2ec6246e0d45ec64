public import SecuconnectKit

extension SecuconnectClient {
    /// Creates a client for a simulated server. Nothing leaves the process.
    ///
    /// ```swift
    /// let server = SimulatedServer()
    /// let client = SecuconnectClient(simulator: server)
    /// ```
    /// By default it uses the current credentials of the server's settings. It uses the server's clock: tokens expire,
    /// and deadlines pass, when that clock moves. Its pauses move the clock and return at once, unless the server has a
    /// clock that only you move.
    ///
    /// - Parameters:
    ///   - server: The simulated server.
    ///   - credentials: The credentials, such as those of a device; `nil` for the client credentials of the server's
    ///     settings.
    ///   - tokenStore: The store of access tokens and sessions; `nil` to keep them in memory.
    ///   - options: The options of its calls.
    ///   - onEvent: A closure that receives the events of its calls.
    public init(
        simulator server: SimulatedServer, credentials: Credentials? = nil, tokenStore: (any TokenStore)? = nil,
        options: CallOptions = CallOptions(), onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) {
        let settings = server.settings
        self.init(
            configuration: Configuration(
                environment: .testing,
                credentials: credentials
                    ?? .clientCredentials(id: settings.clientID, secret: settings.clientSecret),
                tokenStore: tokenStore, options: options, transport: server.connection(),
                liveTransport: server.live.transport, onEvent: onEvent, timeSource: server.clock))
    }
}
