import Foundation
import SecuconnectKit

/// A hundred thousand transactions read one after the other, each time in a new process, whose memory tells whether
/// anything is kept.
enum Scrolling {
    /// The argument that makes this program such a process; behind it the server's address and the number.
    static let role = "--scroll"

    private static let many = 100_000, few = 2_000

    static func run(_ bench: Workbench) async throws -> [Row] {
        var speeds: [Double] = [], peaks: [Double] = [], smallPeaks: [Double] = []
        for _ in 0..<min(bench.rounds, 3) {
            let (seconds, peak) = try measure(bench, many)
            speeds.append(Double(many) / seconds)
            peaks.append(peak)
            smallPeaks.append(try measure(bench, few).peak)
        }
        return [
            Row(letter: "d", title: "scroll, transactions a second", ours: Quantity(value: speeds.median, unit: "/s")),
            Row(
                letter: "d", title: "scroll, peak memory for 100,000 against 2,000",
                ours: Quantity(value: peaks.median / 1_000_000, unit: "MB"),
                baseline: Quantity(value: smallPeaks.median / 1_000_000, unit: "MB"),
                ratio: zip(peaks, smallPeaks).map { $0 / $1 }.median, target: .atMost(1.3)),
        ]
    }

    private static func measure(_ bench: Workbench, _ count: Int) throws -> (seconds: Double, peak: Double) {
        let output = Pipe()
        try OwnProgram.start([role, bench.server.url.absoluteString, "\(count)"], output: output)
        let numbers = output.readNumbers()
        guard numbers.count == 2 else { throw BenchmarkFailure("scrolling failed") }
        return (numbers[0], numbers[1])
    }

    /// Reads the list in this process, and prints the duration and the peak memory.
    static func scroll(_ arguments: some BidirectionalCollection<String>) async throws {
        guard let url = arguments.first.flatMap(URL.init(string:)), let count = arguments.last.flatMap({ Int($0) })
        else { throw BenchmarkFailure("\(role) takes an address and a number") }
        let client = try Workbench.client(at: url, of: .list(count))
        let list = client.smart.transactions.all(ListQuery(count: ScrollPages.size))
        var found = 0
        let cost = try await Cost { for try await _ in list { found += 1 } }
        guard found == count else { throw BenchmarkFailure("\(found) transactions in place of \(count)") }
        say("\(cost.time) \(peakMemory())")
    }
}
