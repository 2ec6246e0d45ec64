import SecuconnectKit

/// The cost of receiving the events of every call.
enum Events {
    private static let calls = 960

    static func run(_ bench: Workbench) async throws -> [Row] {
        let heard = LockedValue(0)
        let loud = try bench.client(onEvent: { _ in heard.withLock { $0 += 1 } }), silent = try bench.client()
        defer {
            loud.close()
            silent.close()
        }
        func round(_ client: SecuconnectClient) async throws {
            try await makeCalls(calls, atOnce: 64) { _ = try await client.smart.transactions.get(SmallCalls.id) }
        }
        let duel = try await Duel(rounds: bench.rounds) {
            try await round(loud)
        } baseline: {
            try await round(silent)
        }
        guard heard.withLock({ $0 }) >= 4 * calls * bench.rounds else { throw BenchmarkFailure("events are missing") }
        return [
            duel.row("g", "events heard, against none, 64 at once", unit: "ms a call", scale: 1_000 / Double(calls))
        ]
    }
}
