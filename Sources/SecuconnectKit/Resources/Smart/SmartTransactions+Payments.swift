extension SmartTransactions {
    /// Reads all payments of a sale: the leading payment, its parts for several merchants, and their refunds.
    ///
    /// ```swift
    /// let payments = try await client.smart.transactions.payments(of: transaction.id)
    /// print(payments.leading?.amount ?? 0, payments.parts.count, payments.total ?? 0)
    /// ```
    /// Calls `GET /Smart/Transactions/{id}`, and `GET /Payment/Transactions/{id}` for each payment and each of its
    /// refunds.
    ///
    /// - Parameter id: The transaction identifier.
    /// - Returns: The payments.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if some of them can't be
    ///   read, so that a sum would be wrong.
    public func payments(of id: SmartTransaction.ID) async throws -> SmartTransaction.Payments {
        try await payments(of: get(id))
    }

    /// Reads all payments of a sale that was just read.
    ///
    /// Calls `GET /Payment/Transactions/{id}` for each payment and each of its refunds.
    ///
    /// - Parameter transaction: The transaction. It has to be current, because each attempt to pay replaces its
    ///   payments.
    /// - Returns: The payments.
    /// - Throws: ``SecuconnectError`` as ``payments(of:)-(SmartTransaction.ID)``.
    public func payments(of transaction: SmartTransaction) async throws -> SmartTransaction.Payments {
        guard !(transaction.lostValues?.contains(elementOf: "transactions") ?? false) else {
            throw PaymentTransactions.unreadable(
                "get", "Some payments of the transaction can't be read; try again later.")
        }
        var result = SmartTransaction.Payments()
        var seen: Set<PaymentTransaction.ID> = []
        for reference in transaction.transactions ?? [] {
            guard reference.isPayment else {
                if reference.isOfLoyaltyCard { result.loyaltyTransactions.append(.init(reference.id.rawValue)) }
                continue
            }
            guard seen.insert(reference.id).inserted else { continue }
            let (payment, refunds) = try await client.payment.transactions.refundsWithOriginal(of: reference.id)
            switch payment.kind {
            case .refund: result.refunds.append(payment)
            case .part: result.parts.append(payment)
            case .payment where result.leading == nil: result.leading = payment
            case .payment: result.others.append(payment)
            }
            for refund in refunds where seen.insert(refund.id).inserted { result.refunds.append(refund) }
        }
        return result
    }
}

extension SearchFilter where Element == PaymentTransaction {
    /// The condition that a payment isn't a part of a mixed basket, so that a sum counts each amount once.
    ///
    /// Parts are known by their `reference_id`.
    public static var withoutParts: Self { !SearchField("reference_id").exists() }

    /// The condition that a payment has a problem after its acceptance, such as a charge-back.
    ///
    /// ```swift
    /// for try await payment in client.payment.transactions.all(where: .isDisputed) {
    ///     print(payment.id)
    /// }
    /// ```
    public static var isDisputed: Self {
        SearchField("details.status_simple").equals(PaymentTransaction.SimpleStatus.issue)
    }

    /// The condition that a payment is a refund, with a negative amount.
    public static var isRefund: Self { SearchField.amount.isLessThan(0) }
}
