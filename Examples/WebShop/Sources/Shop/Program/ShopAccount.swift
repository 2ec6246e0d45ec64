import Foundation
import SecuconnectKit

/// The account that receives the payments, and the system that it belongs to.
struct ShopAccount: Sendable {
    /// The system.
    let environment: SecuconnectClient.Environment
    /// The credentials.
    let credentials: SecuconnectClient.Credentials
    /// The contract.
    let contract: ResourceReference<GeneralContract>

    /// Reads the account from the environment. Without one, it's the demo account of the SimulatorServer.
    ///
    /// - Parameters:
    ///   - variables: The environment variables.
    ///   - simulator: The address of the SimulatorServer.
    /// - Throws: ``ShopFailure`` if only some variables are set, or if an address isn't valid.
    init(environment variables: [String: String], simulator: String) throws {
        let names = ["SECUCONNECT_CLIENT_ID", "SECUCONNECT_CLIENT_SECRET", "SECUCONNECT_CONTRACT_ID"]
        let values = names.map { variables[$0].flatMap { $0.isEmpty ? nil : $0 } }
        let missing = zip(names, values).filter { $0.1 == nil }.map(\.0)
        if missing.count == names.count {
            environment = try Self.system(at: simulator)
            credentials = .clientCredentials(id: Self.demoID, secret: Self.demoSecret)
            contract = ResourceReference(id: Self.demoContract)
            return
        }
        guard let id = values[0], let secret = values[1], let contract = values[2] else {
            throw ShopFailure(
                description: "Set \(missing.joined(separator: ", ")) too, or unset all to use the SimulatorServer.")
        }
        environment = try variables["SECUCONNECT_BASE_URL"].map(Self.system) ?? .testing
        credentials = .clientCredentials(id: id, secret: SensitiveString(secret))
        self.contract = ResourceReference(id: ResourceID(contract))
    }

    /// The source of Smart Checkout, in the form of a content security policy. The SimulatorServer is its own.
    var checkoutSource: String {
        let url = environment.baseURL
        guard url.scheme == "http", let host = url.host else { return "https:" }
        return "http://\(host)" + (url.port.map { ":\($0)" } ?? "")
    }

    private static func system(at address: String) throws -> SecuconnectClient.Environment {
        guard let url = URL(string: address), let system = try? SecuconnectClient.Environment(baseURL: url) else {
            throw ShopFailure(
                description: "\(address) isn't the address of a system. Use https, or http on this machine.")
        }
        return system
    }

    // The account in the getting-started guide of the API, which the SimulatorServer accepts.
    private static let demoID = "00563697073442633035025909838580"
    private static let demoSecret: SensitiveString = "3382456441636938321687549172178382320163695870914358804052148567"
    private static let demoContract: GeneralContract.ID = "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04"
}
