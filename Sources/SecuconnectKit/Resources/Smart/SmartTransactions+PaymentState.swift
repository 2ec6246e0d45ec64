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

extension SmartTransaction {
    /// The payments among its ``transactions``, without those of loyalty cards and refunds.
    fileprivate var payments: [PaymentReference] {
        (transactions ?? []).filter { $0.isPayment && !$0.content.isRefund }
    }

    /// A Boolean value that indicates whether all of its ``transactions`` and its sum could be read, and the
    /// transactions have known types.
    fileprivate var knowsItsPayments: Bool {
        if let lostValues {
            let isSumLost = lostValues.contains {
                ["basket_info", "basket_info.sum", "basket_info.currency"].contains($0)
            }
            guard !isSumLost, !lostValues.contains(elementOf: "transactions") else { return false }
        }
        return (transactions ?? []).allSatisfy { $0.isPayment || $0.isOfLoyaltyCard }
    }

    /// Returns a Boolean value that indicates whether several payments keep more than the sum.
    ///
    /// The transactions of a mixed basket are a leading payment and its parts, which add up to the sum once more.
    fileprivate func isOverpaid(by kept: [Int]) -> Bool {
        guard kept.count > 1, let sum = basketInfo?.sum, sum > 0 else { return false }
        var rest = isMixed ? (sum > .max / 2 ? .max : 2 * sum) : sum
        for amount in kept {
            guard amount <= rest else { return true }
            rest -= amount
        }
        return false
    }

    /// A Boolean value that indicates whether the money may be shared among several merchants.
    private var isMixed: Bool {
        lostValues?.contains(anyOf: "basket") ?? false
            || (basket?.products ?? []).contains { [.subTransaction, .stakeholderPayment].contains($0.itemType) }
            || (transactions ?? []).contains {
                $0.content.referenceID != nil || $0.content.parents?.isEmpty == false
            }
    }

    /// A Boolean value that indicates whether it was paid only with loyalty cards or cash, which creates no payment.
    fileprivate var needsNoPayment: Bool {
        let listed = transactions ?? []
        let isPaidAtTill = paymentMethod.map { [.cash, .loyalty].contains($0) } ?? false
        return listed.allSatisfy(\.isOfLoyaltyCard) && (isPaidAtTill || !listed.isEmpty)
    }
}
