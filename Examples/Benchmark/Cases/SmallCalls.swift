import SecuconnectKit

/// One small answer: what the SDK costs beside the network's part.
enum SmallCalls {
    static let id: SmartTransaction.ID = "STX_30000001"
    static let path = "/api/v2/Smart/Transactions/STX_30000001"

    static func run(_ bench: Workbench) async throws -> [Row] {
        [
            try await compare(bench, "`get`, one after the other", calls: 300, atOnce: 1),
            try await compare(bench, "`get`, 64 at once", calls: 960, atOnce: 64),
        ]
    }

    private static func compare(_ bench: Workbench, _ title: String, calls: Int, atOnce: Int) async throws -> Row {
        let client = try bench.client(), bare = bench.bareSession()
        defer {
            client.close()
            bare.close()
        }
        let duel = try await Duel(rounds: bench.rounds) {
            try await makeCalls(calls, atOnce: atOnce) { _ = try await client.smart.transactions.get(id) }
        } baseline: {
            try await makeCalls(calls, atOnce: atOnce) {
                _ = try await bare.get(path, as: SmartTransaction.self)
            }
        }
        return duel.row("a", title, unit: "ms a call", scale: 1_000 / Double(calls), target: .atMost(0.97))
    }
}
