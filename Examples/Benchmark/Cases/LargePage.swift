import Foundation
import SecuconnectKit

/// A list of a thousand transactions: transfer and reading.
enum LargePage {
    /// The list as a program without an SDK declares it.
    private struct PlainPage: Decodable, Sendable {
        var count: Int?
        var data: [SmartTransaction]
    }

    private static let pages = 3

    static func run(_ bench: Workbench) async throws -> [Row] {
        [try await calls(bench)]
    }

    private static func calls(_ bench: Workbench) async throws -> Row {
        let client = try bench.client(), bare = bench.bareSession()
        defer {
            client.close()
            bare.close()
        }
        let duel = try await Duel(rounds: bench.rounds) {
            for _ in 0..<pages {
                try check(try await client.smart.transactions.find(ListQuery(count: 1_000)).items.count)
            }
        } baseline: {
            for _ in 0..<pages {
                let path = "/api/v2/Smart/Transactions?count=1000"
                try check(try await bare.get(path, as: PlainPage.self).data.count)
            }
        }
        return duel.row(
            "c", "1,000 transactions, the whole call", unit: "ms", scale: 1_000 / Double(pages), target: .atMost(0.40))
    }

    private static func check(_ count: Int) throws {
        guard count == 1_000 else { throw BenchmarkFailure("\(count) transactions in place of 1000") }
    }
}
