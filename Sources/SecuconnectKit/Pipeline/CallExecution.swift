import Foundation

/// One call on its way through its attempts.
struct CallExecution {
    private let pipeline: CallPipeline
    private let operation: String
    private let effect: OperationEffect
    private let policy: SecuconnectClient.RetryPolicy
    private let expectation: ResponseExpectation
    /// In seconds.
    private let timeout: TimeInterval
    private let begun: TimeInterval
    private let deadline: Deadline
    let events: EventReporter
    private(set) var log = AttemptLog()

    /// How long the server is known to remember an `X-Action` id, in seconds.
    private static let actionLifetime: TimeInterval = 180

    /// The call begins.
    init<Response>(
        _ pipeline: CallPipeline, _ operation: APIOperation<Response>, options: SecuconnectClient.CallOptions
    ) {
        self.pipeline = pipeline
        self.operation = operation.name
        effect = operation.effect
        policy = options.retry
        // A change was carried out, whatever its response looks like.
        expectation = operation.effect == .read ? operation.expectation : .anything
        timeout = options.timeout ?? operation.timeout ?? CallPipeline.defaultTimeout
        begun = pipeline.timeSource.now
        deadline = Deadline(moment: begun + timeout, timeSource: pipeline.timeSource)
        events = EventReporter(pipeline.onEvent, operation: operation.name)
        events.report(.callStarted)
    }

    /// Whether the call asks for a token, so that its answer holds one.
    var isTokenCall: Bool { pipeline.tokens == nil }

    /// Sends the request until there is an answer that counts, or there will be none.
    mutating func answer(to request: TransportRequest) async throws -> TransportResponse {
        do {
            return try await attempts(request)
        } catch {
            throw failed(error)
        }
    }

    /// The answer could be read, and the call has ended.
    func succeeded() { end(.succeeded) }

    /// The call has failed, and ended. Adds to the error what the whole call knows. Nothing but `SecuconnectError` and
    /// `CancellationError` leaves here.
    @inline(never)
    mutating func failed(_ error: any Error) -> any Error {
        if error is CancellationError {
            end(.cancelled)
            return error
        }
        let error = error is Deadline.Expired ? log.timeoutError(after: timeout) : error
        var described = error as? SecuconnectError ?? SecuconnectError(unexpected: error)
        described.operation = operation
        described.effect = effect
        described.attempts = log.attempts
        described.actionID = log.actionID
        // One attempt that may have acted is enough for the whole call.
        if log.mayHaveActed, described.outcome != .carriedOut { described.outcome = .unknown }
        described.remove(pipeline.secrets + (log.token.map { [$0] } ?? []))
        // A token, or the secret, may stand in it.
        if isTokenCall { described.body = Data() }
        end(.failed(described))
        return described
    }

    private func end(_ result: ClientEvent.CallResult) {
        events.end(.init(duration: pipeline.elapsed(since: begun), attempts: log.attempts, result: result))
    }

