import ArgumentParser
import SecuconnectKit

/// The addresses that pushes have to come from, as an option.
enum PushSources: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// The addresses of a system.
    case testing, production
    /// All addresses.
    case any
    /// The addresses of the account's system; all if it's the SimulatorServer.
    case ofAccount = "account"

    /// Returns the addresses; `nil` for all.
    func addresses(for system: SecuconnectClient.Environment) -> PushSourceAddresses? {
        switch self {
        case .testing: .testing
        case .production: .production
        case .any: nil
        case .ofAccount: system == .testing ? .testing : system == .production ? .production : nil
        }
    }
}
