import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The addresses and credentials that the program prints once it listens.
struct StartNotice: CustomStringConvertible {
    let address: URL
    /// The port for live events; `nil` without one.
    var eventsPort: Int?
    let options: ServerOptions
    let settings: SimulatedServer.Settings

    /// A textual representation of this instance.
    var description: String {
        let base = address.absoluteString
        let warning =
            options.isOnLoopback
            ? "" : "\nIt listens on \(options.host): anyone who reaches this machine can use it.\n"
        return """
            This is no payment system: it simulates the secuconnect API, and no money moves.
            \(warning)
            Back office     \(base)/
            API             \(base)/api/v2
            Token endpoint  \(base)/oauth/token
            Control API     \(base)/simulator
            Client ID       \(settings.clientID)
            Client secret   \(settings.clientSecret.rawValue)
            Contract        \(settings.contractID.rawValue)
            Pushes          to the url_push of a transaction\(fallback)
            Live events     \(events)

            Stop it with Control-C.
            """
    }

    private var events: String {
        guard let eventsPort else { return "off; turn them on with --events-port" }
        return "STOMP on port \(eventsPort), without TLS; the user name and the passcode are an access token"
    }

    private var fallback: String {
        options.pushURL.map { ", otherwise to \($0.absoluteString)" } ?? ""
    }
}
