/// Smart Transactions, `/Smart/Transactions`: create one, send the payer to its checkout, and see what becomes of it.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is cancelled. Methods that change
/// something take an ``ActionID``; pass one of your own to be able to repeat an unanswered call under it,
/// once you have found out what became of the first: that the server runs one id once is not promised.
public struct SmartTransactions: Sendable {
    let client: SecuconnectClient

    /// Creates a transaction.
    ///
    /// Calls `POST /Smart/Transactions`.
    ///
    /// - Parameters:
    ///   - draft: what is sold, by whom and to whom. Give it a `merchantRef` of your own: by that an unanswered call is
    ///     found again.
    ///   - actionID: the id of this purchase; nil for a new one.
    /// - Returns: the transaction, with its id and its links to Smart Checkout.
    /// - Throws: ``SecuconnectError``, before anything is sent if an item of the basket can't be meant.
    public func create(_ draft: SmartTransaction.Draft, actionID: ActionID? = nil) async throws -> SmartTransaction {
        try draft.check()
        return try await client.send(
            .init(.post, "/Smart/Transactions", name: "smart.transactions.create", body: draft, actionID: actionID))
    }

    /// Reads a transaction.
    ///
    /// Calls `GET /Smart/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - expand: which references to replace by what they refer to.
    /// - Returns: the transaction.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: SmartTransaction.ID, expand: ListQuery.Expansion? = nil) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .get, "/Smart/Transactions/\(id)", name: "smart.transactions.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Changes a transaction that is not yet paid. It is `created` again afterwards, whatever it was before.
    ///
    /// Calls `PUT /Smart/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - draft: the members to change. `isDemo` can't be changed.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the transaction after the change.
    /// - Throws: ``SecuconnectError``, before anything is sent if an item of the basket can't be meant.
    public func update(
        _ id: SmartTransaction.ID, _ draft: SmartTransaction.Draft, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try draft.check()
        return try await client.send(
            .init(.put, "/Smart/Transactions/\(id)", name: "smart.transactions.update", body: draft, actionID: actionID)
        )
    }

    /// Calls off a transaction whose payer is still at checkout or at the terminal.
    ///
    /// Calls `POST /Smart/Transactions/{id}/abort`.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func abort(_ id: SmartTransaction.ID, actionID: ActionID? = nil) async throws -> SmartTransaction {
        try await act("abort", on: id, actionID)
    }

    /// Cancels the payment of a transaction.
    ///
    /// Calls `POST /Smart/Transactions/{id}/cancel`.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func cancel(_ id: SmartTransaction.ID, actionID: ActionID? = nil) async throws -> SmartTransaction {
        try await act("cancel", on: id, actionID)
    }

    /// Says that the goods were shipped or collected. What is left out of an earlier delivery is erased.
    ///
    /// Calls `POST /Smart/Transactions/{id}/setDelivery`.
    ///
    /// - Parameters:
    ///   - delivery: how the goods got to the payer. Shipping may be said again, collection only once.
    ///   - id: the transaction's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func setDelivery(
        _ delivery: SmartTransaction.DeliveryOptions, for id: SmartTransaction.ID, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try await act("setDelivery", on: id, actionID, body: SmartTransaction.DeliveryUpdate(delivery))
    }

    /// Makes a call that ends in the name of what is done.
    func act(
        _ action: String, on id: SmartTransaction.ID, _ actionID: ActionID?, body: (any Encodable & Sendable)? = nil
    ) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(id)/\(action)", name: "smart.transactions.\(action)", body: body,
                actionID: actionID))
    }
}

extension SmartTransactions: ListableResource {
    /// What the list has.
    public typealias Element = SmartTransaction

    /// `GET /Smart/Transactions`.
    public var list: ListEndpoint { ListEndpoint("/Smart/Transactions", name: "smart.transactions", client: client) }
}
