public import SecuconnectKit

extension SecuconnectClient {
    /// Makes a client of a simulated server: one line, and nothing leaves the process.
    ///
    /// ```swift
    /// let server = SimulatedServer()
    /// let client = SecuconnectClient(simulator: server)
    /// ```
    /// It signs in with the credentials of the server's settings as they are now, and takes its time from the server's
    /// clock: tokens expire, and deadlines strike, when that clock moves. Its pauses move the clock and return at once,
    /// unless you gave the server a clock that only you move.
    ///
    /// - Parameters:
    ///   - server: what answers.
    ///   - options: how calls are made.
    ///   - onEvent: who hears what happens during calls.
    public init(
        simulator server: SimulatedServer, options: CallOptions = CallOptions(),
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) {
        let settings = server.settings
        self.init(
            configuration: Configuration(
                environment: .testing,
                credentials: .clientCredentials(id: settings.clientID, secret: settings.clientSecret.rawValue),
                options: options, transport: server.connection(), onEvent: onEvent, timeSource: server.clock))
    }
}