    private mutating func attempts(_ request: TransportRequest) async throws -> TransportResponse {
        var rejectedToken: AccessToken?
        var retries = 0
        while true {
            let token = try await token(replacing: rejectedToken)
            // A pause was measured beforehand; a new token takes as long as it takes.
            if let lastError = log.last, isForgotten(at: pipeline.timeSource.now) { throw lastError }
            let result = try await attempt(request, with: token)
            guard case .failure(let error, let reason) = result else { return try result.response() }
            if error.isExpiredToken, let token, rejectedToken == nil {
                rejectedToken = token
                // Where there is no other token, this error is the clearest there is.
                if try await self.token(replacing: token) == token { throw error }
                events.report(.retryPlanned(reason: .expiredToken, delay: 0))
                continue
            }
            retries += 1
            guard retries < policy.maximumAttempts, let delay = pause(after: error, retry: retries) else { throw error }
            events.report(.retryPlanned(reason: reason, delay: delay))
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

    private enum AttemptResult {
        case success(TransportResponse)
        indirect case failure(SecuconnectError, ClientEvent.RetryReason)

        func response() throws -> TransportResponse {
            switch self {
            case .success(let response): return response
            case .failure(let error, _): throw error
            }
        }
    }

    private mutating func attempt(
        _ request: TransportRequest, with token: AccessToken?
    ) async throws -> AttemptResult {
        let start = pipeline.timeSource.now
        let request = try begin(request, with: token, at: start)
        do {
            return ended(try await deadline.limit(request, over: pipeline.transport), since: start)
        } catch  where error.endsCall {
            throw error
        } catch {
            return ended(error, since: start)
        }
    }

    /// An attempt begins. Returns its request, whole.
    private mutating func begin(
        _ request: TransportRequest, with token: AccessToken?, at moment: TimeInterval
    ) throws -> TransportRequest {
        var request = request
        if let token { request.headers["Authorization"] = try token.headerValue() }
        // Longer than the deadline, which ends the call before; it only frees what an abandoned transfer holds.
        request.idleTimeout = max(1, deadline.moment - moment) + 1
        try Task.checkCancellation()
        guard !deadline.hasPassed else { throw Deadline.Expired() }
        let number = log.begin(request, with: token, at: moment)
        events.report(.attemptStarted(number: number))
        return request
    }

    /// The attempt was answered.
    @inline(never)
    private mutating func ended(_ response: TransportResponse, since start: TimeInterval) -> AttemptResult {
        let error =
            SecuconnectError(response, isTokenCall: isTokenCall, currentDate: pipeline.timeSource.date)
            ?? expectation.mismatch(of: response)
        if error?.kind == .mismatchedResponse { pipeline.transport.dropConnections() }
        log.end(error)
        reportEnd(since: start, status: response.status, bytes: response.body.count)
        return error.map { .failure($0, .status(response.status)) } ?? .success(response)
    }

    /// The attempt was not answered.
    @inline(never)
    private mutating func ended(_ error: any Error, since start: TimeInterval) -> AttemptResult {
        let failure =
            error as? TransportFailure
            ?? TransportFailure(.connectionLost, mayHaveBeenSent: true, details: SafeDescription.of(error))
        let error = SecuconnectError(failure)
        log.end(error)
        reportEnd(since: start, failure: failure.reason)
        return .failure(error, .connection(failure.reason))
    }

    private func reportEnd(
        since start: TimeInterval, status: Int? = nil, bytes: Int = 0, failure: TransportFailure.Reason? = nil
    ) {
        events.report(
            .attemptEnded(
                .init(
                    number: log.attempts, duration: pipeline.elapsed(since: start), status: status, bytes: bytes,
                    failure: failure)))
    }

    /// How long to pause before the call is sent again; nil if it must not be, or if time does not suffice.
    private func pause(after error: SecuconnectError, retry: Int) -> TimeInterval? {
        guard mayRepeat(after: error) else { return nil }
        let now = pipeline.timeSource.now
        let delay = error.retryAfter ?? policy.delay(after: retry, share: .random(in: 0...1))
        guard now + delay < deadline.moment, !isForgotten(at: now + delay) else { return nil }
        return delay
    }

    /// Whether the server may have acted and then no longer know the call's `X-Action` id, so that it would act again.
    private func isForgotten(at moment: TimeInterval) -> Bool {
        guard effect == .change, log.mayHaveActed, let firstSent = log.firstSent else { return false }
        return moment >= firstSent + Self.actionLifetime
    }

    private func mayRepeat(after error: SecuconnectError) -> Bool {
        let trusts = policy.resendsUnansweredChanges
        guard effect == .read || trusts || !log.mayHaveActed else { return false }
        var error = error
        error.effect = effect
        return error.isRepeatable(trustingActionIDs: trusts)
    }
}

extension Error {
    /// Whether the caller waits no longer: its time is up, or its task was cancelled. A cancellation that a layer below
    /// makes up is a failure like others: to the caller it would say that the call does not matter any more.
    fileprivate var endsCall: Bool { self is Deadline.Expired || self is CancellationError && Task.isCancelled }
}
