import ArgumentParser
import Foundation
import ShopStorage

/// The program with the options of its command line.
@main
struct ShopOptions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Shop", abstract: "A shop that takes payments with SecuconnectKit.",
        discussion: """
            The shop uses the SimulatorServer unless SECUCONNECT_CLIENT_ID, SECUCONNECT_CLIENT_SECRET and \
            SECUCONNECT_CONTRACT_ID are set. Then it uses the sandbox of secuconnect, or the system in \
            SECUCONNECT_BASE_URL. All payments are tests without money.

            The merchant's pages are at /admin. Their password is printed at the first start; SHOP_PASSWORD sets another \
            one. LOG_LEVEL=debug logs each attempt of a call.
            """)

    @Option(help: ArgumentHelp("The port.", valueName: "number"))
    var port = 8_800

    @Option(help: "The host name or address to listen on. By default, only this machine reaches the shop.")
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "The SQLite file, or postgres://… for several machines, which needs swift run --traits PostgreSQL.",
            valueName: "address"))
    var database = DatabaseAddress("shop.sqlite")

    @Option(help: ArgumentHelp("The SimulatorServer.", valueName: "url"))
    var simulator = "http://127.0.0.1:8700"

    @Option(
        help: ArgumentHelp(
            "The address at which browsers and pushes reach the shop, if it's behind a proxy.", valueName: "url"))
    var address: String?

    @Option(
        name: .customLong("push-from"),
        help: ArgumentHelp("The system from whose addresses pushes have to come.", valueName: "system"))
    var pushSources = PushSources.ofAccount

    @Option(
        help: ArgumentHelp(
            "The IP address of a proxy on another machine, which reports the sources of requests.",
            valueName: "address"))
    var proxy: String?

    @Option(
        name: .customLong("metrics-from"),
        help: ArgumentHelp("The IP address of another machine that may read /metrics.", valueName: "address"))
    var metricsReader: String?

    @Flag(
        name: .customLong("new-password"),
        help: "Generates a new password for the merchant, prints it, and ends the merchant's sessions.")
    var renewsPassword = false

    @Option(
        help: ArgumentHelp("The time after which the work of a killed process is taken over.", valueName: "seconds"))
    var lease: TimeInterval = 10

    @Option(
        name: .customLong("settling"),
        help: ArgumentHelp("The time after which a change that left no trace is repeated.", valueName: "seconds"))
    var settlingTime: TimeInterval = 60

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The time by which the clock of this process is ahead or back, for tests.", valueName: "seconds"))
    var clockShift: TimeInterval = 0

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("The port is a number from 1 to 65535, not \(port).")
        }
        for (name, seconds) in [("--lease", lease), ("--settling", settlingTime)] {
            guard seconds > 0, seconds <= 3_600 else {
                throw ValidationError("\(name) is a number of seconds up to 3600, not \(seconds).")
            }
        }
        guard abs(clockShift) <= 86_400 else {
            throw ValidationError("--clock-shift is a number of seconds up to 86400, not \(clockShift).")
        }
    }

    func run() async throws { try await ShopProgram.serve(self, ProcessInfo.processInfo.environment) }
}

extension DatabaseAddress: ExpressibleByArgument {
    /// Creates an address from an argument.
    package init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.init(argument)
    }

    /// The only default, in the help. Other addresses can contain a password.
    package var defaultValueDescription: String { "shop.sqlite" }
}

/// A failure of the program, as a sentence for the person who started it.
struct ShopFailure: Error, CustomStringConvertible {
    let description: String
}
