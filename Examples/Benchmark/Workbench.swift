import Foundation
import SecuconnectKit

/// The server and the clients that every case uses.
struct Workbench: Sendable {
    let server: ServerProcess
    let rounds: Int

    /// A new client of the server.
    func client(
        of place: BenchmarkServer.Place = .prompt, over transport: (any HTTPTransport)? = nil,
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) throws -> SecuconnectClient {
        try Self.client(at: server.url, of: place, over: transport, onEvent: onEvent)
    }

    static func client(
        at url: URL, of place: BenchmarkServer.Place, over transport: (any HTTPTransport)? = nil,
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) throws -> SecuconnectClient {
        SecuconnectClient(
            configuration: .init(
                environment: try .init(baseURL: url.appendingPathComponent(place.path)),
                credentials: .clientCredentials(id: "benchmark", secret: "benchmark"), transport: transport,
                onEvent: onEvent))
    }

    /// A new `URLSession` on the same server, with no client around it.
    func bareSession(of place: BenchmarkServer.Place = .prompt, connections: Int? = 64) -> BareSession {
        BareSession(baseURL: server.url(of: place), connections: connections)
    }
}
