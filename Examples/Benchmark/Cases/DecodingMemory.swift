import Foundation
import SecuconnectKit

/// The memory that a page of a thousand transactions takes while it is decoded, each time in a new process.
enum DecodingMemory {
    /// The argument that makes this program such a process; behind it the decoder's name.
    static let role = "--decode"

    private enum Reader: String { case ours, foundation }

    static func run(_ bench: Workbench) throws -> [Row] {
        var ours: [Double] = [], foundation: [Double] = []
        for _ in 0..<min(bench.rounds, 5) {
            ours.append(try measure(.ours))
            foundation.append(try measure(.foundation))
        }
        return [
            Row(
                letter: "c", title: "1,000 transactions, decoded, peak memory",
                ours: Quantity(value: ours.median / 1_000_000, unit: "MB"),
                baseline: Quantity(value: foundation.median / 1_000_000, unit: "MB"),
                ratio: zip(ours, foundation).map { $0 / $1 }.median, target: .atMost(1))
        ]
    }

    private static func measure(_ reader: Reader) throws -> Double {
        let output = Pipe()
        try OwnProgram.start([role, reader.rawValue], output: output)
        guard let peak = output.readNumbers().first else { throw BenchmarkFailure("decoding failed") }
        return peak
    }

    /// Decodes the page in this process, and prints how much memory that took.
    static func decode(_ arguments: some Collection<String>) throws {
        guard let reader = arguments.first.flatMap(Reader.init(rawValue:)) else {
            throw BenchmarkFailure("\(role) takes the name of a decoder")
        }
        let page = Data(Documents.page.utf8)
        forgetPeakMemory()
        let before = peakMemory()
        let count =
            switch reader {
            case .ours: try JSONReader().decode(Decoding.Page<SmartTransaction>.self, from: page).data.count
            case .foundation: try JSONDecoder().decode(Decoding.Page<SmartTransaction>.self, from: page).data.count
            }
        guard count == 1_000 else { throw BenchmarkFailure("\(count) transactions in place of 1000") }
        say(peakMemory() - before)
    }
}
