import Foundation

/// One call on its way through its attempts.
struct CallRun {
    let pipeline: CallPipeline
    let effect: OperationEffect
    let policy: RetryPolicy
    /// In seconds.
    let timeout: TimeInterval
    let deadline: Deadline
    let events: EventReporter
    private(set) var log = AttemptLog()

    /// How long the server is known to remember an `X-Action` id, in seconds.
    private static let actionLifetime: TimeInterval = 180

    /// Sends the request until there is an answer that counts, or there will be none.
    mutating func answer(to request: TransportRequest) async throws -> TransportResponse {
        do {
            return try await attempts(request)
        } catch is Deadline.Expired {
            throw log.timeoutError(after: timeout)
        }
    }

    private mutating func attempts(_ request: TransportRequest) async throws -> TransportResponse {
        var rejectedToken: AccessToken?
        var retries = 0
        var lastError: SecuconnectError?
        while true {
            let token = try await token(replacing: rejectedToken)
            // A pause was measured beforehand; a new token takes as long as it takes.
            if let lastError, isForgotten(at: pipeline.timeSource.now) { throw lastError }
            let result = try await attempt(request, with: token)
            guard case .failure(let error, let reason) = result else { return try result.response() }
            lastError = error
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

    /// Reads the answer's body.
    mutating func decode<Response: Decodable>(
        _ type: Response.Type, from response: TransportResponse
    ) throws -> APIResponse<Response> {
        let dropped = DroppedValues()
        let value: Response
        do {
            value = try ResponseDecoding.decode(type, from: response.body, dropped: dropped)
        } catch {
            var unreadable = SecuconnectError.unreadable(response, reason: ResponseDecoding.reason(of: error))
            // A token may stand in it.
            if pipeline.tokens == nil { unreadable.body = Data() }
            log.end(unreadable)
            throw unreadable
        }
        let droppedValues = dropped.all
        for value in droppedValues { events.report(.valueDropped(value)) }
        return APIResponse(
            value: value, status: response.status, headers: response.headers, body: response.body,
            droppedValues: droppedValues, attempts: log.attempts, actionID: log.actionID)
    }

    private func token(replacing rejected: AccessToken?) async throws -> AccessToken? {
        do {
            guard let tokens = pipeline.tokens else { return nil }
            if let token = tokens.current(replacing: rejected) { return token }
            return try await deadline.limit { [events] in try await tokens.token(events: events) }
        } catch let error as SecuconnectError {
            // Whatever became of the token's request, this call was not sent.
            var error = error
            error.outcome = .notSent
            throw error
        } catch  where error.endsCall {
            throw error
        } catch {
            throw SecuconnectError(tokenProvider: error)
        }
    }

    private enum AttemptResult {
        case success(TransportResponse)
        case failure(SecuconnectError, ClientEvent.RetryReason)

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
        var request = request
        if let token { request.headers["Authorization"] = try token.headerValue() }
        let begun = pipeline.timeSource.now
        // Longer than the deadline, which ends the call before; it only frees what an abandoned transfer holds.
        request.idleTimeout = max(1, deadline.moment - begun) + 1
        try Task.checkCancellation()
        guard !deadline.hasPassed else { throw Deadline.Expired() }
        let number = log.begin(request, at: begun)
        events.report(.attemptStarted(number: number))
        let (result, status, bytes, failure) = try await exchange(request)
        let duration = pipeline.elapsed(since: begun)
        events.report(
            .attemptEnded(.init(number: number, duration: duration, status: status, bytes: bytes, failure: failure)))
        return result
    }

    private mutating func exchange(
        _ request: TransportRequest
    ) async throws -> (AttemptResult, status: Int?, bytes: Int, TransportFailure.Reason?) {
        do {
            let response = try await deadline.limit(request, over: pipeline.transport)
            guard let error = SecuconnectError(response, isTokenCall: pipeline.tokens == nil) else {
                log.end()
                return (.success(response), response.status, response.body.count, nil)
            }
            log.end(error)
            return (.failure(error, .status(response.status)), response.status, response.body.count, nil)
        } catch  where error.endsCall {
            throw error
        } catch {
            let failure =
                error as? TransportFailure
                ?? TransportFailure(.connectionLost, mayHaveBeenSent: true, details: SafeDescription.of(error))
            let error = SecuconnectError(failure)
            log.end(error)
            return (.failure(error, .connection(failure.reason)), nil, 0, failure.reason)
        }
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
        switch effect {
        case .read:
            return error.kind == .connection || [408, 429, 500, 502, 503, 504].contains(error.httpStatus)
        case .change:
            guard policy.resendsUnansweredChanges || !log.mayHaveActed else { return false }
            // Without an answer of its own the server may be asked again under the same id; a refusal is one.
            return error.outcome == .rejected
                ? error.httpStatus == 429 : [.connection, .unavailable].contains(error.kind)
        }
    }
}

extension Error {
    /// Whether the caller waits no longer: its time is up, or its task was cancelled. A cancellation that a layer below
    /// makes up is a failure like others: to the caller it would say that the call does not matter any more.
    fileprivate var endsCall: Bool { self is Deadline.Expired || self is CancellationError && Task.isCancelled }
}
