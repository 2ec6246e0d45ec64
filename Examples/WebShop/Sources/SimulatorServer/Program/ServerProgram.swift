import Foundation
import Hummingbird
import Logging
import SecuconnectKit
import SecuconnectSimulator
import WebConnections

/// The program: it serves a simulator until it is stopped.
struct ServerProgram {
    /// Serves a simulator.
    ///
    /// - Parameter options: The options.
    /// - Throws: ``StateFileProblem`` or ``ServerFailure``.
    func serve(_ options: ServerOptions) async throws {
        let stateFile = options.stateFile.map { StateFile($0) }
        let simulator = try Self.simulator(options, stateFile)
        let limits = ConnectionLimits(
            idleTime: .seconds(options.idleTime), requestTime: .seconds(2 * options.idleTime))
        let site = SimulatorSite(simulator, options: options, limits: limits)
        let eventsPort = try await ServerFailure.explain { try await site.eventsPort() }
        var services = [BackgroundService { await site.sender.run() }]
        if let eventsPort { services.append(BackgroundService { try await eventsPort.run() }) }
        if let stateFile { services.append(BackgroundService { try await stateFile.follow(simulator) }) }
        let application = site.application(services: services) { address in
            let notice = StartNotice(
                address: address, eventsPort: eventsPort?.number, options: options, settings: simulator.settings)
            // Unlike print, this reaches a program that reads a pipe at once.
            FileHandle.standardOutput.write(Data("\(notice)\n".utf8))
        }
        try await ServerFailure.explain { try await application.runService() }
        try stateFile?.save(simulator)
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
}

/// The failure of a server that can't listen, as a sentence for the person who started it.
struct ServerFailure: Error, CustomStringConvertible {
    let description: String

    /// Runs an action, and names what to do if it fails.
    static func explain<Result: Sendable>(_ action: () async throws -> Result) async throws -> Result {
        do { return try await action() } catch {
            throw ServerFailure(
                description: "The server stopped: \(error). Check the host, and that no other program uses the port.")
        }
    }
}
