import SecuconnectKit

/// Ten thousand calls that begin at once on a new client, which has no token yet.
enum ColdStart {
    private static let calls = 10_000

    static func run(_ bench: Workbench) async throws -> [Row] {
        var tokens: [Double] = []
        let duel = try await Duel(rounds: min(bench.rounds, 3)) {
            let client = try bench.client().with { $0.timeout = 300 }
            defer { client.close() }
            _ = bench.server.takeTokenCount()
            try await makeCalls(calls, atOnce: calls) { _ = try await client.smart.transactions.get(SmallCalls.id) }
            tokens.append(Double(bench.server.takeTokenCount()))
        } baseline: {
            let bare = bench.bareSession()
            defer { bare.close() }
            try await makeCalls(calls, atOnce: calls) {
                _ = try await bare.get(SmallCalls.path, as: SmartTransaction.self)
            }
        }
        let most = Quantity(value: tokens.max() ?? 0, unit: "at most")
        let target = Target(relation: .exactly, bound: 1, isOfRatio: false)
        return [
            Row(letter: "e", title: "token requests of 10,000 calls at once, new client", ours: most, target: target),
            duel.row("e", "10,000 calls at once, time to the last", unit: "s"),
        ]
    }
}
