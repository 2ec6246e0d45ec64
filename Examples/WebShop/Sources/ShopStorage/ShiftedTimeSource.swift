package import Foundation
import SecuconnectKit

/// The clocks of this machine, with a date that can be wrong.
package struct ShiftedTimeSource: TimeSource {
    private let shift: TimeInterval
    private let system = SystemTimeSource()

    /// Creates a source.
    ///
    /// - Parameter shift: The number of seconds by which the date is ahead.
    package init(by shift: TimeInterval) { self.shift = shift }

    package var now: TimeInterval { system.now }
    package var date: Date { system.date.addingTimeInterval(shift) }

    package func sleep(seconds: TimeInterval) async throws { try await system.sleep(seconds: seconds) }
}
