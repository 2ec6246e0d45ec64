extension PaymentTransactions {
    /// Cancels or refunds a payment, completely or partly.
    ///
    /// ```swift
    /// let changed = try await client.payment.transactions.cancel(
    ///     id, .init(reduceAmountBy: 250, reason: "returned"))
    /// let refunds = changed.filter(\.isRefund)
    /// ```
    /// A payment that wasn't carried out yet is reduced or canceled. One that was carried out gets a refund, which is a
    /// separate payment, and another one with each call. All refunds together never exceed the original. A refund can
    /// fail later. An authorized card payment can be reduced only once, and only in the detailed state 9.
    ///
    /// - Warning: Called twice, it refunds twice. If a call gets no response
    ///   (``SecuconnectError/outcome-swift.property`` is `unknown`), ask ``refundOutcome(of:since:sentAt:)`` before you
    ///   call it again. It needs a ``refundSnapshot(of:)`` from before the call.
    ///
    /// Calls `POST /Payment/Transactions/{id}/cancel`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier.
    ///   - cancellation: The amount and the reason; the whole remaining amount by default.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The changed or created payments: the original, known by its identifier, and refunds. Payments that
    ///   can't be read are left out and reported.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` with an unknown outcome
    ///   if the response has no payment that can be read; one of kind ``SecuconnectError/Kind/invalidArgument``, before
    ///   anything is sent, if the amount is less than 1 or the reason has characters that the server doesn't accept.
    @discardableResult
    public func cancel(
        _ id: PaymentTransaction.ID, _ cancellation: PaymentTransaction.Cancellation = .init(),
        actionID: ActionID? = nil
    ) async throws -> [PaymentTransaction] {
        try cancellation.check()
        let changed: ChangedPayments = try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/cancel", name: "payment.transactions.cancel", body: cancellation,
                actionID: actionID))
        return changed.payments
    }

    /// Captures an authorized payment. An invoice becomes due by it, so capture it when the goods are sent, even where
    /// captures are automatic. The API documents the capture of invoices only, with the detailed state 85.
    ///
    /// The parts of a mixed basket are captured separately. In a state that doesn't allow it the server refuses the
    /// call with ``SecuconnectError/Kind/notAllowed``, code 1003.
    ///
    /// Calls `POST /Payment/Transactions/{id}/capture`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier.
    ///   - capture: The delivery of the goods, and a smaller amount for orders by mail or telephone.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1.
    @discardableResult
    public func capture(
        _ id: PaymentTransaction.ID, _ capture: PaymentTransaction.Capture = .init(), actionID: ActionID? = nil
    ) async throws -> PaymentTransaction {
        try capture.check()
        return try await act("capture", on: id, actionID, body: capture)
    }

    /// Increases the amount of a prepayment whose money hasn't arrived yet. No other payment method allows it.
    ///
    /// Calls `POST /Payment/Transactions/{id}/IncreaseAmount`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier.
    ///   - amount: The new amount in the minor unit, not the difference.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1.
    @discardableResult
    public func increaseAmount(_ id: PaymentTransaction.ID, to amount: Int, actionID: ActionID? = nil) async throws
        -> PaymentTransaction
    {
        let increase = PaymentTransaction.AmountIncrease(amount: amount)
        try increase.check()
        return try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/IncreaseAmount", name: "payment.transactions.increaseAmount",
                body: increase, actionID: actionID))
    }

    /// Records or corrects how the goods of a payment were delivered. It captures nothing.
    ///
    /// Calls `PUT /Payment/Transactions/{id}/ShippingInformation`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - information: The delivery of the goods.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the response reports a failure.
    public func updateShippingInformation(
        _ id: PaymentTransaction.ID, _ information: PaymentTransaction.ShippingInformation, actionID: ActionID? = nil
    ) async throws {
        try await client.command(
            .init(
                .put, "/Payment/Transactions/\(id)/ShippingInformation",
                name: "payment.transactions.updateShippingInformation", body: information, actionID: actionID))
    }

    /// Releases a payment that was withheld with `accrual`.
    ///
    /// Calls `POST /Payment/Transactions/{id}/revokeAccrual`.
    ///
    /// - Parameters:
    ///   - id: The payment identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func revokeAccrual(_ id: PaymentTransaction.ID, actionID: ActionID? = nil) async throws -> PaymentTransaction
    {
        try await act("revokeAccrual", on: id, actionID)
    }
}
