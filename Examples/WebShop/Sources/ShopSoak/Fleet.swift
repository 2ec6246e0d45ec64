import Foundation
import SecuconnectKit
import ShopStorage

/// The programs of the soak test: a SimulatorServer, and shop processes on one or three machines with one database.
struct Fleet: Sendable {
    /// The simulator.
    let simulator: ServerProcess
    /// The shop processes. Each of those on SQLite counts as a machine.
    let hosts: [Host]
    /// The PostgreSQL; `nil` for SQLite.
    let server: DatabaseServer?
    /// The address of the API for the machines.
    let api: String
    /// The address of the database.
    let database: DatabaseAddress

    /// The address of the API for this program.
    let apiURL: URL

    /// Creates the programs, which aren't started yet.
    ///
    /// - Parameters:
    ///   - options: The options.
    ///   - environment: The variables of `with-machines` or `with-postgresql`; without them, the database is SQLite.
    ///   - directory: The directory for the logs and for SQLite.
    /// - Throws: ``SoakFailure`` if the programs weren't built.
    init(_ options: SoakOptions, _ environment: [String: String], directory: URL) throws {
        server = DatabaseServer(environment)
        let address = server?.address ?? directory.appendingPathComponent("shop.sqlite").path
        database = DatabaseAddress(address)
        let isShared = server != nil
        let isNetwork = environment["MACHINES"] != nil
        api = environment["MACHINES_API"] ?? Machine.loopback
        let local = Machine(namespace: nil, address: Machine.loopback)
        let count = options.machines ?? (isShared ? 3 : 2)
        let machines = environment["MACHINES"].map(Machine.all) ?? Array(repeating: local, count: count)
        // A client accepts http for addresses of its own machine only, so the simulator has one for this program. For
        // the machines it is "localhost", which isn't theirs.
        simulator = try ServerProcess(
            "SimulatorServer", on: Machine(namespace: nil, address: api), host: isNetwork ? "0.0.0.0" : nil,
            port: options.port,
            arguments: [
                "--ignore-action-ids", "--url", "http://\(api):\(options.port)", "--state",
                directory.appendingPathComponent("simulator.json").path,
            ],
            directory: directory)
        guard let url = URL(string: "http://\(Machine.loopback):\(options.port)") else {
            throw SoakFailure("\(options.port) isn't a port.")
        }
        apiURL = url
        let arguments = [
            "--simulator", "http://\(isNetwork ? "localhost" : Machine.loopback):\(options.port)", "--database",
            address, "--lease", "3",
            // A machine that stood still can send a change as late as this, and the API can be late too.
            "--settling", isShared ? "30" : "\(2 * Provider.lateness)",
        ]
        var port = options.port
        hosts = try machines.prefix(count).enumerated().map { number, machine in
            let shift = isShared ? [0, 3_600, -3_600][number % 3] : 0
            let processes = try (1...options.processes).map { _ in
                port += 1
                return try ServerProcess(
                    "Shop", on: machine, port: port, arguments: arguments + ["--clock-shift", "\(shift)"],
                    directory: directory)
            }
            return Host(machine: machine, processes: processes)
        }
    }

    /// The addresses of the shop processes.
    var shops: [URL] { hosts.flatMap(\.processes).map(\.address) }

    /// Kills all programs.
    func end() async {
        for host in hosts { await host.kill() }
        await simulator.kill()
    }
}
