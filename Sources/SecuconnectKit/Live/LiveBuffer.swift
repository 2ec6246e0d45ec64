/// The updates that the reader hasn't taken yet. Their number is bounded.
final class LiveBuffer: Sendable {
    private struct State {
        var updates: [LiveUpdate] = []
        var end: Result<LiveUpdate?, any Error>?
        var waiter: FirstResultContinuation<LiveUpdate?>?
    }

    private let state = LockedValue(State())
    private let limit: Int

    /// Creates an empty buffer.
    ///
    /// - Parameter limit: The number of updates, 1 or more.
    init(limit: Int) { self.limit = limit }

    /// The number of updates that wait.
    var count: Int { state.withLock { $0.updates.count } }

    /// Adds an update. If there are too many, the waiting events are replaced by a gap.
    func yield(_ update: LiveUpdate) {
        let waiter = state.withLock { state -> FirstResultContinuation<LiveUpdate?>? in
            guard state.end == nil else { return nil }
            if let waiter = state.waiter {
                state.waiter = nil
                return waiter
            }
            if state.updates.count >= limit {
                // Only the last state of the connection is still true.
                let last = state.updates.last(where: \.isState)
                state.updates = (last.map { [$0] } ?? []) + [.gap(.overflow)]
            }
            state.updates.append(update)
            return nil
        }
        waiter?.finish(.success(update))
    }

    /// Ends the buffer after its updates. Only the first end counts.
    func finish(throwing error: any Error) {
        let waiter = state.withLock { state -> FirstResultContinuation<LiveUpdate?>? in
            guard state.end == nil else { return nil }
            // An error is thrown once. After it, the sequence is at its end.
            state.end = state.waiter == nil ? .failure(error) : .success(nil)
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.finish(.failure(error))
    }

    /// Waits for the next update. One task calls it at a time.
    ///
    /// - Throws: The error that ended the buffer, once, or `CancellationError`.
    func next() async throws -> LiveUpdate? {
        try await FirstResultContinuation.result { first in
            let result = state.withLock { state -> Result<LiveUpdate?, any Error>? in
                if !state.updates.isEmpty { return .success(state.updates.removeFirst()) }
                guard let end = state.end else {
                    state.waiter = first
                    return nil
                }
                state.end = .success(nil)
                return end
            }
            if let result { first.finish(result) }
        }
    }
}

extension LiveUpdate {
    /// A Boolean value that indicates whether the update is the state of the connection.
    fileprivate var isState: Bool {
        switch self {
        case .connected, .disconnected: true
        case .event, .gap: false
        }
    }
}
