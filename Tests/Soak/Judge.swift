import Foundation
import LoopbackServer

/// The process that serves, listens to the one that makes the calls, and judges in the end.
struct Judge {
    let settings: Settings

    /// Returns whether everything was as it must be.
    func run() throws -> Bool {
        let faulty = FaultyServer(seed: settings.seed)
        let server = try faulty.start()
        var record = Record()
        let end = try messages(from: server) { record.take($0) }
        server.stop()

        var verdict = Verdict()
        verdict.check("the process of the calls ends well", end.map { [$0] } ?? [])
        verdict.check("every call ends, in time and with its own answer", record.violations)
        verdict.check(changes: record.changes, against: faulty.ledger)
        verdict.check(
            "every request can be read", server.unreadableRequests == 0 ? [] : ["\(server.unreadableRequests) can't"])
        if let (before, after) = record.footprints {
            verdict.check(before, after, requests: faulty.ledger.requestsAfterWarmUp)
        } else {
            verdict.check("every phase comes to its end", ["there is no last measurement"])
        }
        Table(settings: settings, record: record, ledger: faulty.ledger, connections: server.connections).print()
        return verdict.print()
    }

    /// Starts the other process and hears it out. Returns what was wrong with its end.
    private func messages(from server: LoopbackServer, _ take: (Message) -> Void) throws -> String? {
        #if os(macOS) || os(Linux)
            let process = Process()
            process.executableURL = Bundle.main.executableURL
            process.arguments = settings.arguments(port: server.port)
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            var buffer = Data()
            while case let part = pipe.fileHandleForReading.availableData, !part.isEmpty {
                buffer += part
                var lines = buffer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                buffer = Data(lines.removeLast())
                for line in lines {
                    if let message = try? JSONDecoder().decode(Message.self, from: line) { take(message) }
                }
                server.forgetRequests()
            }
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { return "killed by signal \(process.terminationStatus)" }
            return process.terminationStatus == 0 ? nil : "exit code \(process.terminationStatus)"
        #else
            // The package's scheme builds every target, and these systems have no `Process`.
            return "this system can't start a second process"
        #endif
    }
}

/// The messages of the other process.
struct Record {
    var changes: [(name: String, ending: Ending)] = []
    var tallies: [(phase: Phase, tally: Tally)] = []
    var violations: [String] = []
    var footprints: (before: Footprint, after: Footprint)?

    mutating func take(_ message: Message) {
        switch message {
        case .changeEnded(let name, let ending): changes.append((name, ending))
        case .phaseEnded(let phase, let tally): tallies.append((phase, tally))
        case .violation(let text): violations.append(text)
        case .measured(let before, let after): footprints = (before, after)
        }
    }
}
