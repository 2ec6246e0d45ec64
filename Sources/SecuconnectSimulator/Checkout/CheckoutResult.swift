public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// How a visit to Smart Checkout, or a word from the bank, ended.
    public struct CheckoutResult: Sendable {
        /// The Smart Transaction as it is now.
        public var transaction: SmartTransaction
        /// The Smart Transaction as the JSON document that the server holds.
        public var document: JSONValue
        /// Where the payer's browser is sent, if the transaction says so.
        public var returnURL: URL?

        /// The transaction's status now, such as `ok` or `failed`.
        public var status: SmartTransaction.Status { transaction.status ?? "" }
    }

    /// Why something can't happen at checkout.
    public struct CheckoutRefusal: Error, Hashable, CustomStringConvertible, Sendable {
        /// One sentence.
        public var description: String
    }

    /// Takes a step on a transaction that exists, and tells how it ended.
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
