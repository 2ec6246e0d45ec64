import ArgumentParser
import Foundation
import WebPages

/// The program with the options of its command line.
@main
struct ServerOptions: AsyncParsableCommand, Sendable {
    static let configuration = CommandConfiguration(
        commandName: "SimulatorServer",
        abstract: "Serves a simulated secuconnect API with checkout pages over HTTP.",
        discussion: "It is no payment system, and no money moves.")

    @Option(help: ArgumentHelp("The port to listen on; 0 for any free one.", valueName: "number"))
    var port = 8_700

    @Option(help: "The host name or address to listen on. By default, only this machine reaches the server.")
    var host = "127.0.0.1"

    @Option(
        name: .customLong("url"),
        help: ArgumentHelp(
            "The address of the server in links, if others reach it by another one.", valueName: "url"),
        transform: Self.webAddress)
    var publicURL: URL?

    @Option(
        help: ArgumentHelp(
            "Offers live events (STOMP 1.2 without TLS) on this port; 0 for any free one.", valueName: "number"))
    var eventsPort: Int?

    @Option(
        name: .customLong("push-to"),
        help: ArgumentHelp("The address for pushes of transactions that name none.", valueName: "url"),
        transform: Self.webAddress)
    var pushURL: URL?

    @Flag(
        name: .customLong("ignore-action-ids"),
        help: "Carries out a change again if it's repeated with the same X-Action.")
    var ignoresActionIDs = false

    @Option(
        help: ArgumentHelp(
            """
            Creates the same identifiers in each run. By default they differ, so that a shop with data of an earlier \
            run doesn't take another sale for its own.
            """, valueName: "number"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            "The time after which an idle connection is closed. A request may take twice as long.",
            valueName: "seconds"))
    var idleTime: Int64 = 60

    @Option(
        name: .customLong("state"),
        help: ArgumentHelp("The file that keeps the state, so that it survives a restart.", valueName: "file"),
        transform: Self.file)
    var stateFile: URL?

    @OptionGroup(title: "Account")
    var account: AccountOptions

    /// The options without arguments.
    static var standard: ServerOptions { (try? parse([])) ?? ServerOptions() }

    /// A Boolean value that indicates whether only programs on this machine reach the server.
    var isOnLoopback: Bool { HostName.loopback.contains(host) }

    func validate() throws {
        for port in [port, eventsPort ?? 0] {
            guard (0...65_535).contains(port) else {
                throw ValidationError("A port is a number from 0 to 65535, not \(port).")
            }
        }
        guard !host.isEmpty else { throw ValidationError("--host needs a host name or an address.") }
        guard (1...86_400).contains(idleTime) else {
            throw ValidationError("--idle-time is a number of seconds from 1 to 86400, not \(idleTime).")
        }
    }

    func run() async throws { try await ServerProgram().serve(self) }

    private static func webAddress(_ text: String) throws -> URL {
        guard let url = URL(web: text) else {
            throw ValidationError("\(text) isn't an address that begins with http or https.")
        }
        return url
    }

    private static func file(_ path: String) throws -> URL {
        guard !path.isEmpty else { throw ValidationError("--state needs a file.") }
        return URL(fileURLWithPath: path)
    }
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
