// Common tasks of a shop, each in one call.
extension SmartTransactions {
    /// Returns the state of a transaction's payment, which says whether to deliver.
    ///
    /// ```swift
    /// if try await client.smart.transactions.paymentState(of: id).mayDeliver { deliver() }
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
        for payment in transaction.payments {
            let check: APIResponse<PaymentTransaction.StatusCheck>
            do {
                check = try await client.response(to: PaymentTransactions.statusCheck(of: payment.id))
            } catch let error as SecuconnectError where error.kind == .invalidArgument {
                verdicts.insert(.unclear)  // Such an identifier can't be checked.
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
    /// The payments among its ``transactions``, without those of loyalty cards and refunds.
    fileprivate var payments: [PaymentTransaction] {
        (transactions ?? []).filter { $0.isPayment && !$0.isRefund }
    }

    /// A Boolean value that indicates whether all of its ``transactions`` could be read and have known types.
    fileprivate var knowsItsPayments: Bool {
        let listed = transactions ?? []
        return transactionCount?.value ?? 0 <= listed.count
            && listed.allSatisfy { $0.isPayment || $0.isOfLoyaltyCard }
    }

    /// A Boolean value that indicates whether it was paid only with loyalty cards or cash, which creates no payment.
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
