import Foundation

/// A call: its attempts, its retries, and the value that is decoded from its response.
///
/// One task uses it. It is a class, so that its state isn't a part of the asynchronous frames of a call that waits.
final class Call {
    private let pipeline: CallPipeline
    private let operation: String
    private let effect: OperationEffect
    private let policy: SecuconnectClient.RetryPolicy
    /// The expected form of the response; `nil` for a change, which was carried out, whatever its response looks like.
    private let expectation: ResponseExpectation?
    /// A Boolean value that indicates whether the call requests a file.
    private let isDownload: Bool
    /// In seconds.
    private let timeout: TimeInterval
    private let startTime: TimeInterval
    private let deadline: Deadline
    private let events: EventReporter

    /// The number of times that the request was sent.
    private var attempts = 0
    /// A Boolean value that indicates whether an attempt may have been carried out.
    private var mayHaveActed = false
    /// A Boolean value that indicates whether an attempt has no result yet, or a response that nobody has read.
    private var isOpen = false
    /// The `X-Action` key, once the request was sent.
    private var actionID: ActionID?
    /// The access token of the last attempt.
    private var sentToken: SensitiveString?
    /// The time of the first attempt.
    private var firstSent: TimeInterval?
    /// The error of the last failed attempt.
    private var lastError: SecuconnectError?

    /// The number of seconds for which the server is said to remember an `X-Action` key.
    private static let actionLifetime: TimeInterval = 180

    /// Starts a call.
    init<Response>(
        _ pipeline: CallPipeline, _ operation: APIOperation<Response>, options: SecuconnectClient.CallOptions
    ) {
        self.pipeline = pipeline
        self.operation = operation.name
        effect = operation.effect
        policy = options.retry
        expectation = operation.effect == .read ? operation.expectation : nil
        isDownload = Response.self is any RawResponse.Type
        timeout = options.timeout ?? operation.timeout ?? SecuconnectClient.CallOptions.defaultTimeout
        startTime = pipeline.timeSource.now
        deadline = Deadline(time: startTime + timeout, timeSource: pipeline.timeSource)
        events = EventReporter(pipeline.onEvent, operation: operation.name)
        events.report(.callStarted)
    }

    /// A Boolean value that indicates whether the call requests an access token.
    private var isTokenCall: Bool { pipeline.tokens == nil }

    // MARK: Attempts

    /// Sends the request until a response counts, or nothing more can be sent.
    func send(_ request: TransportRequest) async throws -> IndexedResponse {
        var rejectedToken: AccessToken?
        var failures = 0
        while true {
            let token = try await accessToken()
            // The pause was checked before. A new token takes any time.
            if let lastError, isForgotten(at: pipeline.timeSource.now) { throw lastError }
            let error: SecuconnectError
            switch try await attempt(request, with: token) {
            case .success(let response): return response
            case .failure(let failure): error = failure
            }
            // Missing, expired or revoked.
            if error.kind == .authentication, let token {
                guard rejectedToken == nil else {
                    pipeline.tokens?.noteRefusal(ofNew: token)
                    throw error
                }
                rejectedToken = token
                pipeline.tokens?.drop(token)
                // Without another token, this error is the clearest.
                if try await accessToken() == token { throw error }
                events.report(.retryPlanned) { $0.retry = .init(reason: .expiredToken, delay: 0) }
                continue
            }
            failures += 1
            guard let delay = retryDelay(after: error, failures: failures) else { throw error }
            events.report(.retryPlanned) { event in
                event.retry = .init(
                    reason: error.transportFailure == nil ? .response : .connection, delay: delay,
                    status: error.httpStatus, failure: error.transportFailure)
            }
            try await deadline.limit { [pipeline] in try await pipeline.timeSource.sleep(seconds: delay) }
        }
    }

    private func accessToken() async throws -> AccessToken? {
        do {
            guard let tokens = pipeline.tokens else { return nil }
            if let token = tokens.current { return token }
            return try await deadline.limit { [events] in try await tokens.token(events: events) }
        } catch  where error.endsCall {
            throw error
        } catch {
            throw SecuconnectError(tokenProvider: error)
        }
    }

