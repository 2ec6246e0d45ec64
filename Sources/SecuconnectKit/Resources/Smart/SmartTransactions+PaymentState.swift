// Common tasks of a shop, each as one method.
extension SmartTransactions {
    /// Returns the state of a transaction's payment, which says whether to deliver.
    ///
    /// ```swift
    /// if try await client.smart.transactions.paymentState(of: id).mayDeliver {
    ///     deliver()
    /// }
    /// ```
    /// Calls `GET /Smart/Transactions/{id}` and, unless the status is sufficient, `GET
    /// /Payment/Transactions/{id}/checkStatus` for each of its payments.
    ///
    /// - Parameter id: The transaction identifier.
    /// - Returns: The state of the payment.
    /// - Throws: ``SecuconnectError``, if the transaction or a status check can't be read at all.
    public func paymentState(of id: SmartTransaction.ID) async throws -> SmartTransaction.PaymentState {
        try await paymentState(of: get(id))
    }

    /// Returns the state of the payment of a transaction that was just read.
    ///
    /// Calls `GET /Payment/Transactions/{id}/checkStatus` for each of its payments, unless its status is sufficient.
    ///
    /// - Parameter transaction: The transaction. It has to be current: don't pass a stored one.
    /// - Returns: The state of the payment.
    /// - Throws: ``SecuconnectError``.
    public func paymentState(of transaction: SmartTransaction) async throws -> SmartTransaction.PaymentState {
        let state = SmartTransaction.PaymentState(transaction.status)
        guard state.dependsOnPayments else { return state }
        var verdicts: Set<PaymentVerdict> = []
        var currency = transaction.basketInfo?.currency
        var kept: [Int] = []
        for payment in transaction.payments {
            let check: PaymentTransaction.StatusCheck
            do {
                check = try await client.payment.transactions.checkStatus(payment.id)
            } catch let error as SecuconnectError where error.kind == .invalidArgument {
                verdicts.insert(.unclear)  // Such an identifier can't be checked.
                continue
            }
            currency = currency ?? check.currency
            let verdict = PaymentVerdict(check, currency: currency)
            if verdict.keepsMoney, let amount = check.amount { kept.append(amount) }
            verdicts.insert(verdict)
        }
        let isComplete = transaction.knowsItsPayments && (!verdicts.isEmpty || transaction.needsNoPayment)
        let corrected = state.corrected(by: verdicts, isComplete: isComplete)
        return corrected.isCaptured && transaction.isOverpaid(by: kept) ? .overpaid : corrected
    }
}
