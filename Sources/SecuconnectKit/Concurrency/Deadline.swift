import Dispatch
import Foundation

/// The time at which a wait ends, whatever is awaited.
///
/// At this time, or when its task is canceled, the caller is resumed immediately. The work is canceled too, but nobody
/// waits for its end.
struct Deadline: Sendable {
    /// The time, on the time source's scale.
    let time: TimeInterval
    let timeSource: any TimeSource

    /// An error that is thrown at the deadline.
    struct Expired: Error {}

    /// A Boolean value that indicates whether the time has come. For a time that isn't a number it's true.
    var hasPassed: Bool { !(timeSource.now < time) }

    /// Waits for work that may ignore its cancellation.
    func limit<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await firstResult { $0.run(work) }
    }

    /// Waits for the first result, without a task for the wait.
    ///
    /// - Parameter start: A closure that starts what can have a result. It isn't called for a canceled task.
    /// - Returns: The first result.
    /// - Throws: The error of the first result, ``Expired`` at the deadline, or `CancellationError`.
    func firstResult<Value: Sendable>(_ start: (FirstResultContinuation<Value>) -> Void) async throws -> Value {
        try await FirstResultContinuation.result { first in
            start(first)
            first.atEnd(timeSource.schedule(at: time) { first.finish(.failure(Expired())) })
        }
    }
}

/// A timer for the deadlines of all calls of the process.
///
/// A sleeping task for each call isn't released when it is canceled, but only at the end of its sleep.
final class DeadlineTimer: Sendable {
    static let shared = DeadlineTimer()

    private struct Entry {
        var time: TimeInterval
        var action: @Sendable () -> Void
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var lastID = 0
        /// The deadline that the timer is armed for, on the time source's scale.
        var next: TimeInterval?
        /// The timer of Dispatch, or `nil` before the first deadline.
        var timer: (any DispatchSourceTimer)?
    }

    private let state = LockedValue(State())
    private let timeSource: any TimeSource
    private let longestWait: TimeInterval

    /// Creates a timer.
    ///
    /// - Parameters:
    ///   - timeSource: The clock of the deadlines, which counts the time that the machine sleeps.
    ///   - longestWait: The number of seconds after which the clock is read again, whatever the deadlines. The timer of
    ///     Dispatch doesn't count the time that the machine sleeps.
    init(timeSource: any TimeSource = SystemTimeSource(), longestWait: TimeInterval = 1) {
        self.timeSource = timeSource
        self.longestWait = longestWait
    }

    deinit { state.withLock { $0.timer?.cancel() } }

    /// Runs an action at a time. A time in the past, or one that isn't a number, has come already.
    ///
    /// - Parameters:
    ///   - time: The time, on the time source's scale.
    ///   - action: The action, which may block.
    /// - Returns: A closure that cancels the action.
    func schedule(at time: TimeInterval, action: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let time = time.isNaN ? 0 : time
        let id = state.withLock { state in
            state.lastID += 1
            state.entries[state.lastID] = Entry(time: time, action: action)
            if state.next.map({ time < $0 }) ?? true { arm(&state, for: time) }
            return state.lastID
        }
        return { [state] in state.withLock { _ = $0.entries.removeValue(forKey: id) } }
    }

    private func arm(_ state: inout State, for time: TimeInterval) {
        state.next = time
        let timer = state.timer ?? makeTimer()
        state.timer = timer
        let delay = min(max(0, time - timeSource.now), longestWait)
        timer.schedule(deadline: .now() + delay, leeway: .nanoseconds(0))
    }

    private func makeTimer() -> any DispatchSourceTimer {
        // Strict, as Apple's systems let other timers be late by a tenth of their delay.
        let timer = DispatchSource.makeTimerSource(
            flags: .strict, queue: DispatchQueue(label: "SecuconnectKit.Deadlines"))
        timer.setEventHandler { [weak self] in self?.runDueActions() }
        timer.activate()
        return timer
    }

    private func runDueActions() {
        let now = timeSource.now
        let due = state.withLock { state in
            let due = state.entries.filter { $0.value.time <= now }
            for id in due.keys { state.entries[id] = nil }
            state.next = nil
            if let next = state.entries.values.map(\.time).min() { arm(&state, for: next) }
            return Array(due.values)
        }
        // On a thread each, because canceled work may block.
        for entry in due { DispatchQueue.global().async(execute: entry.action) }
    }
}

extension TimeSource {
    /// Runs an action at a time.
    ///
    /// - Parameters:
    ///   - time: The time, on the scale of ``now``.
    ///   - action: The action, which may block.
    /// - Returns: A closure that cancels the action.
    func schedule(at time: TimeInterval, action: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        if self is SystemTimeSource { return DeadlineTimer.shared.schedule(at: time, action: action) }
        let waiting = Task {
            // It only throws if the task is canceled.
            guard (try? await wait(until: time)) != nil else { return }
            action()
        }
        return { waiting.cancel() }
    }
}
