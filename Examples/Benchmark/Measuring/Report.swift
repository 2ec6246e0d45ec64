import Foundation

/// Runs cases and prints what they found.
enum Report {
    static func run(_ options: Options) async throws {
        let bench = Workbench(server: try ServerProcess(), rounds: options.rounds)
        if !options.printsJSON { say(header) }
        var rows: [Row] = []
        for benchmark in options.cases {
            let found = try await benchmark.run(bench)
            if !options.printsJSON { found.forEach { say(line($0)) } }
            rows += found
        }
        if options.printsJSON {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            say(String(decoding: try encoder.encode(rows), as: UTF8.self))
        }
    }

    private static let header = """
        | | case | ours | baseline | ratio | target | CPU ratio |
        |---|---|---:|---:|---:|---|---:|
        """

    private static func line(_ row: Row) -> String {
        var target = ""
        if let wanted = row.target {
            target = "\(wanted.relation.rawValue) \(number(wanted.bound)) \(row.isMet == true ? "ok" : "missed")"
        }
        let cells = [
            row.letter, row.title, text(row.ours), row.baseline.map(text) ?? "", row.ratio.map(number) ?? "", target,
            row.processorRatio.map(number) ?? "",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func text(_ quantity: Quantity) -> String { "\(number(quantity.value)) \(quantity.unit)" }

    /// Three digits or so, which is more than the measurement is good for.
    private static func number(_ value: Double) -> String {
        String(format: value == value.rounded() || value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
    }
}

/// Prints a line at once, even into a pipe.
func say(_ line: some CustomStringConvertible) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
