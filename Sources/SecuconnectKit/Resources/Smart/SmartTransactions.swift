/// Smart Transactions, `/Smart/Transactions`: create one, send the payer to its checkout, and read the result.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled. Methods that change
/// something accept an ``ActionID``. Pass a custom one to be able to repeat a call without a response under it, after
/// you have checked the result of the first one: the server doesn't guarantee that it carries out one identifier only
/// once.
public struct SmartTransactions: Sendable {
    let client: SecuconnectClient

    /// Creates a transaction.
    ///
    /// Calls `POST /Smart/Transactions`.
    ///
    /// - Parameters:
    ///   - draft: The sale. Give it a custom `merchantRef`, by which its transaction is found if the call gets no
    ///     response.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction, with its identifier and its links to Smart Checkout.
    /// - Throws: ``SecuconnectError``, before anything is sent if an item of the basket isn't valid.
    public func create(_ draft: SmartTransaction.Draft, actionID: ActionID? = nil) async throws -> SmartTransaction {
        try draft.check(isNew: true)
        return try await client.send(
            .init(.post, "/Smart/Transactions", name: "smart.transactions.create", body: draft, actionID: actionID))
    }

    /// Reads a transaction.
    ///
    /// Calls `GET /Smart/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The transaction.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: SmartTransaction.ID, expand: ListExpansion? = nil) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .get, "/Smart/Transactions/\(id)", name: "smart.transactions.get", query: .expanding(expand),
                expectedID: id.rawValue))
    }

    /// Changes a transaction that isn't paid yet. The basket and the total replace the former ones.
    ///
    /// Always pass the basket and the total, changed or not. The server removes a basket that isn't passed, and resets
    /// a total that isn't passed, so the call is refused before it is sent. A sale without items has an empty basket,
    /// `.init(products: [])`. ``SmartTransaction/Draft/applicationContext`` and ``SmartTransaction/Draft/isDemo`` can't
    /// be changed. A transaction can be changed until its payment is executed: by `start`, or by `prepare` if the
    /// capture is automatic. Afterwards its status is `created` again, whatever it was before.
    ///
    /// Calls `PUT /Smart/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - draft: The basket, the total, and the other fields to change.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the change.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   basket or the total is missing, or an item of the basket isn't valid.
    public func update(
        _ id: SmartTransaction.ID, _ draft: SmartTransaction.Draft, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try draft.check(isNew: false)
        return try await client.send(
            .init(.put, "/Smart/Transactions/\(id)", name: "smart.transactions.update", body: draft, actionID: actionID)
        )
    }

    /// Aborts a transaction that wasn't started yet, while its payer is at checkout or at the terminal. Use
    /// ``cancel(_:actionID:)`` for a transaction that was started.
    ///
    /// Calls `POST /Smart/Transactions/{id}/abort`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the change.
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
    ///   - id: The transaction identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func cancel(_ id: SmartTransaction.ID, actionID: ActionID? = nil) async throws -> SmartTransaction {
        try await act("cancel", on: id, actionID)
    }

    /// Records how the goods were delivered. An invoice requires it. You can update shipping; collection can be
    /// recorded only once. Omitted values of an earlier delivery are erased.
    ///
    /// Calls `POST /Smart/Transactions/{id}/setDelivery`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - delivery: The delivery of the goods.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func setDelivery(
        _ id: SmartTransaction.ID, _ delivery: SmartTransaction.DeliveryOptions, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try await act("setDelivery", on: id, actionID, body: SmartTransaction.DeliveryUpdate(delivery))
    }

    /// Makes a call with a path that ends in the name of the action.
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
    /// The type of the elements in the list.
    public typealias Element = SmartTransaction

    /// Returns the endpoint of the list, `GET /Smart/Transactions`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Smart/Transactions", name: "smart.transactions", client: resource.client)
    }
}
