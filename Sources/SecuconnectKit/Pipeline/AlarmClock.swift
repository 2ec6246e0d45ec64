import Dispatch
import Foundation

/// A timer that calls back at the deadlines of all calls of the process.
///
/// A sleeping task for each call would do, but the runtime can't take a sleep back: each would stay in memory for the
/// rest of its minute, long after its call has ended.
final class AlarmClock: Sendable {
    static let system = AlarmClock()

    private struct Alarm {
        var moment: TimeInterval
        var ring: @Sendable () -> Void
    }

    private struct State {
        var alarms: [Int: Alarm] = [:]
        var lastID = 0
        /// The alarm that the timer is armed for, on the time source's scale.
        var next: TimeInterval?
        /// Nil until the first alarm.
        var timer: (any DispatchSourceTimer)?
    }

    private let state = Locked(State())
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

    /// Rings at a moment; one in the past, or not a number, has come already.
    ///
    /// - Returns: what to call to take the alarm back.
    func set(_ moment: TimeInterval, ring: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let moment = moment.isNaN ? 0 : moment
        let id = state.withLock { state in
            state.lastID += 1
            state.alarms[state.lastID] = Alarm(moment: moment, ring: ring)
            if state.next.map({ moment < $0 }) ?? true { arm(&state, for: moment) }
            return state.lastID
        }
        return { [state] in state.withLock { _ = $0.alarms.removeValue(forKey: id) } }
    }

    private func arm(_ state: inout State, for moment: TimeInterval) {
        state.next = moment
        let timer = state.timer ?? makeTimer()
        state.timer = timer
        let delay = min(max(0, moment - timeSource.now), longestWait)
        timer.schedule(deadline: .now() + delay, leeway: .nanoseconds(0))
    }

    private func makeTimer() -> any DispatchSourceTimer {
        // Strict, as Apple's systems let other timers be late by a tenth of their delay.
        let timer = DispatchSource.makeTimerSource(
            flags: .strict, queue: DispatchQueue(label: "SecuconnectKit.Deadlines"))
        timer.setEventHandler { [weak self] in self?.ringDueAlarms() }
        timer.activate()
        return timer
    }

    private func ringDueAlarms() {
        let now = timeSource.now
        let due = state.withLock { state in
            let due = state.alarms.filter { $0.value.moment <= now }
            for id in due.keys { state.alarms[id] = nil }
            state.next = nil
            if let next = state.alarms.values.map(\.moment).min() { arm(&state, for: next) }
            return Array(due.values)
        }
        // Each by itself: a ring cancels work, and what hears of that may block.
        for alarm in due { DispatchQueue.global().async(execute: alarm.ring) }
    }
}

extension TimeSource {
    /// Rings at a moment. What is returned takes the alarm back.
    func alarm(at moment: TimeInterval, ring: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        if self is SystemTimeSource { return AlarmClock.system.set(moment, ring: ring) }
        let waiting = Task {
            // Throws only when it is cancelled.
            guard (try? await wait(until: moment)) != nil else { return }
            ring()
        }
        return { waiting.cancel() }
    }
}
