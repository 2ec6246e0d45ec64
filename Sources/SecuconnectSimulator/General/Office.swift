public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// The people at secuconnect who look after contracts.
    public var office: Office { Office(server: self) }

    /// The actions of the people at secuconnect who look after contracts.
    public struct Office: Sendable {
        let server: SimulatedServer

        /// Makes a contract with a new merchant, as the clients of the API do when they take on a merchant.
        ///
        /// - Parameters:
        ///   - project: The name of the project, which no two contracts share.
        ///   - pushURL: The address for pushes about the contract.
        /// - Returns: The contract, which isn't approved.
        /// - Throws: ``CheckoutRefusal`` if there is a contract for the project.
        public func openContract(project: String, pushURL: URL? = nil) throws -> GeneralContract.ID {
            try server.withStateNow { state in
                do throws(APIError) {
                    try state.requireNewProject(project)
                    let merchant = state.createMerchant(["companyname": .string(project)])
                    let parent = state.settings.contractID.rawValue
                    return GeneralContract.ID(
                        try state.createContract(
                            NewContract(merchantID: merchant, parentID: parent, project: project, pushURL: pushURL)))
                } catch {
                    throw CheckoutRefusal(description: "\(error.details).")
                }
            }
        }

        /// Approves a contract, and pushes to its address.
        ///
        /// - Parameter id: The contract.
        /// - Throws: ``CheckoutRefusal`` if there is no such contract or it was terminated.
        public func approve(_ id: GeneralContract.ID) throws {
            try change(id) { $0.setApproval(of: $1, to: true) }
        }

        /// Takes back the approval of a contract, and pushes to its address.
        ///
        /// - Parameter id: The contract.
        /// - Throws: ``CheckoutRefusal`` if there is no such contract or it was terminated.
        public func revokeApproval(of id: GeneralContract.ID) throws {
            try change(id) { $0.setApproval(of: $1, to: false) }
        }

        /// Accepts the account that a client asked for.
        ///
        /// - Parameter id: The contract.
        /// - Throws: ``CheckoutRefusal`` if there is no such contract, it was terminated, or no account waits.
        public func confirmBankAccount(of id: GeneralContract.ID) throws {
            try change(id) { state, id in
                guard let account = state.contracts[id]?.pendingBankAccount else {
                    throw CheckoutRefusal(description: "No account of the contract waits.")
                }
                state.contracts[id]?.bankAccount = account
                state.contracts[id]?.pendingBankAccount = nil
            }
        }

        /// Releases the payments for which a client asked to revoke their accrual.
        public func runJobs() { server.withStateNow { $0.runReleaseJobs() } }

        private func change(
            _ id: GeneralContract.ID, _ step: (inout ServerState, String) throws -> Void
        ) throws {
            try server.withStateNow { state in
                guard let id = try? state.contractID(id.rawValue), state.contracts[id]?.isTerminated == false else {
                    throw CheckoutRefusal(description: "There is no such contract, or it was terminated.")
                }
                try step(&state, id)
            }
        }
    }

    /// The account that receives the payouts of a contract; `nil` if there is none.
    ///
    /// - Parameter id: The contract.
    /// - Returns: The account in the form of the API.
    public func payoutAccount(of id: GeneralContract.ID) -> JSONValue? {
        withState { state in
            guard let id = try? state.contractID(id.rawValue) else { return nil }
            return state.contracts[id]?.bankAccount
        }
    }

    /// The identifier of a contract in the older interface, `PCR_…`; `nil` if there is no such contract.
    ///
    /// - Parameter id: The contract.
    /// - Returns: The other identifier.
    public func olderID(of id: GeneralContract.ID) -> GeneralContract.ID? {
        withState { $0.contracts[id.rawValue]?.olderID }.map { GeneralContract.ID($0) }
    }

    /// The identifiers of all contracts, the oldest first.
    public var contractIDs: [GeneralContract.ID] {
        withState { $0[ServerState.contractKind].ids }.map { GeneralContract.ID($0) }
    }

    /// The store that was made the default store; `nil` if none was.
    public var defaultStoreID: GeneralStore.ID? { withState { $0.defaultStoreID }.map { GeneralStore.ID($0) } }
}

extension SimulatedServer.Bank {
    /// Money arrives that isn't the payment of a transaction. It becomes a part of the transfer balance of a contract.
    ///
    /// - Parameters:
    ///   - amount: The amount in minor units.
    ///   - currency: The currency.
    ///   - id: The contract.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if there is no such contract or the sum is too large.
    public func transfer(_ amount: Int, _ currency: CurrencyCode = .eur, to id: GeneralContract.ID) throws {
        try server.withStateNow { state in
            guard let id = try? state.contractID(id.rawValue) else {
                throw SimulatedServer.CheckoutRefusal(description: "There is no such contract.")
            }
            let balance = state.contracts[id]?.transferBalance[currency.rawValue] ?? 0
            let (sum, overflow) = balance.addingReportingOverflow(amount)
            guard !overflow else { throw SimulatedServer.CheckoutRefusal(description: "The sum is too large.") }
            state.contracts[id]?.transferBalance[currency.rawValue] = sum == 0 ? nil : sum
        }
    }
}
