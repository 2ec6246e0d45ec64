import Foundation

/// The shop processes of one machine.
struct Host: Sendable {
    /// The machine.
    let machine: Machine
    /// The processes.
    let processes: [ServerProcess]

    /// Starts the processes that don't run.
    func start() async throws { for process in processes { try await process.start() } }

    /// Kills the processes. They get no chance to finish anything.
    func kill() async { for process in processes { await process.kill() } }

    /// Stops the processes, or lets them continue.
    func setStopped(_ isStopped: Bool) async {
        for process in processes { await process.send(isStopped ? SIGSTOP : SIGCONT) }
    }
}
