import Foundation

/// Returns the processor time in seconds that the calling thread has spent in a function.
///
/// Other threads and programs don't count, so a busy machine doesn't slow it down.
package func processorTime(of work: () throws -> Void) rethrows -> Double {
    let begun = threadTime()
    try work()
    return threadTime() - begun
}

private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}
