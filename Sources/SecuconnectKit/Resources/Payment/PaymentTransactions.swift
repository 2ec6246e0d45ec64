/// Payment Transactions, `/Payment/Transactions`: see what became of a payment, capture it, give money back.
///
/// Payments come into being with a ``SmartTransaction``, which lists them in ``SmartTransaction/transactions``.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is cancelled. Methods that change
/// something take an ``ActionID``; pass one of your own to be able to repeat an unanswered call under it,
/// once you have found out what became of the first: that the server runs one id once is not promised.
public struct PaymentTransactions: Sendable {
    let client: SecuconnectClient

    /// Reads a payment.
    ///
    /// Calls `GET /Payment/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: the payment's id, `PCI_…`. Read one that looks otherwise with ``getOldFormat(_:)``.
    ///   - expand: which references to replace by what they refer to.
    /// - Returns: the payment.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentTransaction.ID, expand: ListQuery.Expansion? = nil) async throws -> PaymentTransaction
    {
        try await client.send(Self.read(id, expand: expand))
    }

    /// The call that reads a payment.
    static func read(
        _ id: PaymentTransaction.ID, expand: ListQuery.Expansion? = nil
    ) -> APIOperation<PaymentTransaction> {
        .init(
            .get, "/Payment/Transactions/\(id)", name: "payment.transactions.get", query: .expanding(expand),
            expectedID: id.rawValue)
    }

    /// Reads a payment in the form of the older direct products. Pushes about TWINT can carry ids that are only good
    /// for this.
    ///
    /// Calls `GET /Payment/Transactions/{id}/OldFormat`.
    ///
    /// - Parameter id: the payment's id, of either form.
    /// - Returns: the payment.
    /// - Throws: ``SecuconnectError``.
    public func getOldFormat(_ id: PaymentTransaction.ID) async throws -> SecupayTransaction {
        try await client.send(
            .init(.get, "/Payment/Transactions/\(id)/OldFormat", name: "payment.transactions.getOldFormat"))
    }

    /// Reads the state of a payment and its net amount. Call it right before a refund, and after a push.
    ///
    /// Calls `GET /Payment/Transactions/{id}/checkStatus`.
    ///
    /// - Parameter id: the payment's id, of either form.
    /// - Returns: the state, and what is left after all refunds that are done or have a good chance.
    /// - Throws: ``SecuconnectError``.
    public func checkStatus(_ id: PaymentTransaction.ID) async throws -> PaymentTransaction.StatusCheck {
        try await client.send(Self.statusCheck(of: id))
    }

    /// The call that checks a payment's status.
    static func statusCheck(of id: PaymentTransaction.ID) -> APIOperation<PaymentTransaction.StatusCheck> {
        // The response has no identifier. One with another identifier belongs to another request; an identifier of
        // the old format has a second name.
        .init(
            .get, "/Payment/Transactions/\(id)/checkStatus", name: "payment.transactions.checkStatus",
            expectedID: id.isOfOldFormat ? nil : id.rawValue)
    }

    /// Creates a payment by TWINT. For every other method create a Smart Transaction.
    ///
    /// Calls `POST /Payment/Transactions`.
    ///
    /// - Parameters:
    ///   - draft: what is paid for, by whom and to whom. Give it an `orderID` of your own.
    ///   - actionID: the id of this purchase; nil for a new one.
    /// - Returns: the payment, with the address to send the payer to.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1.
    public func create(_ draft: SecupayTransaction.Draft, actionID: ActionID? = nil) async throws -> SecupayTransaction
    {
        if let amount = draft.amount { try Self.check(amount: amount) }
        return try await client.send(
            .init(.post, "/Payment/Transactions", name: "payment.transactions.create", body: draft, actionID: actionID))
    }

    /// Makes a call that ends in the name of what is done.
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
    /// What the list has.
    public typealias Element = PaymentTransaction

    /// `GET /Payment/Transactions`.
    public var list: ListEndpoint {
        ListEndpoint("/Payment/Transactions", name: "payment.transactions", client: client)
    }
}
