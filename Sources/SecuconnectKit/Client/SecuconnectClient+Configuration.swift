import Foundation

extension SecuconnectClient {
    /// The configuration of a client. It prints without secrets.
    public struct Configuration: Sendable {
        /// The system to call.
        public var environment: Environment
        /// The source of access tokens.
        public var credentials: Credentials
        /// The options of calls. ``SecuconnectClient/with(_:)`` changes them for some calls.
        public var options: CallOptions
        /// The transport; nil for a new ``URLSessionTransport``.
        public var transport: (any HTTPTransport)?
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
        ///   - options: The options of calls.
        ///   - transport: The transport; nil for a new ``URLSessionTransport``.
        ///   - onEvent: A closure that receives the events of calls.
        ///   - userAgent: The name and version of your program. Characters that a header field can't hold are removed.
        ///   - timeSource: The time source.
        public init(
            environment: Environment, credentials: Credentials, options: CallOptions = CallOptions(),
            transport: (any HTTPTransport)? = nil, onEvent: (@Sendable (ClientEvent) -> Void)? = nil,
            userAgent: String? = nil, timeSource: any TimeSource = .system
        ) {
            self.environment = environment
            self.credentials = credentials
            self.options = options
            self.transport = transport
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

extension CallPipeline {
    /// Creates the pipeline of a client.
    init(_ configuration: SecuconnectClient.Configuration) {
        let transport = configuration.transport ?? URLSessionTransport()
        let timeSource = configuration.timeSource
        func pipeline(_ tokens: TokenManager?) -> CallPipeline {
            CallPipeline(
                environment: configuration.environment, transport: transport, timeSource: timeSource, tokens: tokens,
                userAgent: LibraryVersion.userAgent(prefix: configuration.userAgent), onEvent: configuration.onEvent,
                secrets: configuration.credentials.secrets)
        }
        let provider: any AccessTokenProvider =
            switch configuration.credentials.source {
            case .provider(let provider): provider
            case .clientCredentials(let id, let secret):
                ClientCredentialsProvider(
                    id: id, secret: secret, pipeline: pipeline(nil), options: configuration.options)
            }
        let timeout = configuration.options.timeout ?? Self.defaultTimeout
        self = pipeline(TokenManager(provider: provider, timeSource: timeSource, timeout: timeout))
    }
}
