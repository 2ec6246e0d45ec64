import Foundation

/// A table of the results for people.
struct Table {
    let settings: Settings
    let record: Record
    let ledger: Ledger
    let connections: Int

    func print() {
        line("Soak: seed \(settings.seed), \(settings.inFlight) calls in flight")
        row(["phase", "calls", "calls/s"] + Ending.allCases.map(\.rawValue) + ["sent"])
        for (phase, tally) in record.tallies {
            let speed = Double(tally.calls) / max(tally.duration, 0.001)
            let endings = Ending.allCases.map { "\(tally.count($0))" }
            row([phase.rawValue, "\(tally.calls)", "\(Int(speed))"] + endings + ["\(tally.attempts)"])
        }
        let changed = Set(record.changes.compactMap { CallName($0.name) })
        let entries = ledger.entries.filter { changed.contains($0.key) }.values
        line(
            "changes: \(changed.count), arrived \(entries.reduce(0) { $0 + $1.arrivals }) times, carried out "
                + "\(entries.count { $0.acts == 1 }) once, \(entries.count { $0.acts > 1 }) more often")
        let faults = Fault.allCases.map { "\($0.rawValue) \(ledger.faults[$0] ?? 0)" }
        line("server: \(connections) connections, \(ledger.tokens) token requests; \(faults.joined(separator: ", "))")
        let tallies = record.tallies.map(\.tally)
        line(
            "slowest: end \(milliseconds(tallies.map(\.latestEnd).max())) after the deadline, "
                + "\(milliseconds(tallies.map(\.slowestCancel).max())) after a cancel")
        if let (before, after) = record.footprints {
            line(
                "process: descriptors \(text(before.descriptors)) -> \(text(after.descriptors)), threads "
                    + "\(text(before.threads)) -> \(text(after.threads)), resident kB "
                    + "\(text(before.residentBytes.map { $0 / 1_024 })) -> "
                    + text(after.residentBytes.map { $0 / 1_024 }))
        }
    }

    private func line(_ text: String) { Swift.print(text) }

    private func row(_ cells: [String]) {
        line(cells.map { $0.padding(toLength: max(10, $0.count + 1), withPad: " ", startingAt: 0) }.joined())
    }

    private func text(_ number: Int?) -> String { number.map(String.init) ?? "?" }

    private func milliseconds(_ seconds: TimeInterval?) -> String { seconds.map { "\(Int($0 * 1_000)) ms" } ?? "?" }
}
