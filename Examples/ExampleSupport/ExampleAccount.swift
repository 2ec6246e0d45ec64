public import Foundation
public import SecuconnectKit
public import SecuconnectSimulator

/// The account that an example uses: the one that the environment names, or an account in the simulator.
///
/// Only examples fall back to the simulator. A program that takes real orders has to stop instead.
public struct ExampleAccount: Sendable {
    /// The client.
    public let client: SecuconnectClient
    /// The contract that receives payments.
    public let contract: ResourceReference<GeneralContract>
    /// The server in memory, or `nil` for a real account.
    public let simulator: SimulatedServer?
    /// The address of the server, for people.
    public let server: String

    /// The paragraph about environment variables in the help of all examples.
    public static let help = """
        The example uses the account in the environment variables SECUCONNECT_CLIENT_ID, SECUCONNECT_CLIENT_SECRET and
        SECUCONNECT_CONTRACT_ID. SECUCONNECT_BASE_URL selects another system than the sandbox. Without these variables
        it uses the simulator, in memory.
        """

    /// Creates an account, for example for tests.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - contract: The contract that receives payments.
    ///   - simulator: The server in memory, or `nil` for a real account.
    ///   - server: The address of the server, for people.
    public init(
        client: SecuconnectClient, contract: ResourceReference<GeneralContract>, simulator: SimulatedServer?,
        server: String
    ) {
        self.client = client
        self.contract = contract
        self.simulator = simulator
        self.server = server
    }

    /// Reads the account from the environment.
    ///
    /// - Parameters:
    ///   - environment: The environment variables.
    ///   - simulator: The server to use if no variable is set.
    ///   - tokenStore: The store of tokens and sessions; `nil` to keep them in memory.
    ///   - liveTransport: The transport of live events for a real account; `nil` for the system's.
    ///   - credentials: A closure that makes credentials of the client identifier and the client secret.
    /// - Throws: ``ExampleFailure`` if only some variables are set, or `SecuconnectError` for an insecure base URL.
    public init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        simulator: @autoclosure () -> SimulatedServer = SimulatedServer(),
        tokenStore: (any TokenStore)? = nil, liveTransport: (any LiveTransport)? = nil,
        credentials: (_ id: String, _ secret: SensitiveString) -> SecuconnectClient.Credentials = {
            .clientCredentials(id: $0, secret: $1)
        }
    ) throws {
        let required = ["SECUCONNECT_CLIENT_ID", "SECUCONNECT_CLIENT_SECRET", "SECUCONNECT_CONTRACT_ID"]
        let values = required.map { environment[$0].flatMap { $0.isEmpty ? nil : $0 } }
        let missing = zip(required, values).filter { $0.1 == nil }.map(\.0)
        if missing.count == required.count, environment["SECUCONNECT_BASE_URL"] == nil {
            let simulator = simulator()
            let settings = simulator.settings
            self.init(
                client: SecuconnectClient(
                    simulator: simulator, credentials: credentials(settings.clientID, settings.clientSecret),
                    tokenStore: tokenStore),
                contract: ResourceReference(id: SimulatedServer.contractID), simulator: simulator,
                server: "the simulator (in memory)")
            return
        }
        guard let id = values[0], let secret = values[1], let contract = values[2] else {
            throw ExampleFailure(
                "Set \(missing.joined(separator: ", ")) too, or unset all variables to use the simulator.")
        }
        let base = try Self.environment(at: environment["SECUCONNECT_BASE_URL"])
        self.init(
            client: SecuconnectClient(
                configuration: .init(
                    environment: base, credentials: credentials(id, SensitiveString(secret)), tokenStore: tokenStore,
                    liveTransport: liveTransport)),
            contract: ResourceReference(id: ResourceID(contract)), simulator: nil,
            server: base.baseURL.absoluteString)
    }

    private static func environment(at address: String?) throws -> SecuconnectClient.Environment {
        guard let address, !address.isEmpty else { return .testing }
        guard let url = URL(string: address) else {
            throw ExampleFailure("SECUCONNECT_BASE_URL isn't a valid address: \(address). Correct or unset it.")
        }
        return try SecuconnectClient.Environment(baseURL: url)
    }
}

/// A failure of an example, as a sentence for the person who started it.
public struct ExampleFailure: Error, CustomStringConvertible {
    /// A textual representation of this instance.
    public let description: String

    /// Creates a failure.
    ///
    /// - Parameter description: The sentence.
    public init(_ description: String) { self.description = description }
}
