import Foundation
import SecuconnectKit

/// The clock of a machine whose date is wrong.
struct ShiftedTimeSource: TimeSource {
    /// The number of seconds by which the date is ahead.
    let shift: TimeInterval

    private let system = SystemTimeSource()

    init(shift: TimeInterval) { self.shift = shift }

    var now: TimeInterval { system.now }
    var date: Date { system.date.addingTimeInterval(shift) }

    func sleep(seconds: TimeInterval) async throws { try await system.sleep(seconds: seconds) }
}
