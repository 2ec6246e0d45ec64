import Foundation

/// Two pieces of work, measured in turn.
struct Duel {
    private(set) var ours: [Double] = []
    private(set) var baseline: [Double] = []

    /// Runs both so often, after one round that does not count. Who begins changes with each round.
    ///
    /// Each piece returns what it measured, in any unit of which less is better.
    init(
        rounds: Int, ours measureOurs: () async throws -> Double, baseline measureBaseline: () async throws -> Double
    ) async throws {
        for round in 0...rounds {
            var baseline = round.isMultiple(of: 2) ? try await measureBaseline() : 0
            let ours = try await measureOurs()
            if !round.isMultiple(of: 2) { baseline = try await measureBaseline() }
            guard round > 0 else { continue }
            self.ours.append(ours)
            self.baseline.append(baseline)
        }
    }

    /// The table's line for both. The two of one round share whatever else the machine did, so the ratio is the median
    /// of the rounds' ratios and not the ratio of the medians.
    func row(
        _ letter: String, _ title: String, unit: String, scale: Double = 1, target: Target? = nil
    ) -> Row {
        let isSpeed = target?.relation == .atLeast
        let ratios = zip(ours, baseline).map { isSpeed ? $1 / $0 : $0 / $1 }
        return Row(
            letter: letter, title: title, ours: Quantity(value: ours.median * scale, unit: unit),
            baseline: Quantity(value: baseline.median * scale, unit: unit), ratio: ratios.median, target: target)
    }
}

extension [Double] {
    /// The middle one; zero if there is none.
    var median: Double {
        let sorted = sorted()
        guard let upper = sorted.dropFirst(count / 2).first else { return 0 }
        return count.isMultiple(of: 2) ? (sorted[count / 2 - 1] + upper) / 2 : upper
    }
}

/// How many seconds a piece of work takes.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let begun = ProcessInfo.processInfo.systemUptime
    try await work()
    return ProcessInfo.processInfo.systemUptime - begun
}

/// Makes calls, so many at once, until all are made.
func makeCalls(_ count: Int, atOnce width: Int, _ call: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for lane in 0..<width {
            let share = count / width + (lane < count % width ? 1 : 0)
            group.addTask { for _ in 0..<share { try await call() } }
        }
        try await group.waitForAll()
    }
}
