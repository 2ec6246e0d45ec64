import Foundation

/// The seconds that a piece of work took.
struct Cost {
    /// By the clock on the wall.
    var time: Double
    /// Of the processor, on all threads of this process. Other programs on the machine change it little.
    var processorTime: Double

    /// Does the work and measures it.
    init(of work: () async throws -> Void) async rethrows {
        let begun = Self.now(CLOCK_MONOTONIC), processorBegun = Self.now(CLOCK_PROCESS_CPUTIME_ID)
        try await work()
        time = Self.now(CLOCK_MONOTONIC) - begun
        processorTime = Self.now(CLOCK_PROCESS_CPUTIME_ID) - processorBegun
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}

/// Makes calls, so many at once, until all are made.
func makeCalls(_ count: Int, atOnce width: Int, _ call: @escaping @Sendable () async throws -> Void) async throws {
    // No task group: taking a child out of one of thousands takes longer than a call.
    let lanes = (0..<width).map { lane in
        let share = count / width + (lane < count % width ? 1 : 0)
        return Task { for _ in 0..<share { try await call() } }
    }
    for lane in lanes { try await lane.value }
}
