// What a shop asks, answered in one call.
extension SmartTransactions {
    /// Has it been paid, and may I deliver?
    ///
    /// ```swift
    /// if try await client.smart.transactions.paymentState(of: id).mayDeliver { deliver() }
    /// ```
    /// Calls `GET /Smart/Transactions/{id}` and, unless that settles it, `GET /Payment/Transactions/{id}/checkStatus`
    /// for each of its payments.
    ///
    /// - Parameter id: the transaction's id.
    /// - Returns: where the payment stands, and with it what to do.
    /// - Throws: ``SecuconnectError``, if the transaction or a status check can't be read at all.
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
        var verdicts: Set<PaymentVerdict> = []
        var currency = transaction.basketInfo?.currency
        for payment in transaction.payments {
            let check: APIResponse<PaymentTransaction.StatusCheck>
            do {
                check = try await client.response(to: PaymentTransactions.statusCheck(of: payment.id))
            } catch let error as SecuconnectError where error.kind == .invalidArgument {
                verdicts.insert(.unclear)  // Nothing can be asked about such an identifier.
                continue
            }
            currency = currency ?? check.value.currency
            verdicts.insert(PaymentVerdict(check, currency: currency))
        }
        let isComplete = transaction.knowsItsPayments && (!verdicts.isEmpty || transaction.needsNoPayment)
        return state.corrected(by: verdicts, isComplete: isComplete)
    }
}

extension SmartTransaction {
    /// The payments among its ``transactions``: neither those of loyalty cards nor refunds.
    fileprivate var payments: [PaymentTransaction] {
        (transactions ?? []).filter { $0.isPayment && !$0.isRefund }
    }

    /// Whether all of its ``transactions`` could be read, and are of known kinds.
    fileprivate var knowsItsPayments: Bool {
        let listed = transactions ?? []
        return transactionCount?.value ?? 0 <= listed.count
            && listed.allSatisfy { $0.isPayment || $0.isOfLoyaltyCard }
    }

    /// Whether nothing but loyalty cards or cash paid, which makes no payment.
    fileprivate var needsNoPayment: Bool {
        let listed = transactions ?? []
        let isPaidAtTill = paymentMethod.map { [.cash, .loyalty].contains($0) } ?? false
        return listed.allSatisfy(\.isOfLoyaltyCard) && (isPaidAtTill || !listed.isEmpty)
    }
}

extension PaymentTransaction {
    fileprivate var isPayment: Bool { object?.hasPrefix("payment.") ?? true }

    fileprivate var isOfLoyaltyCard: Bool { object?.hasPrefix("loyalty.") ?? false }
}
