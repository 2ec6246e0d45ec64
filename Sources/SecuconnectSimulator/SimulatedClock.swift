public import Foundation
public import SecuconnectKit

/// A clock that stands still until you move it, for a ``SimulatedServer`` and, if you like, for the client beside it.
///
/// ```swift
/// let clock = SimulatedClock()
/// let server = SimulatedServer(clock: clock)
/// clock.advance(by: 1_200)  // every token that was given out has expired
/// ```
public final class SimulatedClock: TimeSource {
    /// The moment at which a clock starts unless told otherwise: 27 March 2024, 10:55:23 in Germany.
    public static let defaultStart = Date(timeIntervalSince1970: 1_711_533_323)

    /// The moment at which this clock started.
    public let start: Date
    /// Whether pauses pass by themselves: ``sleep(seconds:)`` moves the clock and returns at once. Pauses that go on at
    /// the same time add up then: the clock can't know that they belong together.
    public let autoAdvances: Bool
    private let state = LockedValue(State())

    /// Makes a clock.
    ///
    /// - Parameters:
    ///   - start: the moment at which it starts.
    ///   - autoAdvances: whether pauses pass by themselves: ``sleep(seconds:)`` moves the clock and returns at once.
    ///     Deadlines, ``wait(until:)``, wait for the clock in any case.
    public init(startingAt start: Date = defaultStart, autoAdvances: Bool = false) {
        self.start = start
        self.autoAdvances = autoAdvances
    }

    /// Seconds since the clock was started.
    public var now: TimeInterval { state.withLock { $0.now } }

    /// The moment that the clock shows.
    public var date: Date { start.addingTimeInterval(now) }

    /// How many sleepers wait for the clock to move.
    public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Moves the clock and wakes everyone whose time has come, the earliest first.
    ///
    /// - Parameter seconds: how far; zero or less does nothing.
    public func advance(by seconds: TimeInterval) { _ = wake(after: seconds) }

    /// Moves the clock, and tells whether anyone woke.
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
    /// - Parameter seconds: how long by this clock; zero or less returns at once.
    /// - Throws: `CancellationError` at once when the task is cancelled.
    public func sleep(seconds: TimeInterval) async throws {
        try Task.checkCancellation()
        guard autoAdvances else { return try await wait(until: now + seconds) }
        // A deadline that this pause reaches comes first: it gets the time to cancel whoever pauses.
        if wake(after: seconds) { try await Task.sleep(nanoseconds: 20_000_000) }
    }

    /// Waits until somebody moves the clock to a moment.
    ///
    /// - Parameter moment: when, on the scale of ``now``; a moment in the past returns at once.
    /// - Throws: `CancellationError` at once when the task is cancelled.
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

    /// Waits, in real time, until somebody sleeps by this clock: after that ``advance(by:)`` will wake them.
    ///
    /// - Parameter count: how many must sleep.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func waitForSleepers(_ count: Int = 1) async throws {
        while sleeperCount < count { try await Task.sleep(nanoseconds: 1_000_000) }
    }

    /// Gives a caller whose deadline goes by this clock the time, a moment of real time at most, to wait for it.
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
    /// Sleepers that were cancelled before they fell asleep.
    var cancelled: Set<Int> = []

    mutating func takeDueSleepers() -> [Sleeper] {
        let due = sleepers.values.filter { $0.wakesAt <= now }.sorted { ($0.wakesAt, $0.id) < ($1.wakesAt, $1.id) }
        for sleeper in due { sleepers[sleeper.id] = nil }
        return due
    }
}
