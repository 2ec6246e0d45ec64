import Foundation

/// Holds what the callers were told against what the server did.
struct Verdict {
    private(set) var checks: [(name: String, faults: [String])] = []

    mutating func check(_ name: String, _ faults: some Sequence<String>) { checks.append((name, Array(faults))) }

    mutating func check(changes: [(name: String, ending: Ending)], against ledger: Ledger) {
        let entries = ledger.entries
        let known = changes.compactMap { change in
            CallName(change.name).map { (name: $0, ending: change.ending, entry: entries[$0] ?? .init()) }
        }
        check(
            "no change is carried out twice",
            entries.filter { $0.value.acts > 1 }.map { "\($0.key): \($0.value.acts) of \($0.value.arrivals) arrivals" })
        check(
            "a change that succeeded was carried out",
            known.filter { $0.ending == .succeeded && $0.entry.acts == 0 }.map { "\($0.name)" })
        check(
            "a change that was not sent or rejected was not carried out",
            known.filter { [.notSent, .rejected].contains($0.ending) && $0.entry.acts > 0 }
                .map { "\($0.name), \($0.ending)" })
        check(
            "a change that was not refused is sent again only if that is wanted",
            known.filter { $0.name.phase != .trusting && $0.entry.arrivals - $0.entry.refusals > 1 }
                .map { "\($0.name): \($0.entry.arrivals) arrivals, \($0.entry.refusals) refused" })
    }

    mutating func check(_ before: Footprint, _ after: Footprint, requests: Int) {
        check("descriptors are back to level", Self.growth("descriptors", before.descriptors, after.descriptors))
        check(
            "threads are back to level",
            Self.growth("threads", before.threads, after.threads, allowed: Footprint.threadsToSpare))
        // Foundation leaks 150 bytes with each request.
        check(
            "memory is back to level",
            Self.growth(
                "bytes", before.residentBytes, after.residentBytes, allowed: 150 * requests + 8 * 1_024 * 1_024))
    }

    private static func growth(_ unit: String, _ before: Int?, _ after: Int?, allowed: Int = 0) -> [String] {
        guard let before, let after, after - before > allowed else { return [] }
        return ["\(before) \(unit) before, \(after) after"]
    }

    /// Prints what failed. Returns whether nothing did.
    func print() -> Bool {
        for (name, faults) in checks where !faults.isEmpty {
            Swift.print("FAILED: \(name)")
            for fault in faults.prefix(10) { Swift.print("    \(fault)") }
            if faults.count > 10 { Swift.print("    and \(faults.count - 10) more") }
        }
        let failed = checks.count { !$0.faults.isEmpty }
        Swift.print("\(checks.count - failed) passed, \(failed) failed")
        return failed == 0
    }
}
