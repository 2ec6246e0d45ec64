import Foundation

/// A started process.
final class WorkerProcess {
    private let process = Process()

    /// Starts a process.
    ///
    /// - Parameter arguments: The arguments.
    /// - Throws: An error of `Process`.
    init(_ arguments: [String]) throws {
        process.executableURL = Bundle.main.executableURL
        process.arguments = arguments
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
