import SecuconnectKit

/// A server that takes 50 ms to answer, and 64 calls at once: the system's session opens 6 connections.
enum SlowServer {
    private static let calls = 640

    static func run(_ bench: Workbench) async throws -> [Row] {
        let client = try bench.client(of: .slow), bare = bench.bareSession(of: .slow, connections: nil)
        defer {
            client.close()
            bare.close()
        }
        let duel = try await Duel(rounds: min(bench.rounds, 5)) {
            try await makeCalls(calls, atOnce: 64) { _ = try await client.smart.transactions.get(SmallCalls.id) }
        } baseline: {
            try await makeCalls(calls, atOnce: 64) {
                _ = try await bare.get(SmallCalls.path, as: SmartTransaction.self)
            }
        }
        let title = "`get` from a server that takes 50 ms, 64 at once"
        return [duel.row("b", title, unit: "ms a call", scale: 1_000 / Double(calls), target: .atLeast(9))]
    }
}
