import ArgumentParser
import Foundation

/// The program with the options of its command line.
@main
struct SoakOptions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ShopSoak",
        abstract: "Causes faults while customers buy, and proves that nothing was lost or done twice.",
        discussion: """
            Two shop processes on one SQLite file are killed with SIGKILL. In \
            Examples/SharedStores/Tests/with-machines, three machines on one PostgreSQL are killed, stopped and cut off, \
            and PostgreSQL is stopped and killed. Build the package first: \
            swift build --package-path Examples/WebShop --traits PostgreSQL
            """)

    @Option(help: ArgumentHelp("The number of faults. 100 take some minutes.", valueName: "number"))
    var faults = 100

    @Option(help: ArgumentHelp("The seed of the random choices.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The number of customers at the same time.", valueName: "number"))
    var customers = 8

    @Option(help: ArgumentHelp("The number of machines: 2 with SQLite and 3 with PostgreSQL.", valueName: "number"))
    var machines: Int?

    @Option(help: ArgumentHelp("The number of shop processes on each machine.", valueName: "number"))
    var processes = 1

    @Option(help: ArgumentHelp("The first of the ports.", valueName: "number"))
    var port = 18_700

    @Option(
        name: .customLong("measure"),
        help: ArgumentHelp("Measures pages and purchases without faults instead.", valueName: "seconds"))
    var measurement: Int?

    @Option(
        help: ArgumentHelp(
            "Sends pushes of paid orders instead, each twice, while the processes are killed.", valueName: "number"))
    var pushes: Int?

    func validate() throws {
        for value in [faults, customers, machines ?? 1, processes, port, measurement ?? 1, pushes ?? 1] {
            guard (1...60_000).contains(value) else {
                throw ValidationError("Options are numbers from 1 to 60000, not \(value).")
            }
        }
    }

    func run() async throws {
        guard try await Soak.run(self, environment: ProcessInfo.processInfo.environment) else { throw ExitCode.failure }
    }
}

/// A failure of the soak test, as a sentence.
struct SoakFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
