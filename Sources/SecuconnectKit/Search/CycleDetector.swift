/// Notices when the pages of a list come round again, in constant memory.
///
/// It compares with the page before, and with one earlier page that is replaced after ever longer distances (Brent's
/// algorithm), which catches a circle of any length.
struct CycleDetector: Sendable {
    private var previous: Int?
    private var milestone: Int?
    private var distance = 1
    private var steps = 0

    /// Whether a page was seen before. Only if it was not, it is remembered.
    mutating func isRepeat(_ fingerprint: Int) -> Bool {
        if fingerprint == previous || fingerprint == milestone { return true }
        previous = fingerprint
        steps += 1
        if steps == distance {
            milestone = fingerprint
            distance *= 2
            steps = 0
        }
        return false
    }
}
