import Foundation

extension SmartTransactions {
    /// Authorises a payment, in a checkout of your own.
    ///
    /// With `paymentContext.autoCapture` the money is taken at once. If the payer has to confirm elsewhere, as with
    /// 3-D Secure or PayPal, the answer has an `iframeURL` to send the payer to. Every attempt makes new payment
    /// transactions in place of the former ones. ``SmartTransaction/PaymentMethod/prepaid`` needs no preparation.
    ///
    /// Calls `POST /Smart/Transactions/{id}/prepare/{method}`.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - method: how to pay: debit, creditcard (for Apple Pay too), invoice, paypal …
    ///   - preparation: the instrument and where the payer comes back to; nil where the method needs neither.
    ///   - actionID: the id of this payment; nil for a new one.
    /// - Returns: the transaction after the authorisation.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func prepare(
        _ id: SmartTransaction.ID, method: SmartTransaction.PaymentMethod,
        _ preparation: SmartTransaction.Preparation? = nil, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(id)/prepare/\(method)", name: "smart.transactions.prepare",
                body: preparation, actionID: actionID))
    }

    /// Captures the prepared payment, or starts one that needs no preparation.
    ///
    /// Status `ok`, `received` or `collection` means: deliver; `pending`: wait; `failed`: the payment has to be made
    /// again. A payment at a terminal answers when the payer is done, so these methods have a deadline of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{id}/start/{method}`, or `…/start` without a method.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - method: how to pay: prepaid, cash, cashless …; nil to capture what was prepared.
    ///   - details: what the method needs; most need nothing.
    ///   - actionID: the id of this payment; nil for a new one.
    /// - Returns: the transaction after the capture.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func start(
        _ id: SmartTransaction.ID, method: SmartTransaction.PaymentMethod? = nil,
        _ details: SmartTransaction.Start? = nil, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        let path: APIPath = method.map { "/Smart/Transactions/\(id)/start/\($0)" } ?? "/Smart/Transactions/\(id)/start"
        return try await client.send(
            .init(
                .post, path, name: "smart.transactions.start", body: details, actionID: actionID,
                timeout: method?.waitsAtTerminal == true ? Self.terminalTimeout : nil))
    }

    /// Applies the loyalty cards and vouchers in `idents`, and tells what remains to be paid.
    ///
    /// Calls `POST /Smart/Transactions/{id}/preTransaction`.
    ///
    /// - Parameters:
    ///   - id: the transaction's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the missing sum, and products to add to the basket.
    /// - Throws: ``SecuconnectError``.
    @discardableResult
    public func preTransaction(
        _ id: SmartTransaction.ID, actionID: ActionID? = nil
    ) async throws -> SmartTransaction.PreTransaction {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(id)/preTransaction", name: "smart.transactions.preTransaction",
                actionID: actionID))
    }

    /// Begins to change the instrument that a subscription is paid with.
    ///
    /// Calls `POST /Smart/Transactions/{subscriptionID}/updatePaymentContainer`.
    ///
    /// - Parameters:
    ///   - subscription: the subscription's id.
    ///   - actionID: the id of this change; nil for a new one.
    /// - Returns: the Smart Transaction of the change.
    /// - Throws: ``SecuconnectError``.
    public func updatePaymentContainer(
        of subscription: ResourceID<PaymentSubscription>, actionID: ActionID? = nil
    ) async throws -> SmartTransaction {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(subscription)/updatePaymentContainer",
                name: "smart.transactions.updatePaymentContainer", actionID: actionID))
    }

    /// How long a call may take that waits for people at a terminal, in seconds.
    static let terminalTimeout: TimeInterval = 300
}

extension SmartTransaction.PaymentMethod {
    /// Whether the server answers only when people at a till or terminal are done.
    fileprivate var waitsAtTerminal: Bool {
        [.cash, .cashless, .cashlessDirect, .loyalty, .demo, .auto].contains(self)
    }
}
