/// Two pieces of work, measured in turn.
struct Duel {
    private var rounds: [(ours: Cost, baseline: Cost)] = []

    /// Does both pieces so often, after one round that does not count. Who begins changes with each round.
    init(rounds: Int, ours: () async throws -> Void, baseline: () async throws -> Void) async throws {
        for round in 0...rounds {
            var baselineCost = round.isMultiple(of: 2) ? try await Cost(of: baseline) : nil
            let cost = try await Cost(of: ours)
            if baselineCost == nil { baselineCost = try await Cost(of: baseline) }
            if round > 0, let baselineCost { self.rounds.append((cost, baselineCost)) }
        }
    }

    /// The table's line for both. The two of one round share whatever else the machine did, so the ratio is the median
    /// of the rounds' ratios and not the ratio of the medians.
    func row(_ letter: String, _ title: String, unit: String, scale: Double = 1, target: Target? = nil) -> Row {
        let isSpeed = target?.relation == .atLeast
        let ratio = rounds.map { $0.ours.time / $0.baseline.time }.median
        return Row(
            letter: letter, title: title,
            ours: Quantity(value: rounds.map(\.ours.time).median * scale, unit: unit),
            baseline: Quantity(value: rounds.map(\.baseline.time).median * scale, unit: unit),
            ratio: isSpeed ? 1 / ratio : ratio,
            processorRatio: rounds.map { $0.ours.processorTime / $0.baseline.processorTime }.median, target: target)
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
