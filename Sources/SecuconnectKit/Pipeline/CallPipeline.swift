import Foundation

/// The one way that every call goes: encode, authorise, attempt and retry, decode.
struct CallPipeline: Sendable {
    let environment: SecuconnectClient.Environment
    let transport: any HTTPTransport
    let timeSource: any TimeSource
    /// Who authorises calls; nil for the calls to the token endpoint themselves.
    let tokens: TokenManager?
    let userAgent: String
    let onEvent: EventReporter.Receiver?
    /// The client's own secrets, which no error may repeat.
    let secrets: [SensitiveString]

    /// The total deadline of an operation that says nothing else, in seconds.
    static let defaultTimeout: TimeInterval = 60

    /// Makes a call, up to its answer.
    func answer<Response>(
        to operation: APIOperation<Response>, options: SecuconnectClient.CallOptions
    ) async throws -> UndecodedResponse<Response> {
        var run = CallExecution(self, operation, options: options)
        let request: TransportRequest
        do {
            try options.check()
            if let timeout = operation.timeout { try SecuconnectClient.CallOptions.check(timeout: timeout) }
            request = try self.request(for: operation)
        } catch {
            throw run.failed(error)
        }
        let answer = try await run.answer(to: request)
        return UndecodedResponse(run: run, answer: answer)
    }

    func elapsed(since moment: TimeInterval) -> TimeInterval { timeSource.now - moment }

    /// The request, whole but for its token. Whatever can't be sent is refused here.
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
        do {
            return try encoder.encode(body)
        } catch let error as SecuconnectError {
            throw error
        } catch {
            throw SecuconnectError.invalidArgument("What is to be sent can't be written as JSON; check its numbers.")
        }
    }
}
