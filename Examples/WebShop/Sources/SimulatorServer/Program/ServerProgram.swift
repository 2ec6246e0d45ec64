import Foundation
import Hummingbird
import Logging
import SecuconnectKit
import SecuconnectSimulator

/// The program: it reads the options and serves a simulator until it is stopped.
struct ServerProgram {
    /// Runs the program.
    ///
    /// - Parameter arguments: The arguments after the name of the program.
    /// - Returns: The exit status: 0, 1 for a failure, 64 for wrong arguments.
    func run(with arguments: [String]) async -> Int32 {
        do {
            let options = try ServerOptions(arguments)
            guard !options.showsHelp else {
                print(ServerOptions.help)
                return 0
            }
            return try await serve(options)
        } catch let error as UsageError {
            report(error.description)
            return 64
        } catch {
            report("The server stopped: \(error). Check the host, and that no other program uses the port.")
            return 1
        }
    }

    private func serve(_ options: ServerOptions) async throws -> Int32 {
        let seed = options.seed ?? .random(in: .min ... .max)
        let simulator = SimulatedServer(.init(seed: seed), clock: .following(.system))
        simulator.settings.honorsActionIDs = !options.ignoresActionIDs
        let site = SimulatorSite(simulator, options: options)
        let eventsPort = try await site.eventsPort()
        // The result of the first one to end, normally the web server after a signal.
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await site.sender.run() }
            if let eventsPort { group.addTask { try await eventsPort.run() } }
            group.addTask {
                let app = site.application { address in
                    let notice = StartNotice(
                        address: address, eventsPort: eventsPort?.number, options: options,
                        settings: simulator.settings)
                    // Unlike print, this reaches a program that reads a pipe at once.
                    FileHandle.standardOutput.write(Data("\(notice)\n".utf8))
                }
                try await app.runService()
            }
            defer { group.cancelAll() }
            try await group.next()
        }
        return 0
    }

    private func report(_ message: String) {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
    }
}
