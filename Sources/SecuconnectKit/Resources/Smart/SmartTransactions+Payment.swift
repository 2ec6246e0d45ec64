import Foundation

extension SmartTransactions {
    /// Authorizes a payment, in a custom checkout.
    ///
    /// With `paymentContext.capturesAutomatically` the payment is captured at once. If the payer has to confirm it on
    /// another page, as with 3-D Secure or PayPal, the response has an `iframeURL` to send the payer to. Every attempt
    /// creates new payment transactions in place of the earlier ones. ``SmartTransaction/PaymentMethod/prepaid`` needs
    /// no preparation.
    ///
    /// Calls `POST /Smart/Transactions/{id}/prepare/{method}`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - method: The payment method: debit, creditcard (for Apple Pay too), invoice, paypal and others.
    ///   - preparation: The instrument and the return URLs; `nil` if the method needs neither.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the authorization.
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
    /// With status `ok`, `received` or `collection`, deliver; with `pending`, wait; with `failed`, the payer has to pay
    /// again. A payment at a terminal gets its response when the payer has finished, so these methods have a deadline
    /// of 300 seconds.
    ///
    /// Calls `POST /Smart/Transactions/{id}/start/{method}`, or `…/start` without a method.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - method: The payment method: prepaid, cash, cashless and others; `nil` to capture the prepared payment. A
    ///     method that needs a means of payment can be started without `prepare` if the transaction has a container.
    ///   - details: The details for the method; most need none.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The transaction after the capture.
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

    /// Applies the loyalty cards and vouchers in `idents`, and returns the remaining sum.
    ///
    /// Calls `POST /Smart/Transactions/{id}/preTransaction`.
    ///
    /// - Parameters:
    ///   - id: The transaction identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The remaining sum, and products to add to the basket.
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

    /// Begins a change of the instrument of a subscription.
    ///
    /// Use the returned transaction as after `prepare`: send the payer to its
    /// ``SmartTransaction/paymentLinks-swift.property``.
    ///
    /// Calls `POST /Smart/Transactions/{subscriptionID}/updatePaymentContainer`.
    ///
    /// - Parameters:
    ///   - subscription: The subscription identifier.
    ///   - actionID: The idempotency key. Defaults to a new key.
    /// - Returns: The Smart Transaction of the change.
    /// - Throws: ``SecuconnectError``.
    public func updatePaymentContainer(_ subscription: ResourceID<PaymentSubscription>, actionID: ActionID? = nil)
        async throws -> SmartTransaction
    {
        try await client.send(
            .init(
                .post, "/Smart/Transactions/\(subscription)/updatePaymentContainer",
                name: "smart.transactions.updatePaymentContainer", actionID: actionID))
    }

    /// The number of seconds that a call may take while a person uses a terminal.
    static let terminalTimeout: TimeInterval = 300
}
