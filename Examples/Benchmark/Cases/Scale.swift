import Foundation
import SecuconnectKit

/// A million transactions from a generated source, and documents with more of everything than usual.
enum Scale {
    /// The argument that makes this program scroll; behind it the number of transactions, the seconds that the network
    /// takes for a page, and whether the next page is prefetched.
    static let role = "--scale"

    private static let many = 1_000_000, some = 30_000, few = 10_000

    static func run(_ bench: Workbench) async throws -> [Row] {
        let scrolls = try scrolling(bench)
        return scrolls + [
            try await linear(
                bench, "a field of an object, 300,000 against 30,000", 30_000, 300_000,
                { count in
                    let fields = (0..<count).map { #""field\#($0)":\#($0)"# }.joined(separator: ",")
                    return Data("{\(fields)}".utf8)
                }, { _ = try JSONReader().decode(JSONValue.self, from: $0) }),
            try await linear(
                bench, "an element of a list, 300,000 against 30,000", 30_000, 300_000,
                { Data("[\((0..<$0).map(String.init).joined(separator: ","))]".utf8) },
                { _ = try JSONReader().decode([Int].self, from: $0) }),
            try await linear(
                bench, "an object of a push, 64 kB against 8 kB", 150, 1_200,
                { count in
                    let objects = (0..<count).map { #"{"object":"payment.transactions","id":"PCI_\#($0)"}"# }
                    return Data(#"{"id":"evt_1","type":"changed","data":[\#(objects.joined(separator: ","))]}"#.utf8)
                }, { _ = try PushEvent(body: $0) }),
        ]
    }

    // MARK: Scrolling

    private static func scrolling(_ bench: Workbench) throws -> [Row] {
        var ratios: [Double] = [], overlapped: [Double] = [], slower: [Double] = []
        for _ in 0..<min(bench.rounds, 3) {
            // The network takes as long as the decoding, so that an overlap saves the most.
            let pages = Double(some / GeneratedList.pageSize)
            let decoding = try measure(some, delay: 0, prefetches: false).seconds / pages
            let both = try measure(some, delay: decoding, prefetches: true).seconds / pages
            slower.append(1 / decoding)
            overlapped.append(1 / both)
            ratios.append(both / decoding)
        }
        let long = try measure(many, delay: 0, prefetches: true), short = try measure(few, delay: 0, prefetches: true)
        return [
            Row(
                letter: "i", title: "scroll with prefetch, pages of 1,000 a second, against the decoding alone",
                ours: Quantity(value: overlapped.median, unit: "/s"),
                baseline: Quantity(value: slower.median, unit: "/s"), ratio: ratios.median, target: .atMost(1.1)),
            Row(
                letter: "i", title: "scroll of 1,000,000, transactions a second",
                ours: Quantity(value: Double(many) / long.seconds, unit: "/s")),
            Row(
                letter: "i", title: "scroll, peak memory for 1,000,000 against 10,000",
                ours: Quantity(value: long.peak / 1_000_000, unit: "MB"),
                baseline: Quantity(value: short.peak / 1_000_000, unit: "MB"), ratio: long.peak / short.peak,
                target: .atMost(1.3)),
        ]
    }

    private static func measure(
        _ count: Int, delay: Double, prefetches: Bool
    ) throws -> (seconds: Double, peak: Double) {
        let output = Pipe()
        try OwnProgram.start([role, "\(count)", "\(delay)", "\(prefetches)"], output: output)
        let numbers = output.readNumbers()
        guard numbers.count == 2 else { throw BenchmarkFailure("scrolling failed") }
        return (numbers[0], numbers[1])
    }

    /// Reads the list in this process, and prints the duration and the peak memory.
    static func scroll(_ arguments: some BidirectionalCollection<String>) async throws {
        let arguments = Array(arguments)
        guard arguments.count == 3, let count = Int(arguments[0]), let delay = Double(arguments[1]),
            let prefetches = Bool(arguments[2]), let url = URL(string: "http://127.0.0.1")
        else { throw BenchmarkFailure("\(role) takes a number, seconds, and true or false") }
        let client = try Workbench.client(
            at: url, of: .list(count), over: GeneratedList(count: count, delay: delay))
        let list = client.smart.transactions.all(ListQuery(count: GeneratedList.pageSize), prefetch: prefetches)
        var found = 0
        let cost = try await Cost { for try await _ in list { found += 1 } }
        guard found == count else { throw BenchmarkFailure("\(found) transactions in place of \(count)") }
        say("\(cost.time) \(peakMemory())")
    }

    // MARK: Documents

    /// The time that a part takes in a small document and in a large one. The fastest of the rounds count, as they
    /// depend least on other programs.
    private static func linear(
        _ bench: Workbench, _ title: String, _ small: Int, _ large: Int, _ document: (Int) -> Data,
        _ read: (Data) throws -> Void
    ) async throws -> Row {
        let documents = (small: document(small), large: document(large))
        // Both sizes are read the same number of parts in a round.
        let repetitions = large / small
        var times = (small: Double.infinity, large: Double.infinity)
        for _ in 0..<max(bench.rounds, 3) {
            let smallTime = try await Cost { for _ in 0..<repetitions { try read(documents.small) } }.processorTime
            let largeTime = try await Cost { try read(documents.large) }.processorTime
            times = (min(times.small, smallTime), min(times.large, largeTime))
        }
        return Row(
            letter: "i", title: title, ours: Quantity(value: times.large / Double(large) * 1_000_000, unit: "µs"),
            baseline: Quantity(value: times.small / Double(large) * 1_000_000, unit: "µs"),
            ratio: times.large / times.small, target: .atMost(2))
    }
}
