/// Detects repeated pages of a list, in constant memory.
///
/// It compares with the previous page, and with one earlier page that is replaced at growing distances (Brent's
/// algorithm), which detects a cycle of any length.
struct CycleDetector: Sendable {
    private var previous: Int?
    private var milestone: Int?
    private var distance = 1
    private var steps = 0

    /// Returns a Boolean value that indicates whether a page was seen before. A new page is remembered.
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
