import Dispatch
import Foundation

/// The end of a wait, by a clock that nobody sets.
struct Deadline {
    private let end: UInt64

    init(after seconds: TimeInterval) {
        end = DispatchTime.now().uptimeNanoseconds &+ UInt64(min(max(seconds, 0), 86_400) * 1e9)
    }

    /// The remaining time in whole milliseconds, at least 0.
    var milliseconds: Int32 {
        let now = DispatchTime.now().uptimeNanoseconds
        return end > now ? Int32(clamping: (end - now) / 1_000_000 + 1) : 0
    }
}
