/// The live events of a client and its copies: at most one sequence at a time.
final class LiveHub: Sendable {
    private struct State {
        var isClosed = false
        /// The task of the running sequence.
        var running: Task<Void, Never>?
        /// The end of an earlier sequence that is still being closed.
        var closing: Task<Void, Never>?
        var lastID = 0
    }

    private let state = LockedValue(State())

    /// Starts a sequence.
    ///
    /// - Parameter work: The work. It begins after an earlier sequence has closed its connection.
    /// - Returns: A closure that ends the sequence. It can be called again.
    /// - Throws: ``SecuconnectError`` if a sequence is running, or the client was closed.
    func start(_ work: @escaping @Sendable () async -> Void) throws -> @Sendable () -> Void {
        let id = try state.withLock { state in
            guard !state.isClosed else {
                throw SecuconnectError(
                    kind: .closed, message: "The client was closed; create a new one for live events.",
                    outcome: .notSent)
            }
            guard state.running == nil else {
                throw SecuconnectError.invalidArgument(
                    "Another loop receives the live events of this client; receive them in one loop only.")
            }
            state.lastID += 1
            let earlier = state.closing
            state.closing = nil
            state.running = Task {
                await earlier?.value
                await work()
            }
            return state.lastID
        }
        return { self.end(id) }
    }

    /// Ends the sequence, and refuses all later ones.
    func close() {
        let running = state.withLock { state in
            state.isClosed = true
            return state.running
        }
        running?.cancel()
    }

    private func end(_ id: Int) {
        let task = state.withLock { state -> Task<Void, Never>? in
            guard state.lastID == id, let task = state.running else { return nil }
            state.running = nil
            state.closing = task
            return task
        }
        task?.cancel()
    }
}
