public import Foundation
public import SecuconnectKit

/// A clock that stands still until you move it, for a ``SimulatedServer`` and optionally its client.
///
/// ```swift
/// let clock = SimulatedClock()
/// let server = SimulatedServer(clock: clock)
/// clock.advance(by: 1_200)  // all issued tokens have expired
/// ```
public final class SimulatedClock: TimeSource {
    /// The default date of a new clock: 27 March 2024, 10:55:23 in Germany.
    public static let defaultStart = Date(timeIntervalSince1970: 1_711_533_323)

    /// The date at which this clock started.
    public let start: Date
    /// A Boolean value that indicates whether pauses pass immediately: ``sleep(seconds:)`` moves the clock and returns
    /// at once. Concurrent pauses add up then, because the clock can't know that they run at the same time.
    public let autoAdvances: Bool
    private let state = LockedValue(State())

    /// Creates a clock.
    ///
    /// - Parameters:
    ///   - start: The date at which it starts.
    ///   - autoAdvances: A Boolean value that indicates whether pauses pass immediately: ``sleep(seconds:)`` moves the
    ///     clock and returns at once. Deadlines, ``wait(until:)``, always wait for the clock.
    public init(startingAt start: Date = defaultStart, autoAdvances: Bool = false) {
        self.start = start
        self.autoAdvances = autoAdvances
    }

    /// The number of seconds since the clock was started.
    public var now: TimeInterval { state.withLock { $0.now } }

    /// The date that the clock shows.
    public var date: Date { start.addingTimeInterval(now) }

    /// The number of tasks that wait for the clock to move.
    public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Moves the clock and resumes all waiting tasks whose time has come, the earliest first.
    ///
    /// - Parameter seconds: The number of seconds; zero or less has no effect.
    public func advance(by seconds: TimeInterval) { _ = wake(after: seconds) }

    /// Moves the clock. Returns whether any task was resumed.
    private func wake(after seconds: TimeInterval) -> Bool {
        guard seconds > 0, seconds.isFinite else { return false }
        let due = state.withLock { state in
            state.now += seconds
            return state.takeDueSleepers()
        }
        for sleeper in due { sleeper.continuation.resume() }
        return !due.isEmpty
    }

    /// Pauses until the clock has moved far enough, or moves it itself if it ``autoAdvances``.
    ///
    /// - Parameter seconds: The length of the pause by this clock; zero or less returns at once.
    /// - Throws: `CancellationError` at once when the task is canceled.
    public func sleep(seconds: TimeInterval) async throws {
        try Task.checkCancellation()
        guard autoAdvances else { return try await wait(until: now + seconds) }
        // A deadline that is reached during this pause comes first: it gets the time to cancel the pause.
        if wake(after: seconds) { try await Task.sleep(nanoseconds: 20_000_000) }
    }

    /// Waits until the clock is moved to a time.
    ///
    /// - Parameter moment: The time on the scale of ``now``; one in the past returns at once.
    /// - Throws: `CancellationError` at once when the task is canceled.
    public func wait(until moment: TimeInterval) async throws {
        try Task.checkCancellation()
        guard moment > now else { return }
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                fallAsleep(Sleeper(id: id, wakesAt: moment, continuation: continuation))
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Waits, in real time, until tasks sleep by this clock. After that ``advance(by:)`` will resume them.
    ///
    /// - Parameter count: The number of sleeping tasks.
    /// - Throws: `CancellationError` when the task is canceled.
    public func waitForSleepers(_ count: Int = 1) async throws {
        while sleeperCount < count { try await Task.sleep(nanoseconds: 1_000_000) }
    }

    /// Waits briefly, in real time, for a caller whose deadline uses this clock to begin its wait.
    func awaitFirstSleeper() async throws {
        for _ in 1...50 where sleeperCount == 0 { try await Task.sleep(nanoseconds: 1_000_000) }
    }

    private func fallAsleep(_ sleeper: Sleeper) {
        enum SleepState { case asleep, awake, cancelled }
        let sleepState = state.withLock { state -> SleepState in
            if state.cancelled.contains(sleeper.id) { return .cancelled }
            if sleeper.wakesAt <= state.now { return .awake }
            state.sleepers[sleeper.id] = sleeper
            return .asleep
        }
        switch sleepState {
        case .asleep: break
        case .awake: sleeper.continuation.resume()
        case .cancelled: sleeper.continuation.resume(throwing: CancellationError())
        }
    }

    private func cancel(_ id: Int) {
        let sleeper = state.withLock { state in
            state.cancelled.insert(id)
            return state.sleepers.removeValue(forKey: id)
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}

private struct Sleeper {
    let id: Int
    let wakesAt: TimeInterval
    let continuation: CheckedContinuation<Void, any Error>
}

private struct State {
    var now: TimeInterval = 0
    var lastID = 0
    var sleepers: [Int: Sleeper] = [:]
    /// The sleepers that were canceled before they began to wait.
    var cancelled: Set<Int> = []

    mutating func takeDueSleepers() -> [Sleeper] {
        let due = sleepers.values.filter { $0.wakesAt <= now }.sorted { ($0.wakesAt, $0.id) < ($1.wakesAt, $1.id) }
        for sleeper in due { sleepers[sleeper.id] = nil }
        return due
    }
}
