public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// The result of a visit to Smart Checkout, or of an action of the bank.
    public struct CheckoutResult: Sendable {
        /// The current state of the Smart Transaction.
        public var transaction: SmartTransaction
        /// The Smart Transaction as the JSON document of the server.
        public var document: JSONValue
        /// The URL to which the payer's browser is sent, if the transaction has one.
        public var returnURL: URL?

        /// The current status of the transaction, such as `ok` or `failed`.
        public var status: SmartTransaction.Status { transaction.status ?? "" }
    }

    /// An error of an action that isn't possible at checkout.
    public struct CheckoutRefusal: Error, Hashable, CustomStringConvertible, Sendable {
        /// A textual representation of this instance.
        public var description: String
    }

    /// Runs an action on an existing transaction, and returns its result.
    func checkout(
        _ transaction: SmartTransaction.ID, returningTo returns: (SmartStatus) -> [String],
        _ step: (inout ServerState, String) throws -> Void
    ) throws -> CheckoutResult {
        let id = transaction.rawValue
        return try withStateNow { state in
            guard state.smart[id] != nil else { throw CheckoutRefusal(description: "There is no transaction \(id).") }
            try step(&state, id)
            let document = state.smart[id] ?? .null
            guard let transaction = JSONBytes.model(SmartTransaction.self, from: document) else {
                throw CheckoutRefusal(description: "The transaction \(id) can't be read.")
            }
            let urls = document["application_context"]?["return_urls"]
            let target = returns(state.status(of: id)).lazy.compactMap { urls?[$0]?.string }.first
            return CheckoutResult(
                transaction: transaction, document: document, returnURL: target.flatMap { URL(string: $0) })
        }
    }
}

extension ServerState {
    func require(_ isPossible: Bool, _ id: String, _ what: String) throws {
        guard !isPossible else { return }
        throw SimulatedServer.CheckoutRefusal(
            description: "The transaction \(id) is \(status(of: id).rawValue): \(what).")
    }
}
