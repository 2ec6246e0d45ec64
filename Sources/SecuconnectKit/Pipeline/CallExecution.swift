import Foundation

/// One call: its attempts, its retries, and its end.
struct CallExecution {
    private let pipeline: CallPipeline
    private let operation: String
    private let effect: OperationEffect
    private let policy: SecuconnectClient.RetryPolicy
    private let expectation: ResponseExpectation
    /// A Boolean value that indicates whether the call requests a file.
    private let isDownload: Bool
    /// In seconds.
    private let timeout: TimeInterval
    private let startTime: TimeInterval
    private let deadline: Deadline
    let events: EventReporter
    private(set) var log = AttemptLog()

    /// The number of seconds for which the server is known to remember an `X-Action` key.
    private static let actionLifetime: TimeInterval = 180

    /// Starts a call.
    init<Response>(
        _ pipeline: CallPipeline, _ operation: APIOperation<Response>, options: SecuconnectClient.CallOptions
    ) {
        self.pipeline = pipeline
        self.operation = operation.name
        effect = operation.effect
        policy = options.retry
        // A change was carried out, whatever its response looks like.
        expectation = operation.effect == .read ? operation.expectation : .anything
        isDownload = Response.self is any RawResponse.Type
        timeout = options.timeout ?? operation.timeout ?? CallPipeline.defaultTimeout
        startTime = pipeline.timeSource.now
        deadline = Deadline(time: startTime + timeout, timeSource: pipeline.timeSource)
        events = EventReporter(pipeline.onEvent, operation: operation.name)
        events.report(.callStarted)
    }

    /// A Boolean value that indicates whether the call requests an access token.
    private var isTokenCall: Bool { pipeline.tokens == nil }

    // MARK: Attempts

    /// Ends the decoding of a response for which the caller no longer waits.
    func checkpoint() throws {
        try Task.checkCancellation()
        guard !deadline.hasPassed else { throw Deadline.Expired() }
    }

    /// Sends the request until a response counts, or nothing more can be sent.
    mutating func send(_ request: TransportRequest) async throws -> IndexedResponse {
        var rejectedToken: AccessToken?
        var retries = 0
        while true {
            let token = try await token(replacing: rejectedToken)
            // The pause was checked before. A new token takes any time.
            if let lastError = log.last, isForgotten(at: pipeline.timeSource.now) { throw lastError }
            let failure: AttemptFailure
            switch try await attempt(request, with: token) {
            case .success(let response): return response
            case .failure(let attemptFailure): failure = attemptFailure
            }
            if failure.error.isExpiredToken, let token {
                guard rejectedToken == nil else {
                    pipeline.tokens?.noteRefusal(ofNew: token)
                    throw failure.error
                }
                rejectedToken = token
                // Without another token, this error is the clearest.
                if try await self.token(replacing: token) == token { throw failure.error }
                events.report(.retryPlanned) { $0.retry = .init(reason: .expiredToken, delay: 0) }
                continue
            }
            retries += 1
            guard let delay = retryDelay(after: failure.error, retries: retries) else { throw failure.error }
            events.report(.retryPlanned) { $0.retry = failure.retry(after: delay) }
            try await deadline.limit { [pipeline] in try await pipeline.timeSource.sleep(seconds: delay) }
        }
    }

    private func token(replacing rejected: AccessToken?) async throws -> AccessToken? {
        do {
            guard let tokens = pipeline.tokens else { return nil }
            if let token = tokens.current(replacing: rejected) { return token }
            return try await deadline.limit { [events] in try await tokens.token(events: events) }
        } catch  where error.endsCall {
            throw error
        } catch {
            throw SecuconnectError(tokenProvider: error)
        }
    }

    private struct AttemptFailure: Error {
        let error: SecuconnectError
        /// The status of the response, if there was one.
        var status: Int?
        /// The failure of the transport, if there was no response.
        var failure: TransportFailure.Reason?

        func retry(after delay: TimeInterval) -> ClientEvent.Retry {
            .init(reason: failure == nil ? .response : .connection, delay: delay, status: status, failure: failure)
        }
    }

