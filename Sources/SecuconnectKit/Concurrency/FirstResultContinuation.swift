/// A continuation that the first of several results resumes. The other sources of a result are canceled.
final class FirstResultContinuation<Value: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Value, any Error>?
        var result: Result<Value, any Error>?
        var endings: [@Sendable () -> Void] = []
    }

    private let state = LockedValue(State())

    /// Waits for the first result.
    ///
    /// - Parameter start: A closure that starts what can have a result. It isn't called for a canceled task.
    /// - Returns: The first result.
    /// - Throws: The error of the first result, or `CancellationError` as soon as the task is canceled.
    static func result(_ start: (FirstResultContinuation) -> Void) async throws -> Value {
        try Task.checkCancellation()
        let first = FirstResultContinuation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                // A task that was canceled on the way here starts nothing.
                if first.begin(continuation) { start(first) }
            }
        } onCancel: {
            first.finish(.failure(CancellationError()))
        }
    }

    /// Stores the caller's continuation. Returns false if there is a result already, which resumes it.
    private func begin(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
        let early = state.withLock { state in
            if state.result == nil { state.continuation = continuation }
            return state.result
        }
        if let early { continuation.resume(with: early) }
        return early == nil
    }

    /// Runs work in a separate task. Its end is a result, and another result cancels it.
    func run(_ work: @escaping @Sendable () async throws -> Value) {
        let task = Task {
            do {
                // On a busy machine the wait can be over before the task runs.
                try Task.checkCancellation()
                let value = try await work()
                finish(.success(value))
            } catch {
                finish(.failure(error))
            }
        }
        atEnd(task.cancel)
    }

    /// Adds an action that runs when there is a result.
    func atEnd(_ ending: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            if state.result == nil { state.endings.append(ending) }
            return state.result != nil
        }
        if isOver { ending() }
    }

    /// Finishes with a result. Only the first one counts.
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
        // Before the caller is resumed, so that nothing starts afterwards.
        for ending in endings { ending() }
        continuation?.resume(with: result)
    }
}
