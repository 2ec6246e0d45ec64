import Foundation

extension SecuconnectClient {
    /// The configuration of a client. It prints without secrets.
    public struct Configuration: Sendable {
        /// The system to call.
        public var environment: Environment
        /// The source of access tokens.
        public var credentials: Credentials
        /// The store of access tokens and sessions; `nil` to keep them in memory, for each client separately.
        ///
        /// Credentials with a custom provider or a fixed token don't use it.
        public var tokenStore: (any TokenStore)?
        /// The options of calls. ``SecuconnectClient/with(_:)`` changes them for some calls.
        public var options: CallOptions
        /// The transport; `nil` for a new ``URLSessionTransport``.
        public var transport: (any HTTPTransport)?
        /// The transport of live events; `nil` for the system's, which Linux doesn't have. See
        /// ``SecuconnectClient/liveEvents(port:bufferLimit:)``.
        public var liveTransport: (any LiveTransport)?
        /// A closure that receives the events of calls. It runs on any thread, and the call waits for it.
        public var onEvent: (@Sendable (ClientEvent) -> Void)?
        /// The name and version of your program, such as `MyShop/2.1`, for the header field `User-Agent`.
        public var userAgent: String?
        /// The time source.
        public var timeSource: any TimeSource

        /// Creates a configuration.
        ///
        /// - Parameters:
        ///   - environment: The system to call.
        ///   - credentials: The source of access tokens.
        ///   - tokenStore: The store of access tokens and sessions; `nil` to keep them in memory, for each client
        ///     separately.
        ///   - options: The options of calls.
        ///   - transport: The transport; `nil` for a new ``URLSessionTransport``.
        ///   - liveTransport: The transport of live events; `nil` for the system's.
        ///   - onEvent: A closure that receives the events of calls.
        ///   - userAgent: The name and version of your program. Characters that a header field can't hold are removed.
        ///   - timeSource: The time source.
        public init(
            environment: Environment, credentials: Credentials, tokenStore: (any TokenStore)? = nil,
            options: CallOptions = CallOptions(), transport: (any HTTPTransport)? = nil,
            liveTransport: (any LiveTransport)? = nil,
            onEvent: (@Sendable (ClientEvent) -> Void)? = nil,
            userAgent: String? = nil, timeSource: any TimeSource = .system
        ) {
            self.environment = environment
            self.credentials = credentials
            self.tokenStore = tokenStore
            self.options = options
            self.transport = transport
            self.liveTransport = liveTransport
            self.onEvent = onEvent
            self.userAgent = userAgent
            self.timeSource = timeSource
        }
    }
}

extension SecuconnectClient.Configuration: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the address of the environment and the kind of credentials.
    public var description: String { "\(environment.baseURL.absoluteString), \(credentials)" }

    /// A mirror without secrets.
    public var customMirror: Mirror {
        Mirror(self, children: ["environment": environment, "credentials": credentials, "options": options])
    }
}
