import Foundation

/// Rings at moments of the system's clock, for all calls of the process.
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
        /// When the clock looks at its alarms next, on the scale of ``SystemTimeSource``.
        var next: TimeInterval?

        /// Whether a moment is the next one to look at, which it then becomes.
        mutating func heed(_ moment: TimeInterval) -> Bool {
            if let next, next <= moment { return false }
            next = moment
            return true
        }
    }

    private let state = Locked(State())
    private let timeSource = SystemTimeSource()

    /// Rings at a moment; one in the past, or not a number, has come already.
    ///
    /// - Returns: what to call to take the alarm back.
    func set(_ moment: TimeInterval, ring: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let moment = moment.isNaN ? 0 : moment
        let (id, isNext) = state.withLock { state in
            state.lastID += 1
            state.alarms[state.lastID] = Alarm(moment: moment, ring: ring)
            return (state.lastID, state.heed(moment))
        }
        if isNext { look(at: moment) }
        return { [state] in state.withLock { _ = $0.alarms.removeValue(forKey: id) } }
    }

    private func look(at moment: TimeInterval) {
        // At most a year, which is looked at again when it is over.
        let delay = min(max(0, moment - timeSource.now), 31_536_000)
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { self.look(because: moment) }
    }

    private func look(because moment: TimeInterval) {
        let now = timeSource.now
        let (due, next) = state.withLock { state in
            // Not if an earlier moment was heeded meanwhile: whoever looks then looks on.
            guard state.next == moment else { return ([], nil) as ([Alarm], TimeInterval?) }
            let due = state.alarms.filter { $0.value.moment <= now }
            for id in due.keys { state.alarms[id] = nil }
            state.next = state.alarms.values.map(\.moment).min()
            return (Array(due.values), state.next)
        }
        // Each by itself: a ring cancels work, and what hears of that may block.
        for alarm in due { DispatchQueue.global().async(execute: alarm.ring) }
        if let next { look(at: next) }
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
