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
            race.add(
                Task {
                    do {
                        let value = try await work()
                        race.finish(.success(value))
                    } catch {
                        race.finish(.failure(error))
                    }
                })
            race.add(
                Task {
                    // Throws only when the race is over.
                    guard (try? await timeSource.wait(until: deadline)) != nil else { return }
                    race.finish(.failure(expired()))
                })
        }
    } onCancel: {
        race.finish(.failure(CancellationError()))
    }
}

/// Lets the first of several results through to the caller, and cancels whoever is still running.
private final class Race<Value: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Value, any Error>?
        var result: Result<Value, any Error>?
        var runners: [Task<Void, Never>] = []
    }

    private let state = Locked(State())

    func begin(_ continuation: CheckedContinuation<Value, any Error>) {
        let early = state.withLock { state in
            if state.result == nil { state.continuation = continuation }
            return state.result
        }
        if let early { continuation.resume(with: early) }
    }

    func add(_ runner: Task<Void, Never>) {
        let isOver = state.withLock { state in
            if state.result == nil { state.runners.append(runner) }
            return state.result != nil
        }
        if isOver { runner.cancel() }
    }

    func finish(_ result: Result<Value, any Error>) {
        let (continuation, runners) = state.withLock { state in
            guard state.result == nil else {
                return (nil, []) as (CheckedContinuation<Value, any Error>?, [Task<Void, Never>])
            }
            state.result = result
            defer {
                state.continuation = nil
                state.runners = []
            }
            return (state.continuation, state.runners)
        }
        for runner in runners { runner.cancel() }
        continuation?.resume(with: result)
    }
}
