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

    /// The total deadline of an operation that says nothing else, in seconds.
    static let defaultTimeout: TimeInterval = 60

    /// Makes a call.
    func send<Response>(
        _ operation: APIOperation<Response>, options: CallOptions
    ) async throws -> APIResponse<Response> {
        let events = EventReporter(onEvent, operation: operation.name)
        let begun = timeSource.now
        let timeout = options.timeout ?? operation.timeout ?? Self.defaultTimeout
        var run = CallRun(
            pipeline: self, effect: operation.effect, policy: options.retry, timeout: timeout,
            deadline: Deadline(moment: begun + timeout, timeSource: timeSource), events: events)
        events.report(.callStarted)
        do {
            let answer = try await run.answer(to: try request(for: operation))
            let response = try run.decode(Response.self, from: answer)
            events.end(.init(duration: elapsed(since: begun), attempts: run.log.attempts, result: .succeeded))
            return response
        } catch {
            let end = described(error, operation: operation, log: run.log)
            let result = (end as? SecuconnectError).map(ClientEvent.CallResult.failed) ?? .cancelled
            events.end(.init(duration: elapsed(since: begun), attempts: run.log.attempts, result: result))
            throw end
        }
    }

    func elapsed(since moment: TimeInterval) -> TimeInterval { timeSource.now - moment }

    /// Adds to an error what the whole call knows. Nothing but `SecuconnectError` and `CancellationError` leaves here.
    private func described<Response>(
        _ error: any Error, operation: APIOperation<Response>, log: AttemptLog
    ) -> any Error {
        if error is CancellationError { return error }
        var described = error as? SecuconnectError ?? SecuconnectError(unexpected: error)
        described.operation = operation.name
        described.effect = operation.effect
        described.attempts = log.attempts
        described.actionID = log.actionID
        // One attempt that may have acted is enough for the whole call.
        if log.mayHaveActed { described.outcome = .unknown }
        return described
    }

    /// The request, whole but for its token. Whatever can't be sent is refused here.
    private func request<Response>(for operation: APIOperation<Response>) throws -> TransportRequest {
        let root = tokens == nil ? "" : "/api/v2"
        let url = try environment.url(path: root + operation.path.validated(), query: operation.query)
        var request = TransportRequest(method: operation.method, url: url)
        request.headers["Accept"] = "application/json"
        request.headers["User-Agent"] = userAgent
        if let body = operation.body {
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
