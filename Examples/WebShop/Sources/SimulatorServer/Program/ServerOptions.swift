import Foundation
import WebPages

/// The options of the program.
struct ServerOptions: Hashable {
    /// The host name or address to listen on.
    var host = "127.0.0.1"
    /// The port to listen on; 0 for any free one.
    var port = 8_700
    /// The port for live events; `nil` to offer none, 0 for any free one.
    var eventsPort: Int?
    /// The address of the server in links; `nil` for the address that it listens on.
    var publicURL: URL?
    /// The address for pushes of transactions that name none.
    var pushURL: URL?
    /// A Boolean value that indicates whether a repeated change is carried out again, although its `X-Action` is known.
    var ignoresActionIDs = false
    /// The seed of all identifiers; `nil` for a new one, so that the identifiers of two runs differ.
    var seed: UInt64?
    /// The number of seconds after which an idle connection is closed.
    var idleTime: Int64 = 60
    /// The file that keeps the state; `nil` for none.
    var stateFile: URL?
    /// The behavior of the simulated account.
    var account = AccountOptions()
    /// A Boolean value that indicates whether the program only prints its options.
    var showsHelp = false

    /// Creates the default options.
    init() {}

    /// Creates options from arguments.
    ///
    /// - Parameter arguments: The arguments after the name of the program.
    /// - Throws: ``UsageError`` for an unknown option, or one without a usable value.
    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--help", "-h": showsHelp = true
            case "--ignore-action-ids": ignoresActionIDs = true
            case "--host": host = try Self.value(of: option, from: &rest) { $0.isEmpty ? nil : $0 }
            case "--port": port = try Self.value(of: option, from: &rest) { UInt16($0).map(Int.init) }
            case "--events-port": eventsPort = try Self.value(of: option, from: &rest) { UInt16($0).map(Int.init) }
            case "--url": publicURL = try Self.value(of: option, from: &rest, URL.init(web:))
            case "--seed": seed = try Self.value(of: option, from: &rest) { UInt64($0) }
            case "--push-to": pushURL = try Self.value(of: option, from: &rest, URL.init(web:))
            case "--idle-time":
                idleTime = try Self.value(of: option, from: &rest) { text in
                    Int64(text).flatMap { (1...86_400).contains($0) ? $0 : nil }
                }
            case "--state": stateFile = try Self.value(of: option, from: &rest, Self.file)
            default:
                guard try account.read(option, from: &rest) else { throw UsageError("There is no option \(option)") }
            }
        }
    }

    /// A Boolean value that indicates whether only programs on this machine reach the server.
    var isOnLoopback: Bool { HostName.loopback.contains(host) }

    static let help = """
        Usage: swift run --package-path Examples/WebShop SimulatorServer [options]

        Serves a simulated secuconnect API with checkout pages over HTTP. It is no payment system.

          --port NUMBER   The port to listen on; 8700 by default, 0 for any free one.
          --host HOST     The host name or address to listen on; 127.0.0.1 by default, so that only
                          programs on this machine reach it.
          --url URL       The address of the server in links, if others reach it by another one.
          --events-port NUMBER
                          Offers live events (STOMP 1.2 without TLS) on this port; 0 for any free one.
          --push-to URL   The address for pushes of transactions that name none.
          --ignore-action-ids
                          Carries out a change again if it's repeated with the same X-Action.
          --seed NUMBER   Creates the same identifiers in each run. By default they differ, so that a shop
                          with data of an earlier run doesn't take another sale for its own.
          --idle-time SECONDS
                          The time after which an idle connection is closed; 60 by default. A
                          request may take twice as long.
          --state FILE    The file that keeps the state, so that it survives a restart.
        \(AccountOptions.help)
          --help          Prints this.
        """

    private static func file(_ path: String) -> URL? { path.isEmpty ? nil : URL(fileURLWithPath: path) }

    static func value<Value>(
        of option: String, from rest: inout ArraySlice<String>, _ convert: (String) -> Value?
    ) throws(UsageError) -> Value {
        guard let value = rest.popFirst().flatMap(convert) else {
            throw UsageError("The option \(option) needs another value")
        }
        return value
    }
}

/// An error of the arguments.
struct UsageError: Error, Hashable, CustomStringConvertible {
    /// A textual representation of this instance.
    let description: String

    init(_ problem: String) { description = "\(problem); see --help." }
}

extension URL {
    /// Creates the address of a web page or a service: a URL with a host, with the scheme http or https.
    init?(web text: String) {
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme?.lowercased()),
            url.host?.isEmpty == false
        else { return nil }
        self = url
    }
}
