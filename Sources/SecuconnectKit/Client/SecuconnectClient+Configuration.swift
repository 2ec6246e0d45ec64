import Foundation

extension SecuconnectClient {
    /// Everything there is to set about a client. It prints without secrets.
    public struct Configuration: Sendable {
        /// Which of secuconnect's systems to talk to.
        public var environment: Environment
        /// How to get access tokens.
        public var credentials: Credentials
        /// How calls are made, unless ``SecuconnectClient/with(_:)`` says otherwise.
        public var options: CallOptions
        /// What sends the requests; nil for a ``URLSessionTransport`` of the client's own.
        public var transport: (any HTTPTransport)?
        /// Who hears what happens during calls. It is called on any thread and must be quick.
        public var onEvent: (@Sendable (ClientEvent) -> Void)?
        /// Your program's name and version, such as `MyShop/2.1`, put before ours in the header `User-Agent`.
        public var userAgent: String?
        /// Where the time comes from.
        public var timeSource: any TimeSource

        /// Sets the configuration.
        ///
        /// - Parameters:
        ///   - environment: which of secuconnect's systems to talk to.
        ///   - credentials: how to get access tokens.
        ///   - options: how calls are made.
        ///   - transport: what sends the requests; nil for a ``URLSessionTransport`` of the client's own.
        ///   - onEvent: who hears what happens during calls.
        ///   - userAgent: your program's name and version; characters that a header can't hold are left out.
        ///   - timeSource: where the time comes from.
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
    /// The environment and the kind of credentials.
    public var description: String { "\(environment.baseURL.absoluteString), \(credentials)" }

    /// A mirror that shows what holds no secrets.
    public var customMirror: Mirror {
        Mirror(self, children: ["environment": environment, "credentials": credentials, "options": options])
    }
}

extension CallPipeline {
    /// Puts the client's parts together.
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
