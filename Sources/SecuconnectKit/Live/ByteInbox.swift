package import Foundation

/// The bytes that a connection received and nobody has taken yet.
package final class ByteInbox: Sendable {
    private struct State {
        var bytes = Data()
        var end: Result<Data?, any Error>?
        var waiter: FirstResultContinuation<Data?>?
    }

    private let state = LockedValue(State())

    package init() {}

    /// The number of bytes that wait to be taken.
    package var waitingCount: Int { state.withLock { $0.bytes.count } }

    /// Adds bytes.
    package func deliver(_ bytes: Data) {
        guard !bytes.isEmpty else { return }
        let waiter = state.withLock { state -> FirstResultContinuation<Data?>? in
            guard state.end == nil else { return nil }
            defer { state.waiter = nil }
            if state.waiter == nil { state.bytes.append(bytes) }
            return state.waiter
        }
        waiter?.finish(.success(bytes))
    }

    /// Ends the inbox after the bytes in it. Only the first end counts.
    package func finish(_ error: (any Error)? = nil) {
        let (waiter, end) = state.withLock { state in
            let end = state.end ?? error.map { .failure($0) } ?? .success(nil)
            state.end = end
            defer { state.waiter = nil }
            return (state.waiter, end)
        }
        waiter?.finish(end)
    }

    /// Waits for bytes. One task calls it at a time.
    package func receive() async throws -> Data? {
        try await FirstResultContinuation.result { first in
            let result = state.withLock { state -> Result<Data?, any Error>? in
                guard state.bytes.isEmpty else {
                    defer { state.bytes = Data() }
                    return .success(state.bytes)
                }
                if state.end == nil { state.waiter = first }
                return state.end
            }
            if let result { first.finish(result) }
        }
    }
}
