package import Foundation
import SecuconnectKit

/// A clock that stands still. Pauses are noted and pass at once; a deadline comes only when the test moves the clock.
package final class ManualTime: TimeSource {
    private struct State {
        var now: TimeInterval = 1_000
        var dateOffset: TimeInterval = 1_699_999_000
        var pauses: [TimeInterval] = []
        var waiters: [UUID: (moment: TimeInterval, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var cancelled: Set<UUID> = []
    }

    private let state = LockedValue(State())
    private let onPause: @Sendable () async -> Void

    /// - Parameter onPause: The function to run in the middle of a pause.
    package init(onPause: @escaping @Sendable () async -> Void = {}) { self.onPause = onPause }

    package var now: TimeInterval { state.withLock { $0.now } }

    /// 2023-11-14T22:13:20Z when the clock is made.
    package var date: Date { state.withLock { Date(timeIntervalSince1970: $0.dateOffset + $0.now) } }

    /// The pauses of the client in their order, in seconds.
    package var pauses: [TimeInterval] { state.withLock { $0.pauses } }

    /// The times that somebody waits for, in their order.
    package var awaitedTimes: [TimeInterval] { state.withLock { $0.waiters.values.map(\.moment).sorted() } }

    package func advance(by seconds: TimeInterval) {
        let due = state.withLock { state in
            state.now += seconds
            let due = state.waiters.filter { $0.value.moment <= state.now }
            for id in due.keys { state.waiters[id] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in due { continuation.resume() }
    }

    /// Moves the clock and wakes nobody, as a machine that was busy or asleep.
    package func jump(by seconds: TimeInterval) { state.withLock { $0.now += seconds } }

    /// Changes the date alone, as the user of a device may.
    package func setDate(by seconds: TimeInterval) { state.withLock { $0.dateOffset += seconds } }

    package func sleep(seconds: TimeInterval) async throws {
        state.withLock { $0.pauses.append(seconds) }
        await onPause()
        try Task.checkCancellation()
        advance(by: seconds)
    }

    package func wait(until moment: TimeInterval) async throws {
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

/// Waits until the task is cancelled.
///
/// - Throws: `CancellationError`.
package func waitForCancellation() async throws { try await ManualTime().wait(until: .infinity) }
