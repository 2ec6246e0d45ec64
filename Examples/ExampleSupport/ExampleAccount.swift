public import Foundation
public import SecuconnectKit
public import SecuconnectSimulator

/// The account that an example works with: a real one if the environment names it, else the simulator's.
public struct ExampleAccount: Sendable {
    /// The client to call with.
    public let client: SecuconnectClient
    /// The contract that payments go to.
    public let contract: ResourceReference<GeneralContract>
    /// The server in memory, if there is no real one.
    public let simulator: SimulatedServer?
    /// Where calls go, for people.
    public let server: String

    /// Reads the account from the environment.
    ///
    /// - Parameters:
    ///   - environment: `SECUCONNECT_CLIENT_ID`, `SECUCONNECT_CLIENT_SECRET`, `SECUCONNECT_CONTRACT_ID` and, if it is
    ///     not the testing system, `SECUCONNECT_BASE_URL`.
    ///   - simulator: what serves without any of them.
    /// - Throws: ``ExampleFailure`` if only some are set; `SecuconnectError` for a base URL that is not secure.
    public init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        simulator: SimulatedServer = SimulatedServer()
    ) throws {
        let required = ["SECUCONNECT_CLIENT_ID", "SECUCONNECT_CLIENT_SECRET", "SECUCONNECT_CONTRACT_ID"]
        let values = required.map { environment[$0].flatMap { $0.isEmpty ? nil : $0 } }
        let missing = zip(required, values).filter { $0.1 == nil }.map(\.0)
        if missing.count == required.count, environment["SECUCONNECT_BASE_URL"] == nil {
            self.simulator = simulator
            server = "the simulator, in memory (set SECUCONNECT_CLIENT_ID and so on for a real server)"
            contract = ResourceReference(id: SimulatedServer.contractID)
            client = SecuconnectClient(simulator: simulator)
            return
        }
        guard let id = values[0], let secret = values[1], let contract = values[2] else {
            throw ExampleFailure("Set \(missing.joined(separator: ", ")) too, or none of them to use the simulator.")
        }
        let base = try Self.environment(at: environment["SECUCONNECT_BASE_URL"])
        self.simulator = nil
        server = base.baseURL.absoluteString
        self.contract = ResourceReference(id: ResourceID(contract))
        client = SecuconnectClient(
            environment: base, credentials: .clientCredentials(id: id, secret: secret))
    }

    private static func environment(at address: String?) throws -> SecuconnectClient.Environment {
        guard let address, !address.isEmpty else { return .testing }
        guard let url = URL(string: address) else {
            throw ExampleFailure("SECUCONNECT_BASE_URL is no address: \(address)")
        }
        return try SecuconnectClient.Environment(baseURL: url)
    }
}

/// Why an example ends, in one sentence for the person who started it.
public struct ExampleFailure: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// Says why.
    ///
    /// - Parameter description: the sentence.
    public init(_ description: String) { self.description = description }
}
