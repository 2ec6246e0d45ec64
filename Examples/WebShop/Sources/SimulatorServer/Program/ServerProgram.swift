import Foundation
import Hummingbird
import Logging
import SecuconnectKit
import SecuconnectSimulator
import WebConnections

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
        } catch let problem as StateFileProblem {
            report(problem.description)
            return 1
        } catch {
            report("The server stopped: \(error). Check the host, and that no other program uses the port.")
            return 1
        }
    }

    private func serve(_ options: ServerOptions) async throws -> Int32 {
        let stateFile = options.stateFile.map { StateFile($0) }
        let simulator = try Self.simulator(options, stateFile)
        let limits = ConnectionLimits(
            idleTime: .seconds(options.idleTime), requestTime: .seconds(2 * options.idleTime))
        let site = SimulatorSite(simulator, options: options, limits: limits)
        let eventsPort = try await site.eventsPort()
        var services = [BackgroundService { await site.sender.run() }]
        if let eventsPort { services.append(BackgroundService { try await eventsPort.run() }) }
        if let stateFile { services.append(BackgroundService { try await stateFile.follow(simulator) }) }
        let application = site.application(services: services) { address in
            let notice = StartNotice(
                address: address, eventsPort: eventsPort?.number, options: options, settings: simulator.settings)
            // Unlike print, this reaches a program that reads a pipe at once.
            FileHandle.standardOutput.write(Data("\(notice)\n".utf8))
        }
        try await application.runService()
        try stateFile?.save(simulator)
        return 0
    }

    /// Returns a simulator, with its stored state if there is one.
    private static func simulator(_ options: ServerOptions, _ stateFile: StateFile?) throws -> SimulatedServer {
        var settings = SimulatedServer.Settings(seed: options.seed ?? .random(in: .min ... .max))
        settings.honorsActionIDs = !options.ignoresActionIDs
        // A server runs for long.
        settings.recordedBodySize = 65_536
        options.account.apply(to: &settings)
        guard let snapshot = try stateFile?.load() else { return SimulatedServer(settings, clock: .following(.system)) }
        // The clock may have been moved ahead.
        let start = max(snapshot.date, Date())
        return SimulatedServer(restoring: snapshot, settings, clock: .following(.system, startingAt: start))
    }

    private func report(_ message: String) {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
    }
}