    /// Sends the request once. This is the only place where calls reach a transport.
    ///
    /// - Throws: An error that ends the call: its deadline, or the cancellation of its task.
    private func attempt(
        _ request: TransportRequest, with token: AccessToken?
    ) async throws -> Result<IndexedResponse, SecuconnectError> {
        let start = pipeline.timeSource.now
        var request = request
        if let token { request.headers["Authorization"] = try token.headerValue() }
        // Longer than the deadline, which ends the call before. It only frees what an abandoned request holds.
        request.idleTimeout = max(1, deadline.time - start) + 1
        try checkpoint()
        sentToken = token?.value
        actionID = request.headers["X-Action"].map { ActionID($0) }
        firstSent = firstSent ?? start
        attempts += 1
        isOpen = true
        events.report(.attemptStarted) { $0.attempt = attempts }
        let result: Result<IndexedResponse, any Error>
        do {
            let response = try await deadline.firstResult { [request, transport = pipeline.transport] first in
                if let transport = transport as? any CallbackTransport {
                    first.atEnd(transport.start(request, completion: first.finish))
                } else {
                    first.run { try await transport.send(request) }
                }
            }
            result = .success(try IndexedResponse(response, isDownload: isDownload, checkpoint: checkpoint))
        } catch  where error.endsCall {
            throw error
        } catch {
            result = .failure(error)
        }
        return endAttempt(result, startedAt: start)
    }

    /// Notes the end of an attempt, and finds the error in its response.
    @inline(never)
    private func endAttempt(
        _ result: Result<IndexedResponse, any Error>, startedAt start: TimeInterval
    ) -> Result<IndexedResponse, SecuconnectError> {
        var attemptEnd = ClientEvent.AttemptEnd(duration: pipeline.timeSource.now - start, status: nil)
        let checked: Result<IndexedResponse, SecuconnectError>
        switch result {
        case .success(let response):
            attemptEnd.status = response.raw.status
            attemptEnd.bytes = response.raw.body.count
            let error =
                SecuconnectError(response, isTokenCall: isTokenCall, currentDate: pipeline.timeSource.date)
                ?? expectation?.mismatch(of: response)
            if error?.kind == .mismatchedResponse { pipeline.transport.dropConnections() }
            checked = error.map { .failure($0) } ?? .success(response)
        case .failure(let error):
            let failure =
                error as? TransportFailure
                ?? TransportFailure(.connectionLost, mayHaveBeenSent: true, details: SafeDescription.of(error))
            attemptEnd.failure = failure.reason
            checked = .failure(SecuconnectError(failure))
        }
        if case .failure(let error) = checked {
            lastError = error
            isOpen = false
            mayHaveActed = mayHaveActed || error.outcome == .unknown
        }
        events.report(.attemptEnded) { event in
            event.attempt = attempts
            event.attemptEnd = attemptEnd
        }
        if case .success(let response) = result {
            for value in response.index?.repairedValues ?? [] {
                events.report(.valueRepaired) { $0.repairedValue = value }
            }
        }
        return checked
    }

    /// Ends the work on a response for which the caller no longer waits.
    private func checkpoint() throws {
        try Task.checkCancellation()
        guard !deadline.hasPassed else { throw Deadline.Expired() }
    }

    // MARK: Retries

    /// Returns the pause before the call is sent again, in seconds; `nil` if it can't be, or if the time isn't
    /// sufficient.
    private func retryDelay(after error: SecuconnectError, failures: Int) -> TimeInterval? {
        let error = errorOfCall(error)
        // A server that is trusted with the `X-Action` key carries out a change once, whatever its earlier response.
        let mayResend = error.isRetryable || error.isTransient && policy.resendsUnansweredChanges
        guard mayResend, failures < policy.maximumAttempts else { return nil }
        let now = pipeline.timeSource.now
        let delay = error.retryAfter ?? policy.delay(after: failures, share: .random(in: 0...1))
        guard now + delay < deadline.time, !isForgotten(at: now + delay) else { return nil }
        return delay
    }

