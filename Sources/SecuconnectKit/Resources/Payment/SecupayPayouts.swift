/// The payouts that you order, `/Payment/Secupaypayout`.
///
/// You transfer the sum, then secupay pays out each item. For the payouts that secupay carries out by itself use
/// ``PaymentPayouts``.
///
/// - Warning: There is no test mode: assume that every call moves money.
///
/// Every method throws ``SecuconnectError``, and `CancellationError` when its task is canceled.
public struct SecupayPayouts: Sendable {
    let client: SecuconnectClient

    /// Orders a payout for a stored customer.
    ///
    /// The vendor prefers ``createWithoutCustomer(_:actionID:)``.
    ///
    /// Calls `POST /Payment/Secupaypayout`.
    ///
    /// - Parameters:
    ///   - draft: The items and their sum.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payout, with the account to transfer the sum to.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   amount isn't the sum of the items, or an item doesn't have exactly one recipient.
    public func create(_ draft: SecupayPayout.Draft, actionID: ActionID? = nil) async throws -> SecupayPayout {
        try draft.check()
        return try await client.send(
            .init(
                .post, "/Payment/Secupaypayout", name: "payment.secupayPayouts.create", body: draft, actionID: actionID)
        )
    }

    /// Orders a payout to bank accounts and merchants.
    ///
    /// After an error with an unknown outcome, search `client.payment.transactions` by creation time and amount before
    /// you send it again.
    ///
    /// Calls `POST /Payment/Secupaypayout/me/PayoutWithoutCustomer`.
    ///
    /// - Parameters:
    ///   - draft: The items and their sum.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payout, with the account to transfer the sum to and a transaction number for each item.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` before anything is sent if the
    ///   amount isn't the sum of the items, or an item doesn't have exactly one recipient.
    public func createWithoutCustomer(
        _ draft: SecupayPayoutBatch.Draft, actionID: ActionID? = nil
    ) async throws -> SecupayPayoutBatch {
        try draft.check()
        return try await client.send(
            .init(
                .post, "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
                name: "payment.secupayPayouts.createWithoutCustomer", body: draft, actionID: actionID))
    }

    /// Reads a payout that was ordered for a stored customer.
    ///
    /// Calls `GET /Payment/Secupaypayout/{id}`.
    ///
    /// - Parameter id: The identifier, a hash.
    /// - Returns: The payout.
    /// - Throws: ``SecuconnectError``.
    public func get(_ id: PaymentTransaction.ID) async throws -> SecupayPayout {
        try await client.send(
            .init(
                .get, "/Payment/Secupaypayout/\(id)", name: "payment.secupayPayouts.get",
                expectedID: id.expectedHash))
    }

    /// Cancels a payout.
    ///
    /// Calls `POST /Payment/Secupaypayout/{id}/cancel`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payout.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The result.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response reports a failure.
    @discardableResult
    public func cancel(
        _ id: PaymentTransaction.ID, actionID: ActionID? = nil
    ) async throws -> SecupayTransaction.CancelResult {
        try await payments.cancel(id, actionID: actionID)
    }

    /// Assigns your invoice to a payout, as an uploaded PDF document.
    ///
    /// Calls `POST /Payment/Secupaypayout/{id}/assignExternalInvoicePdf/{document}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payout.
    ///   - document: The uploaded document.
    ///   - updatesExisting: A Boolean value that indicates whether an existing invoice is replaced.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The stored invoice.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func assignInvoicePDF(
        _ id: PaymentTransaction.ID, document: DocumentUpload.ID, updatesExisting: Bool? = nil,
        actionID: ActionID? = nil
    ) async throws -> SecupayTransaction.InvoicePDF {
        try await payments.assignInvoicePDF(
            id, document: document, updatesExisting: updatesExisting, actionID: actionID)
    }

    private var payments: SecupayPayments { SecupayPayments(client: client, product: .payout) }
}
