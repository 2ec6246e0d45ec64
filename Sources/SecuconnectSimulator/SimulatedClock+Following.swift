public import Foundation
public import SecuconnectKit

extension SimulatedClock {
    /// Creates a clock that follows another time, such as that of the machine.
    ///
    /// Use it to serve the simulator to users or to other programs:
    ///
    /// ```swift
    /// let server = SimulatedServer(clock: .following(.system))
    /// ```
    ///
    /// The clock runs until it is released. ``advance(by:)`` moves it further ahead, for example to let tokens expire,
    /// and it continues from there.
    ///
    /// - Parameters:
    ///   - source: The time source to follow.
    ///   - start: The date that the clock shows now; the date of the source by default.
    ///   - interval: The number of seconds between two steps of the clock.
    /// - Returns: The clock.
    public static func following(
        _ source: any TimeSource = .system, startingAt start: Date? = nil, every interval: TimeInterval = 0.02
    ) -> SimulatedClock {
        let clock = SimulatedClock(startingAt: start ?? source.date)
        let begun = source.now
        Task { [weak clock] in
            var last = begun
            while true {
                try await source.sleep(seconds: interval)
                let now = source.now
                // Retained for the step only, so that the clock can end.
                guard clock?.advance(by: now - last) != nil else { return }
                last = now
            }
        }
        return clock
    }
}
