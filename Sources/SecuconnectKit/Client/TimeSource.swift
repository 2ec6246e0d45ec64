public import Foundation

/// A source of the time and the date, for expiry, deadlines, pauses and searches by date.
///
/// The default is ``system``. In a test, use a custom source whose time you control.
public protocol TimeSource: Sendable {
    /// The time in seconds since a fixed date in the past. It never decreases, and includes the time the device sleeps.
    ///
    /// Deadlines and the expiry of access tokens are measured by it. A deadline that passes while the device sleeps
    /// ends its call within a second after the device wakes.
    var now: TimeInterval { get }

    /// The current date. It can be set, so nothing is measured by it.
    var date: Date { get }

    /// Pauses for a time that the client chose, as between two attempts. A source for tests can return immediately.
    ///
    /// - Parameter seconds: The pause, in seconds. With zero or less it returns immediately.
    /// - Throws: `CancellationError` as soon as the task is canceled.
    func sleep(seconds: TimeInterval) async throws

    /// Waits for a time, as for a deadline. By default it pauses for the remaining time.
    ///
    /// - Parameter time: The time, on the scale of ``now``. For a time in the past it returns immediately.
    /// - Throws: `CancellationError` as soon as the task is canceled.
    func wait(until time: TimeInterval) async throws
}

extension TimeSource {
    /// Pauses for the remaining time.
    ///
    /// - Parameter time: The time, on the scale of ``now``. For a time in the past it returns immediately.
    /// - Throws: `CancellationError` as soon as the task is canceled.
    public func wait(until time: TimeInterval) async throws { try await sleep(seconds: time - now) }
}

extension TimeSource where Self == SystemTimeSource {
    /// The clocks of the device.
    public static var system: SystemTimeSource { SystemTimeSource() }
}

/// The clocks of the device: a monotonic one for ``now``, and the wall clock for ``date``.
///
/// The monotonic clock includes the time the device sleeps. Setting the wall clock doesn't change it.
public struct SystemTimeSource: TimeSource {
    /// Creates a source. All of them have the same time.
    public init() {}

    /// The number of seconds since the device was started.
    public var now: TimeInterval {
        #if canImport(Darwin)
            // The only clock whose documentation promises that it counts sleep and ignores the wall clock.
            return TimeInterval(mach_continuous_time()) * Self.secondsPerTick
        #else
            var time = timespec()
            clock_gettime(CLOCK_BOOTTIME, &time)  // CLOCK_MONOTONIC stops while Linux sleeps.
            return TimeInterval(time.tv_sec) + TimeInterval(time.tv_nsec) / 1_000_000_000
        #endif
    }

    /// The date of the wall clock.
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
    /// - Parameter seconds: The pause, in seconds. With zero or less it returns immediately; more than a year counts as
    ///   a year.
    /// - Throws: `CancellationError` as soon as the task is canceled.
    public func sleep(seconds: TimeInterval) async throws {
        let bounded = seconds > 0 ? min(seconds, 31_536_000) : 0
        try await Task.sleep(nanoseconds: UInt64(bounded * 1_000_000_000))
    }
}
