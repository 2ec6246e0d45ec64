package import SecuconnectKit

extension SecuconnectClient {
    /// A client that talks to a transport of the test's.
    package static func test(
        _ transport: any HTTPTransport, time: any TimeSource = ManualTime(),
        options: SecuconnectClient.CallOptions = .init(),
        credentials: Credentials = .clientCredentials(id: "id", secret: "client-s3cret"),
        tokenStore: (any TokenStore)? = nil, onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) -> SecuconnectClient {
        SecuconnectClient(
            configuration: Configuration(
                environment: .testing, credentials: credentials, tokenStore: tokenStore, options: options,
                transport: transport, onEvent: onEvent, timeSource: time))
    }

    /// Reads something.
    @discardableResult
    package func read() async throws -> APIResponse<JSONValue> {
        try await response(to: .get("/Smart/Transactions/STX_1"))
    }

    /// Changes something.
    @discardableResult
    package func change(actionID: ActionID? = nil) async throws -> APIResponse<JSONValue> {
        var operation = APIOperation<JSONValue>.post("/Smart/Transactions/STX_1/start")
        operation.actionID = actionID
        return try await response(to: operation)
    }
}
