import Foundation

/// A started process.
final class WorkerProcess {
    private let process = Process()

    /// Starts a process, in the network namespace of a machine if `with-machines` made some.
    ///
    /// - Parameters:
    ///   - arguments: The arguments.
    ///   - machine: The number of the machine, from 0.
    /// - Throws: An error of `Process`.
    init(_ arguments: [String], on machine: Int) throws {
        let machines = (ProcessInfo.processInfo.environment["MACHINES"] ?? "").split(separator: " ")
            .compactMap { $0.split(separator: "=").first.map(String.init) }
        let namespace = machines.isEmpty ? [] : ["ip", "netns", "exec", machines[machine % machines.count]]
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = namespace + [Bundle.main.executablePath ?? ""] + arguments
        try process.run()
    }

    var pid: pid_t { process.processIdentifier }

    func send(_ signal: Int32) { _ = kill(pid, signal) }

    /// Waits for the end. Returns `nil` for a killed process, otherwise whether its work succeeded.
    func succeeded() -> Bool? {
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal ? nil : process.terminationStatus == 0
    }
}
