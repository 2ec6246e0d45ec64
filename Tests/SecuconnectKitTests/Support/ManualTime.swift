import Foundation
import SecuconnectKit

/// A clock that stands still. Pauses are noted and pass at once; a deadline comes only when the test moves the clock.
final class ManualTime: TimeSource {
    private struct State {
        var now: TimeInterval = 1_000
        var pauses: [TimeInterval] = []
        var waiters: [UUID: (moment: TimeInterval, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var cancelled: Set<UUID> = []
    }

    private let state = LockedValue(State())
    private let onPause: @Sendable () async -> Void

    /// - Parameter onPause: The function to run in the middle of a pause.
    init(onPause: @escaping @Sendable () async -> Void = {}) { self.onPause = onPause }

    var now: TimeInterval { state.withLock { $0.now } }

    /// 2023-11-14T22:13:20Z when the clock is made.
    var date: Date { Date(timeIntervalSince1970: 1_699_999_000 + now) }

    /// The pauses of the client in their order, in seconds.
    var pauses: [TimeInterval] { state.withLock { $0.pauses } }

    func advance(by seconds: TimeInterval) {
        let due = state.withLock { state in
            state.now += seconds
            let due = state.waiters.filter { $0.value.moment <= state.now }
            for id in due.keys { state.waiters[id] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in due { continuation.resume() }
    }

    func sleep(seconds: TimeInterval) async throws {
        state.withLock { $0.pauses.append(seconds) }
        await onPause()
        try Task.checkCancellation()
        advance(by: seconds)
    }

    func wait(until moment: TimeInterval) async throws {
        let id = UUID()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Void, any Error>? = state.withLock { state in
                    if state.cancelled.remove(id) != nil { return .failure(CancellationError()) }
                    if moment <= state.now { return .success(()) }
                    state.waiters[id] = (moment, continuation)
                    return nil
                }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                let waiter = state.waiters.removeValue(forKey: id)
                if waiter == nil { state.cancelled.insert(id) }
                return waiter
            }
            waiter?.continuation.resume(throwing: CancellationError())
        }
    }
}
