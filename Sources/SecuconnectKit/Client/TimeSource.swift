public import Foundation

/// Where the client takes the time and the date from: for expiry, deadlines, pauses and searches by date.
///
/// Give a client ``system`` (the default) or, in a test, a source of your own whose time stands still until you move it.
public protocol TimeSource: Sendable {
    /// Seconds since some moment in the past. It never goes back, and goes on while the machine sleeps.
    ///
    /// Deadlines and the expiry of access tokens follow it, so the time that a device sleeps counts for both. A deadline
    /// that passes during sleep ends its call within a second after the device wakes.
    var now: TimeInterval { get }

    /// The current date, as a calendar shows it. It can be set, so nothing is measured by it.
    var date: Date { get }

    /// Pauses: a wait that the client chose, as between two attempts. A source for tests may let it pass at once.
    ///
    /// - Parameter seconds: how long; zero or less returns at once.
    /// - Throws: `CancellationError` at once when the task is cancelled.
    func sleep(seconds: TimeInterval) async throws

    /// Waits for a moment to come, as for a deadline. By default a pause of the time that is left.
    ///
    /// - Parameter moment: when, on the scale of ``now``; a moment in the past returns at once.
    /// - Throws: `CancellationError` at once when the task is cancelled.
    func wait(until moment: TimeInterval) async throws
}

extension TimeSource {
    /// Pauses for the time that is left.
    ///
    /// - Parameter moment: when, on the scale of ``now``; a moment in the past returns at once.
    /// - Throws: `CancellationError` at once when the task is cancelled.
    public func wait(until moment: TimeInterval) async throws { try await sleep(seconds: moment - now) }
}

extension TimeSource where Self == SystemTimeSource {
    /// The machine's clocks.
    public static var system: SystemTimeSource { SystemTimeSource() }
}

/// The machine's clocks: a monotonic one for ``now``, and the wall clock for ``date``.
///
/// The monotonic one includes the time the machine slept, and setting the wall clock does not disturb it.
public struct SystemTimeSource: TimeSource {
    /// Makes a source; all of them agree.
    public init() {}

    /// Seconds since the machine was started.
    public var now: TimeInterval {
        #if canImport(Darwin)
            // The only clock there whose documentation promises that it counts sleep and ignores the wall clock.
            return TimeInterval(mach_continuous_time()) * Self.secondsPerTick
        #else
            var time = timespec()
            clock_gettime(CLOCK_BOOTTIME, &time)  // CLOCK_MONOTONIC stands still while Linux sleeps.
            return TimeInterval(time.tv_sec) + TimeInterval(time.tv_nsec) / 1_000_000_000
        #endif
    }

    /// The date of the machine's wall clock.
    public var date: Date { Date() }

    #if canImport(Darwin)
        private static let secondsPerTick: TimeInterval = {
            var timebase = mach_timebase_info_data_t()
            mach_timebase_info(&timebase)
            return TimeInterval(timebase.numer) / TimeInterval(timebase.denom) / 1_000_000_000
        }()
    #endif

    /// Pauses.
    ///
    /// - Parameter seconds: how long; zero or less returns at once, more than a year counts as a year.
    /// - Throws: `CancellationError` at once when the task is cancelled.
    public func sleep(seconds: TimeInterval) async throws {
        let bounded = seconds > 0 ? min(seconds, 31_536_000) : 0
        try await Task.sleep(nanoseconds: UInt64(bounded * 1_000_000_000))
    }
}
