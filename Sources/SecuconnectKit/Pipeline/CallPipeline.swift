import Foundation

/// The parts that all calls of a client share. It encodes their requests.
struct CallPipeline: Sendable {
    let environment: SecuconnectClient.Environment
    let transport: any HTTPTransport
    let timeSource: any TimeSource
    /// The manager of the access token. It's `nil` for calls to the token endpoint.
    let tokens: TokenManager?
    let live: Live
    let userAgent: String
    let onEvent: EventReporter.Receiver?
    /// The client's secrets. They're removed from every error.
    var secrets: [SensitiveString]

    /// Sends an operation.
    ///
    /// - Returns: The call, and the response that it has to decode.
    func send<Response>(
        _ operation: APIOperation<Response>, options: SecuconnectClient.CallOptions
    ) async throws -> (call: Call, response: IndexedResponse) {
        let call = Call(self, operation, options: options)
        do {
            try options.check()
            if let timeout = operation.timeout { try SecuconnectClient.CallOptions.check(timeout: timeout) }
            return (call, try await call.send(request(for: operation)))
        } catch {
            throw call.fail(error)
        }
    }

    /// Returns the request without its access token.
    ///
    /// - Throws: ``SecuconnectError`` if the request can't be sent.
    private func request<Response>(for operation: APIOperation<Response>) throws -> TransportRequest {
        let root = tokens == nil ? "" : "/api/v2"
        let url = try environment.url(path: root + operation.path.validated(), query: operation.query)
        var request = TransportRequest(method: operation.method, url: url)
        request.headers["Accept"] = operation.accept
        request.headers["User-Agent"] = userAgent
        if let body = operation.encodedBody {
            request.headers["Content-Type"] = body.contentType
            request.body = body.data
        } else if let body = operation.body {
            request.headers["Content-Type"] = "application/json"
            request.body = try Self.encode(body)
        }
        if operation.effect == .change {
            request.headers["X-Action"] = try (operation.actionID ?? ActionID()).validated()
        }
        return request
    }

    private static func encode(_ body: any Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let key = LostValues.refusalKey { encoder.userInfo[key] = true }
        do {
            let data = PrecomposedJSON.data(of: try encoder.encode(body))
            // Foundation writes a `Decimal` that isn't a number as it is, and no server reads that.
            _ = try JSONIndex(data)
            return data
        } catch let error as SecuconnectError {
            throw error
        } catch {
            throw SecuconnectError.invalidArgument("The body can't be encoded as JSON; check its numbers.")
        }
    }
}

extension CallPipeline {
    /// Creates the pipeline of a client.
    init(_ configuration: SecuconnectClient.Configuration) {
        let transport = configuration.transport ?? URLSessionTransport()
        let timeSource = configuration.timeSource
        let live = Live(configuration.liveTransport)
        func pipeline(_ tokens: TokenManager?, secrets: [SensitiveString] = []) -> CallPipeline {
            CallPipeline(
                environment: configuration.environment, transport: transport, timeSource: timeSource, tokens: tokens,
                live: live, userAgent: LibraryVersion.userAgent(prefix: configuration.userAgent),
                onEvent: configuration.onEvent,
                secrets: secrets)
        }
        let timeout = configuration.options.timeout ?? SecuconnectClient.CallOptions.defaultTimeout
        switch configuration.credentials.source {
        case .provider(let provider):
            let source = ProvidedTokens(provider: provider, timeSource: timeSource)
            self = pipeline(TokenManager(source: source, timeSource: timeSource, timeout: timeout))
        case .signIn(let credentials):
            let secrets = [credentials.client.secret]
            let endpoint = TokenEndpoint(
                client: credentials.client, pipeline: pipeline(nil, secrets: secrets), options: configuration.options)
            let source = StoredTokens(
                credentials: credentials, endpoint: endpoint, store: configuration.tokenStore ?? InMemoryTokenStore(),
                environment: configuration.environment, timeSource: timeSource)
            self = pipeline(
                TokenManager(source: source, timeSource: timeSource, timeout: timeout), secrets: secrets)
        }
    }
}
