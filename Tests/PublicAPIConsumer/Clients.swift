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
        SecuconnectClient(environment: .testingLegacyHost, credentials: .accessToken("token")),
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
    print(event.callID, event.operation, event.logLevel.rawValue)
    guard event.logLevel >= .info else { return }
    switch event.kind {
    case .callEnded:
        guard let end = event.callEnd else { break }
        print(end.duration, end.attempts, end.result == .failed, end.error?.message ?? "")
    case .attemptStarted, .attemptEnded:
        guard let end = event.attemptEnd else { break }
        print(event.attempt ?? 0, end.duration, end.status ?? 0, end.bytes, end.failure ?? .closed)
    case .retryPlanned:
        guard let retry = event.retry else { break }
        print(retry.reason == .connection, retry.delay, retry.status ?? 0, retry.failure ?? .idle)
    case .tokenRenewed: print(event.tokenLifetime ?? 0)
    case .valueDropped: print(event.droppedValue?.path ?? "", event.droppedValue?.reason ?? "")
    default: break
    }
}

func makeEvents() -> [ClientEvent] {
    let kinds: [ClientEvent.Kind] = [
        .callStarted, .attemptStarted, .attemptEnded, .retryPlanned, .tokenRenewed, .valueDropped, .callEnded,
    ]
    return kinds.map { kind in
        var event = ClientEvent(callID: UUID(), operation: "smart.transactions.create", kind: kind)
        event.attempt = 1
        event.attemptEnd = .init(duration: 1, status: 200, bytes: 2, failure: .idle)
        event.retry = .init(reason: .expiredToken, delay: 0, status: 401, failure: nil)
        event.tokenLifetime = 1_200
        event.droppedValue = DroppedValue(path: "a", reason: "b")
        event.callEnd = .init(duration: 1, attempts: 1, result: .failed, error: makeError())
        event.callEnd?.result = [.succeeded, .canceled].randomElement() ?? .failed
        event.retry?.reason = .response
        return event
    }
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

func wholeResponse(_ id: SmartTransaction.ID, from client: SecuconnectClient) async throws -> APIResponse<
    SmartTransaction
> {
    try await client.response { try await $0.smart.transactions.get(id) }
}
