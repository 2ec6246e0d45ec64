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
    /// - Parameter start: starts what may bring a result; it is not called for a task that is cancelled already.
    /// - Returns: what was brought first.
    /// - Throws: the error that was brought first; `CancellationError` at once when the task is cancelled.
    static func result(_ start: (FirstResultContinuation) -> Void) async throws -> Value {
        try Task.checkCancellation()
        let first = FirstResultContinuation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                // Whoever was cancelled on the way here starts nothing.
                if first.begin(continuation) { start(first) }
            }
        } onCancel: {
            first.finish(.failure(CancellationError()))
        }
    }

    /// Takes the caller in; false if it was told the result at once.
    private func begin(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
        let early = state.withLock { state in
            if state.result == nil { state.continuation = continuation }
            return state.result
        }
        if let early { continuation.resume(with: early) }
        return early == nil
    }

    /// Says what to call off when there is a result.
    func atEnd(_ ending: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            if state.result == nil { state.endings.append(ending) }
            return state.result != nil
        }
        if isOver { ending() }
    }

    /// Brings a result. All but the first are dropped.
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
        // First, so that nothing begins any more once the caller knows the end.
        for ending in endings { ending() }
        continuation?.resume(with: result)
    }
}
