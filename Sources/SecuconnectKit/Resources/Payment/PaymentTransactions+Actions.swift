extension PaymentTransactions {
    /// Takes a payment back, in full or in part.
    ///
    /// ```swift
    /// let changed = try await client.payment.transactions.cancel(id, .init(reduceAmountBy: 250, reason: "returned"))
    /// let refunds = changed.filter(\.isRefund)
    /// ```
    /// A payment that was not carried out yet is lowered or cancelled. One that was gets a refund, which is a payment
    /// of its own, and one more with each call. All of them together never exceed the original. A refund can itself
    /// fail later. An authorised payment by card can be lowered only once, and only in the detailed state 9.
    ///
    /// - Warning: Called twice it gives money back twice. If a call stays unanswered
    ///   (``SecuconnectError/outcome-swift.property`` is `unknown`), compare ``netAmount(of:)`` with the one before, or
    ///   look at ``refunds(of:)``, before you call it again.
    ///
    /// Calls `POST /Payment/Transactions/{id}/cancel`.
    ///
    /// - Parameters:
    ///   - id: the payment's id.
    ///   - cancellation: how much, and why; all that is left by default.
    ///   - actionID: the id of this refund; nil for a new one.
    /// - Returns: the payments that were changed or created: the original, known by its id, and refunds.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1 or the reason has characters that the server does not accept.
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

    /// Captures an authorised payment. An invoice becomes due by it, so capture it when the goods are sent, even where
    /// captures are automatic.
    ///
    /// The parts of a mixed basket are captured each for itself. In a state that doesn't allow it the server refuses
    /// with ``SecuconnectError/Kind/notAllowed``, code 1003.
    ///
    /// Calls `POST /Payment/Transactions/{id}/capture`.
    ///
    /// - Parameters:
    ///   - id: the payment's id.
    ///   - capture: how the goods were sent, and a smaller amount for orders by mail or telephone.
    ///   - actionID: the id of this capture; nil for a new one.
    /// - Returns: the payment after the change.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1.
    @discardableResult
    public func capture(
        _ id: PaymentTransaction.ID, _ capture: PaymentTransaction.Capture = .init(), actionID: ActionID? = nil
    ) async throws -> PaymentTransaction {
        if let amount = capture.amount { try Self.check(amount: amount) }
        return try await act("capture", on: id, actionID, body: capture)
    }

    /// Raises the amount of a payment.
    ///
    /// Calls `POST /Payment/Transactions/{id}/IncreaseAmount`.
    ///
    /// - Parameters:
    ///   - id: the payment's id.
    ///   - amount: the new amount in the minor unit, not what is added to it.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the payment after the change.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/invalidArgument``, before anything is sent,
    ///   if the amount is less than 1.
    @discardableResult
    public func increaseAmount(
        of id: PaymentTransaction.ID, to amount: Int, actionID: ActionID? = nil
    ) async throws -> PaymentTransaction {
        try Self.check(amount: amount)
        return try await client.send(
            .init(
                .post, "/Payment/Transactions/\(id)/IncreaseAmount", name: "payment.transactions.increaseAmount",
                body: PaymentTransaction.AmountIncrease(amount: amount), actionID: actionID))
    }

    /// Records how the goods of a payment were delivered, or corrects it. It captures nothing.
    ///
    /// Calls `PUT /Payment/Transactions/{id}/ShippingInformation`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the payment.
    ///   - information: The delivery of the goods.
    ///   - actionID: The identifier of this change; nil for a new one.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/refused`` if the server says that it didn't.
    public func updateShippingInformation(
        of id: PaymentTransaction.ID, _ information: PaymentTransaction.ShippingInformation, actionID: ActionID? = nil
    ) async throws {
        try await client.command(
            .init(
                .put, "/Payment/Transactions/\(id)/ShippingInformation",
                name: "payment.transactions.updateShippingInformation", body: information, actionID: actionID))
    }

    /// Lets go of the money of a payment that was held back with `accrual`.
    ///
    /// Calls `POST /Payment/Transactions/{id}/revokeAccrual`.
    ///
    /// - Parameters:
    ///   - id: the payment's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the payment after the change.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func revokeAccrual(
        of id: PaymentTransaction.ID, actionID: ActionID? = nil
    ) async throws -> PaymentTransaction {
        try await act("revokeAccrual", on: id, actionID)
    }

    static func check(amount: Int) throws {
        guard amount > 0 else {
            throw SecuconnectError.invalidArgument("The amount has to be 1 or more, in the currency's minor unit.")
        }
    }
}
