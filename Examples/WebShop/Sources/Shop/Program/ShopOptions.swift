import Foundation
import SecuconnectKit
import ShopStorage

/// The options of the command line.
struct ShopOptions: Sendable {
    /// The port.
    var port = 8_800
    /// The host name or address to listen on.
    var host = "127.0.0.1"
    /// The database.
    var database = DatabaseAddress("shop.sqlite")
    /// The address of the SimulatorServer.
    var simulator = "http://127.0.0.1:8700"
    /// The address at which browsers and pushes reach the shop; `nil` for the port on this machine.
    var address: String?
    /// The addresses that pushes have to come from; `nil` for any.
    var pushSources: PushSourceAddresses?
    /// The IP address of a proxy on another machine; `nil` if there is none.
    var proxy: String?
    /// The number of seconds by which the clock of this process is ahead, for tests.
    var clockShift: TimeInterval = 0
    /// The number of seconds after which the work of a killed process is taken over.
    var lease: TimeInterval = 10
    /// The number of seconds after which a change without a trace certainly wasn't carried out.
    var settlingTime: TimeInterval = 60
    /// A Boolean value that indicates whether the help is requested.
    var wantsHelp = false

    static let help = """
        A shop that takes payments with SecuconnectKit.

        Usage: swift run --package-path Examples/WebShop Shop [options]

          --port NUMBER         The port. The default is 8800.
          --host HOST           The host name or address to listen on. The default is 127.0.0.1, for this machine only.
          --database ADDRESS    The SQLite file, or postgres://… for several machines. The default is shop.sqlite.
                                PostgreSQL needs swift run --traits PostgreSQL.
          --simulator URL       The SimulatorServer. The default is http://127.0.0.1:8700.
          --address URL         The address at which browsers and pushes reach the shop, if it's behind a proxy.
          --push-from SYSTEM    Accepts pushes only from the addresses of a system: testing or production.
          --proxy ADDRESS       The IP address of a proxy on another machine, which reports the sources of pushes.
          --lease SECONDS       The time after which the work of a killed process is taken over. The default is 10.
          --settling SECONDS    The time after which a change that left no trace is repeated. The default is 60.
          --clock-shift SECONDS Sets the clock of this process ahead or back, for tests.
          --help                Prints this help.

        The shop uses the SimulatorServer unless SECUCONNECT_CLIENT_ID, SECUCONNECT_CLIENT_SECRET and
        SECUCONNECT_CONTRACT_ID are set. Then it uses the sandbox of secuconnect, or the system in SECUCONNECT_BASE_URL.
        All payments are tests without money. LOG_LEVEL=debug logs each attempt of a call.
        """

    /// Creates options from the arguments after the name of the program.
    ///
    /// - Throws: ``ShopFailure`` that names the wrong option.
    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--help" || name == "-h" {
                wantsHelp = true
                continue
            }
            guard Self.names.contains(name) else { throw Self.failure("Unknown option \(name).") }
            guard let value = rest.popFirst() else { throw Self.failure("Option \(name) needs a value.") }
            try set(name, to: value)
        }
    }

    static let names = [
        "--port", "--host", "--database", "--simulator", "--address", "--push-from", "--proxy", "--lease",
        "--settling", "--clock-shift",
    ]

    private mutating func set(_ name: String, to value: String) throws {
        switch name {
        case "--database": database = DatabaseAddress(value)
        case "--host": host = value
        case "--proxy": proxy = value
        case "--simulator": simulator = value
        case "--address": address = value
        case "--port":
            guard let number = Int(value), (1...65_535).contains(number) else {
                throw Self.failure("The port is a number from 1 to 65535, not \(value).")
            }
            port = number
        case "--push-from":
            guard let sources = ["testing": PushSourceAddresses.testing, "production": .production][value] else {
                throw Self.failure("--push-from is testing or production, not \(value).")
            }
            pushSources = sources
        case "--clock-shift":
            guard let seconds = TimeInterval(value), abs(seconds) <= 86_400 else {
                throw Self.failure("--clock-shift is a number of seconds up to 86400, not \(value).")
            }
            clockShift = seconds
        default:
            guard let seconds = TimeInterval(value), seconds > 0, seconds <= 3_600 else {
                throw Self.failure("\(name) is a number of seconds from 1 to 3600, not \(value).")
            }
            if name == "--lease" { lease = seconds } else { settlingTime = seconds }
        }
    }

    private static func failure(_ sentence: String) -> ShopFailure {
        ShopFailure(description: "\(sentence) Add --help to see the options.")
    }
}

/// A failure of the program, as a sentence for the person who started it.
struct ShopFailure: Error, CustomStringConvertible {
    let description: String
}
