// What a shop asks, answered in one call.
extension SmartTransactions {
    /// Has it been paid, and may I deliver?
    ///
    /// ```swift
    /// if try await client.smart.transactions.paymentState(of: id).mayDeliver { … }
    /// ```
    /// Calls `GET /Smart/Transactions/{id}` and, unless that settles it, `GET /Payment/Transactions/{id}/checkStatus`
    /// for each of its payments.
    ///
    /// - Parameter id: the transaction's id.
    /// - Returns: where the payment stands, and with it what to do.
    /// - Throws: ``SecuconnectError``.
    public func paymentState(of id: SmartTransaction.ID) async throws -> SmartTransaction.PaymentState {
        try await paymentState(of: get(id))
    }

    /// Has a transaction that I have just read been paid, and may I deliver?
    ///
    /// Calls `GET /Payment/Transactions/{id}/checkStatus` for each of its payments, unless its status settles it.
    ///
    /// - Parameter transaction: the transaction. It has to be fresh: don't pass one that was stored.
    /// - Returns: where the payment stands, and with it what to do.
    /// - Throws: ``SecuconnectError``.
    public func paymentState(of transaction: SmartTransaction) async throws -> SmartTransaction.PaymentState {
        let state = SmartTransaction.PaymentState(transaction.status)
        guard state.dependsOnPayments else { return state }
        var checks: [PaymentTransaction.StatusCheck] = []
        for payment in transaction.payments {
            checks.append(try await client.payment.transactions.checkStatus(payment.id))
        }
        return state.corrected(by: checks)
    }
}

extension SmartTransaction {
    /// The payments among its ``transactions``: neither those of loyalty cards nor refunds.
    fileprivate var payments: [PaymentTransaction] {
        (transactions ?? []).filter { $0.object ?? "payment.transactions" == "payment.transactions" && !$0.isRefund }
    }
}