    /// Sends the request once.
    ///
    /// - Throws: An error that ends the call: its deadline, or the cancellation of its task.
    private mutating func attempt(
        _ request: TransportRequest, with token: AccessToken?
    ) async throws -> Result<IndexedResponse, AttemptFailure> {
        let start = pipeline.timeSource.now
        let request = try startAttempt(request, with: token, at: start)
        let result: Result<IndexedResponse, any Error>
        do {
            let response = try await deadline.firstResult { [transport = pipeline.transport] first in
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

    /// Completes the request, and logs the attempt.
    private mutating func startAttempt(
        _ request: TransportRequest, with token: AccessToken?, at time: TimeInterval
    ) throws -> TransportRequest {
        var request = request
        if let token { request.headers["Authorization"] = try token.headerValue() }
        // Longer than the deadline, which ends the call before. It only frees what an abandoned request holds.
        request.idleTimeout = max(1, deadline.time - time) + 1
        try Task.checkCancellation()
        guard !deadline.hasPassed else { throw Deadline.Expired() }
        let number = log.begin(request, with: token, at: time)
        events.report(.attemptStarted) { $0.attempt = number }
        return request
    }

    /// Logs the end of an attempt, and finds the error in its response.
    @inline(never)
    private mutating func endAttempt(
        _ result: Result<IndexedResponse, any Error>, startedAt start: TimeInterval
    ) -> Result<IndexedResponse, AttemptFailure> {
        var attemptEnd = ClientEvent.AttemptEnd(duration: pipeline.elapsed(since: start), status: nil)
        let checked: Result<IndexedResponse, AttemptFailure>
        switch result {
        case .success(let response):
            attemptEnd.status = response.raw.status
            attemptEnd.bytes = response.raw.body.count
            let error =
                SecuconnectError(response, isTokenCall: isTokenCall, currentDate: pipeline.timeSource.date)
                ?? expectation.mismatch(of: response)
            if error?.kind == .mismatchedResponse { pipeline.transport.dropConnections() }
            log.end(error)
            checked =
                error.map { .failure(AttemptFailure(error: $0, status: response.raw.status)) }
                ?? .success(response)
        case .failure(let error):
            let failure =
                error as? TransportFailure
                ?? TransportFailure(.connectionLost, mayHaveBeenSent: true, details: SafeDescription.of(error))
            attemptEnd.failure = failure.reason
            let error = SecuconnectError(failure)
            log.end(error)
            checked = .failure(AttemptFailure(error: error, failure: failure.reason))
        }
        events.report(.attemptEnded) { event in
            event.attempt = log.attempts
            event.attemptEnd = attemptEnd
        }
        if case .success(let response) = result {
            for value in response.index?.repairedValues ?? [] {
                events.report(.valueRepaired) { $0.repairedValue = value }
            }
        }
        return checked
    }

    // MARK: Retries

    /// Returns the pause before the call is sent again, in seconds; nil if it can't be, or if the time isn't
    /// sufficient.
    private func retryDelay(after error: SecuconnectError, retries: Int) -> TimeInterval? {
        guard retries < policy.maximumAttempts,
            errorOfCall(error).isRepeatable(trustingActionIDs: policy.resendsUnansweredChanges)
        else { return nil }
        let now = pipeline.timeSource.now
        let delay = error.retryAfter ?? policy.delay(after: retries, share: .random(in: 0...1))
        guard now + delay < deadline.time, !isForgotten(at: now + delay) else { return nil }
        return delay
    }

    /// Indicates whether the server may have acted and may no longer know the call's `X-Action` key, so that it would
    /// act again.
    private func isForgotten(at time: TimeInterval) -> Bool {
        guard effect == .change, log.mayHaveActed, let firstSent = log.firstSent else { return false }
        return time >= firstSent + Self.actionLifetime
    }

    // MARK: End

    /// Ends a call whose response was decoded.
    func succeed() { end(.succeeded) }

    /// Ends a call that failed.
    ///
    /// - Returns: The error for the caller: a ``SecuconnectError`` with everything that the call knows, or a
    ///   `CancellationError`.
    @inline(never)
    mutating func fail(_ error: any Error) -> any Error {
        if error is CancellationError {
            end(.canceled)
            return error
        }
        let error = error is Deadline.Expired ? log.timeoutError(after: timeout) : error
        var described = errorOfCall(error as? SecuconnectError ?? SecuconnectError(unexpected: error))
        described.remove(pipeline.secrets + (log.token.map { [$0] } ?? []))
        // A token, or the client's secret, can be in it.
        if isTokenCall { described.body = Data() }
        end(.failed, described)
        return described
    }

    /// Returns the error of an attempt as one of the whole call.
    private func errorOfCall(_ error: SecuconnectError) -> SecuconnectError {
        var error = error
        error.operation = operation
        error.effect = effect
        error.attempts = log.attempts
        error.actionID = log.actionID
        // One attempt that may have acted is sufficient for the whole call.
        if log.mayHaveActed, error.outcome != .carriedOut { error.outcome = .unknown }
        return error
    }

    private func end(_ result: ClientEvent.CallResult, _ error: SecuconnectError? = nil) {
        events.report(.callEnded) { event in
            event.callEnd = .init(
                duration: pipeline.elapsed(since: startTime), attempts: log.attempts, result: result, error: error)
        }
    }
}

extension Error {
    /// A Boolean value that indicates whether the caller no longer waits: its deadline has passed, or its task is
    /// canceled. A cancellation that a lower layer throws by itself is a failure like others.
    var endsCall: Bool { self is Deadline.Expired || self is CancellationError && Task.isCancelled }
}