    /// Indicates whether the server may have acted and may no longer know the call's `X-Action` key, so that it would
    /// act again.
    private func isForgotten(at time: TimeInterval) -> Bool {
        guard effect == .change, mayHaveActed, let firstSent else { return false }
        return time >= firstSent + Self.actionLifetime
    }

    // MARK: Response

    // Decoding has functions of its own. An asynchronous function reserves memory for all its values as long as it
    // waits, and models are large: a waiting call would take twice the memory.

    /// Decodes the value of the response, and ends the call.
    @inline(never)
    func value<Value: Decodable>(from response: IndexedResponse) throws -> Value {
        let value: Value = try decode(response, dropped: DroppedValueCollector())
        end(.succeeded)
        return value
    }

    /// Decodes the response, and ends the call.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - result: A function that returns the result of the call, or throws the failure that ends it.
    /// - Returns: The result.
    /// - Throws: The error for the caller, as ``fail(_:)`` returns it.
    @inline(never)
    func result<Value: Decodable, Result>(
        from response: IndexedResponse, _ result: (APIResponse<Value>) throws -> Result
    ) throws -> Result {
        let dropped = DroppedValueCollector()
        let value: Value = try decode(response, dropped: dropped)
        do {
            let result = try result(
                APIResponse(
                    value: value, status: response.raw.status, headers: response.raw.headers, body: response.raw.body,
                    droppedValues: dropped.all, repairedValues: response.index?.repairedValues ?? [],
                    attempts: attempts, actionID: actionID))
            end(.succeeded)
            return result
        } catch {
            throw fail(error)
        }
    }

    private func decode<Value: Decodable>(_ response: IndexedResponse, dropped: DroppedValueCollector) throws -> Value {
        do {
            let value = try ResponseDecoder.decode(
                Value.self, from: response, dropped: dropped, checkpoint: checkpoint)
            for value in dropped.all { events.report(.valueDropped) { $0.droppedValue = value } }
            return value
        } catch  where error.endsCall {
            throw fail(error)
        } catch {
            throw fail(SecuconnectError.unreadable(response, reason: ResponseDecoder.reason(of: error)))
        }
    }

    // MARK: End

    /// Ends a call that failed.
    ///
    /// - Returns: The error for the caller: a ``SecuconnectError`` with everything that the call knows, or a
    ///   `CancellationError`.
    @inline(never)
    func fail(_ error: any Error) -> any Error {
        if error is CancellationError {
            end(.canceled)
            return error
        }
        let error = error is Deadline.Expired ? timeoutError() : error
        var described = errorOfCall(error as? SecuconnectError ?? SecuconnectError(unexpected: error))
        described.remove(pipeline.secrets + (sentToken.map { [$0] } ?? []))
        // A token, or the client's secret, can be in it.
        if isTokenCall { described.body = Data() }
        end(.failed, described)
        return described
    }

    /// Returns the error of a call whose deadline has passed.
    private func timeoutError() -> SecuconnectError {
        mayHaveActed = mayHaveActed || isOpen
        var error = SecuconnectError(
            kind: .timeout,
            message: "The call did not end within \(timeout) seconds; allow more time, or try again later.",
            outcome: lastError?.outcome ?? .notSent)
        error.underlying = lastError.map { "before that: \($0.message)" }
        return error
    }

    /// Returns the error of an attempt as one of the whole call.
    private func errorOfCall(_ error: SecuconnectError) -> SecuconnectError {
        var error = error
        error.operation = operation
        error.effect = effect
        error.attempts = attempts
        error.actionID = actionID
        // One attempt that may have acted is sufficient for the whole call.
        if mayHaveActed, error.outcome != .carriedOut { error.outcome = .unknown }
        return error
    }

    private func end(_ result: ClientEvent.CallResult, _ error: SecuconnectError? = nil) {
        events.report(.callEnded) { event in
            event.callEnd = .init(
                duration: pipeline.timeSource.now - startTime, attempts: attempts, result: result, error: error)
        }
    }
}

extension Error {
    /// A Boolean value that indicates whether the caller no longer waits: its deadline has passed, or its task is
    /// canceled. A cancellation that a lower layer throws by itself is a failure like others.
    fileprivate var endsCall: Bool { self is Deadline.Expired || self is CancellationError && Task.isCancelled }
}
