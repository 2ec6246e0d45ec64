import Foundation
import SecuconnectKit

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

func makeClients(url: URL) throws -> [SecuconnectClient] {
    var configuration = SecuconnectClient.Configuration(
        environment: .production, credentials: .provider(Tokens()),
        options: .init(
            timeout: 10,
            retry: .init(
                maximumAttempts: 2, baseDelay: 1, maximumDelay: 2, resendsUnansweredChanges: false)),
        transport: Forwarder(base: try URLSessionTransport(maximumResponseSize: 1_024, configuration: .ephemeral)),
        onEvent: { watch($0) }, userAgent: "Shop/1.0", timeSource: Standstill())
    configuration.environment = try .init(baseURL: url)
    configuration.timeSource = .system
    let client = SecuconnectClient(configuration: configuration)
    return [
        client, client.with { $0.retry = .off },
        SecuconnectClient(environment: .testing, credentials: .clientCredentials(id: "id", secret: "secret")),
        SecuconnectClient(environment: .staging, credentials: .accessToken("token")),
        SecuconnectClient(environment: .testingFormerName, credentials: .accessToken("token")),
    ]
}

func call(_ client: SecuconnectClient) async throws {
    let operations = [
        APIOperation<JSONValue>.get("/General/News", query: [URLQueryItem(name: "count", value: "5")]),
        .post("/General/News", body: ["title": "Sale"] as JSONValue),
        .put("/General/News/\("NWS_1")", body: ShippingClass.parcel),
        .delete("/General/News/\(ResourceID<News>("NWS_1"))"),
        APIOperation(
            .patch, "/General/News", name: "general.news.change", query: [], body: Points(rawValue: 1), effect: .read,
            actionID: ActionID(), timeout: 5),
    ]
    for operation in operations {
        let response: APIResponse<JSONValue> = try await client.response(to: operation)
        print(
            response.value["data"]?.array?.first?["id"]?.string ?? "", response.status, response.headers.names,
            response.body, response.droppedValues.map(\.path), response.attempts, response.actionID ?? "none")
    }
    client.close()
}

func watch(_ event: ClientEvent) {
    switch event.kind {
    case .callStarted: print(event.callID, event.operation)
    case .callEnded(let end): print(end.duration, end.attempts, end.result)
    case .attemptStarted(let number): print(number)
    case .attemptEnded(let end): print(end.number, end.duration, end.status ?? 0, end.bytes, end.failure ?? .closed)
    case .retryPlanned(let reason, let delay): print(reason, delay)
    case .tokenRenewed(let lifetime): print(lifetime ?? 0)
    case .valueDropped(let value): print(value.path, value.reason)
    }
}

func makeEvents() -> [ClientEvent] {
    let kinds: [ClientEvent.Kind] = [
        .callStarted, .attemptStarted(number: 1), .tokenRenewed(lifetime: 1_200),
        .attemptEnded(.init(number: 1, duration: 1, status: 200, bytes: 2, failure: .idle)),
        .retryPlanned(reason: .connection(.connectionLost), delay: 1), .retryPlanned(reason: .status(503), delay: 1),
        .retryPlanned(reason: .expiredToken, delay: 0), .valueDropped(DroppedValue(path: "a", reason: "b")),
        .callEnded(.init(duration: 1, attempts: 1, result: .succeeded)),
        .callEnded(.init(duration: 1, attempts: 1, result: .cancelled)),
        .callEnded(.init(duration: 1, attempts: 1, result: .failed(makeError()))),
    ]
    return kinds.map { ClientEvent(callID: UUID(), operation: "smart.transactions.create", kind: $0) }
}

func makeError() -> SecuconnectError {
    var error = SecuconnectError(kind: .refused, message: "No.", outcome: .rejected)
    error.server = ServerError(
        name: "ProductFormatException", code: 1, details: "a", userMessage: "b", supportID: "c")
    error.httpStatus = 400
    error.retryAfter = 1
    error.actionID = ActionID(rawValue: "refund-1")
    error.body = Data()
    return error
}

func explain(_ error: SecuconnectError) -> String {
    let facts: [Any?] = [
        error.operation, error.attempts, error.code, error.userMessage, error.supportID, error.underlying, error.effect,
        error.isRetryable,
    ]
    switch error.kind {
    case .invalidArgument, .authentication, .notAllowed, .notFound, .refused, .rateLimited: return "\(facts)"
    case .unavailable, .connection, .timeout, .redirected, .responseTooLarge, .unreadableResponse: return "\(error)"
    case .closed, .scrollExpired, .listRepeats, .listIncomplete, .ambiguous: return error.message
    default: return error.kind.rawValue
    }
}
