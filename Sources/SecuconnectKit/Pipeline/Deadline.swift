import Foundation

/// Runs a piece of work until it is done, its time is up, or the caller is cancelled, whichever comes first.
///
/// The caller is resumed at once in any case. The work is cancelled then, but not waited for: what it does with its
/// cancellation is its own affair. `deadline` is a moment on the time source's scale; `expired` says what to throw then.
func withDeadline<Value: Sendable>(
    _ deadline: TimeInterval, on timeSource: any TimeSource, expired: @escaping @Sendable () -> any Error,
    work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try Task.checkCancellation()
    let race = Race<Value>()
    return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
            race.begin(continuation)
            let runner = Task {
                do {
                    let value = try await work()
                    race.finish(.success(value))
                } catch {
                    race.finish(.failure(error))
                }
            }
            race.atEnd(runner.cancel)
            race.atEnd(timeSource.alarm(at: deadline) { race.finish(.failure(expired())) })
        }
    } onCancel: {
        race.finish(.failure(CancellationError()))
    }
}

/// Lets the first of several results through to the caller, and calls off whatever else could bring one.
private final class Race<Value: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Value, any Error>?
        var result: Result<Value, any Error>?
        var endings: [@Sendable () -> Void] = []
    }

    private let state = Locked(State())

    func begin(_ continuation: CheckedContinuation<Value, any Error>) {
        let early = state.withLock { state in
            if state.result == nil { state.continuation = continuation }
            return state.result
        }
        if let early { continuation.resume(with: early) }
    }

    /// Says what to call off when the race is over.
    func atEnd(_ ending: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            if state.result == nil { state.endings.append(ending) }
            return state.result != nil
        }
        if isOver { ending() }
    }

    func finish(_ result: Result<Value, any Error>) {
        let (continuation, endings) = state.withLock { state in
            guard state.result == nil else {
                return (nil, []) as (CheckedContinuation<Value, any Error>?, [@Sendable () -> Void])
            }
            state.result = result
            defer {
                state.continuation = nil
                state.endings = []
            }
            return (state.continuation, state.endings)
        }
        for ending in endings { ending() }
        continuation?.resume(with: result)
    }
}
