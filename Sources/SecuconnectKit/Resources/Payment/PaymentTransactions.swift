/// Payment Transactions, `/Payment/Transactions`: read the state of a payment, capture it, refund it.
///
/// Payments are created by a ``SmartTransaction``, which lists them in ``SmartTransaction/transactions``.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled. Methods that change
/// something accept an ``ActionID``. Pass a custom one to be able to repeat a call without a response under it, after
/// you have checked the result of the first one: the server doesn't guarantee that it carries out one identifier only
/// once.
public struct PaymentTransactions: Sendable {
    let client: SecuconnectClient

    /// Reads a payment.
    ///
    /// Calls `GET /Payment/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier, `PCI_…`. Read one in another format with ``getLegacyFormat(_:)``.
    ///   - expand: The references to replace by full objects.
    /// - Returns: The payment.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentTransaction.ID, expand: ListExpansion? = nil) async throws -> PaymentTransaction {
        try await client.send(Self.read(id, expand: expand))
    }

    /// Returns the operation that reads a payment.
    static func read(
        _ id: PaymentTransaction.ID, expand: ListExpansion? = nil
    ) -> APIOperation<PaymentTransaction> {
        .init(
            .get, "/Payment/Transactions/\(id)", name: "payment.transactions.get", query: .expanding(expand),
            expectedID: id.rawValue)
    }

    /// Reads a payment in the format of the older direct products. Pushes about TWINT can contain identifiers that are
    /// valid only here.
    ///
    /// Calls `GET /Payment/Transactions/{id}/OldFormat`.
    ///
    /// - Parameter id: The payment identifier, in either format.
    /// - Returns: The payment.
    /// - Throws: ``SecuconnectError``.
    public func getLegacyFormat(_ id: PaymentTransaction.ID) async throws -> SecupayTransaction {
        try await client.send(
            .init(.get, "/Payment/Transactions/\(id)/OldFormat", name: "payment.transactions.getOldFormat"))
    }

    /// Reads the state of a payment and its net amount. Call it right before a refund, and after a push.
    ///
    /// Calls `GET /Payment/Transactions/{id}/checkStatus`.
    ///
    /// - Parameter id: The payment identifier, in either format.
    /// - Returns: The state, and the amount that remains after all refunds that were carried out or will probably be.
    /// - Throws: ``SecuconnectError``.
    public func checkStatus(_ id: PaymentTransaction.ID) async throws -> PaymentTransaction.StatusCheck {
        try await client.send(Self.statusCheck(of: id))
    }

    /// Returns the operation that checks a payment's status.
    static func statusCheck(of id: PaymentTransaction.ID) -> APIOperation<PaymentTransaction.StatusCheck> {
        // The response has no identifier. One with another identifier belongs to another request; an identifier of
        // the old format has a second name.
        .init(
            .get, "/Payment/Transactions/\(id)/checkStatus", name: "payment.transactions.checkStatus",
            expectedID: id.isLegacy ? nil : id.rawValue)
    }

    /// Creates a payment by TWINT. For every other method create a Smart Transaction.
    ///
    /// Calls `POST /Payment/Transactions`.
    ///
    /// - Parameters:
    ///   - draft: The payment, with a custom `orderID`.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment, with the URL to send the payer to.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1.
    public func create(_ draft: SecupayTransaction.Draft, actionID: ActionID? = nil) async throws -> SecupayTransaction
    {
        try draft.check(allowsZero: false)
        return try await client.send(
            .init(.post, "/Payment/Transactions", name: "payment.transactions.create", body: draft, actionID: actionID))
    }

    /// Makes a call with a path that ends in the name of the action.
    func act(
        _ action: String, on id: PaymentTransaction.ID, _ actionID: ActionID?, body: (any Encodable & Sendable)? = nil
    ) async throws -> PaymentTransaction {
        try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/\(action)", name: "payment.transactions.\(action)", body: body,
                actionID: actionID))
    }
}

extension PaymentTransactions: ListableResource {
    /// The type of the elements in the list.
    public typealias Element = PaymentTransaction

    /// Returns the endpoint of the list, `GET /Payment/Transactions`.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The endpoint.
    public static func listEndpoint(of resource: Self) -> ListEndpoint {
        ListEndpoint("/Payment/Transactions", name: "payment.transactions", client: resource.client)
    }
}
