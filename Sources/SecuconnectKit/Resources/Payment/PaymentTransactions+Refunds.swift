// Common tasks of a shop's accounting, each as one method.
extension PaymentTransactions {
    /// Returns the amount of a payment that remains after its refunds.
    ///
    /// A refund counts from its confirmation; if it fails later, the amount increases again. So the amount doesn't tell
    /// whether a refund was made: use ``refundOutcome(of:since:sentAt:)``.
    ///
    /// Calls `GET /Payment/Transactions/{id}/checkStatus`.
    ///
    /// - Parameter id: The payment identifier, in either format.
    /// - Returns: The net amount in the minor unit; 0 if everything was refunded.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if the server omits the
    ///   amount.
    public func netAmount(of id: PaymentTransaction.ID) async throws -> Int {
        guard let amount = try await checkStatus(id).amount else {
            throw Self.unreadable("checkStatus", "The server omitted the net amount; try again later.")
        }
        return amount
    }

    /// Returns the refunds of a payment.
    ///
    /// Each one is a payment with a negative amount. Check its ``PaymentTransaction/Details/simpleStatus``: a refund
    /// can be refused, and then no money is returned. The remaining amount after all others is ``netAmount(of:)``.
    ///
    /// Calls `GET /Payment/Transactions/{id}` for the payment and once more for each payment that resulted from it.
    ///
    /// - Parameter id: The identifier of the original payment.
    /// - Returns: The refunds, in the server's order; an empty list if there was no refund.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if a related payment or
    ///   its amount can't be read, so that it may be a refund.
    public func refunds(of id: PaymentTransaction.ID) async throws -> [PaymentTransaction] {
        try await refundsWithOriginal(of: id).refunds
    }

    /// Reads a payment and its refunds.
    func refundsWithOriginal(
        of id: PaymentTransaction.ID
    ) async throws -> (original: PaymentTransaction, refunds: [PaymentTransaction]) {
        var refunds: [PaymentTransaction] = []
        let original = try await get(id)
        guard !original.mayLackRelations else {
            throw Self.unreadable(
                "get", "The related payments can't be read, so refunds may be missing; try again later.")
        }
        for id in original.offspring {
            let payment = try await get(id)
            guard let amount = payment.amount else {
                throw Self.unreadable("get", "A related payment has no amount, so it may be a refund; try again later.")
            }
            if amount < 0 { refunds.append(payment) }
        }
        return (original, refunds)
    }

    static func unreadable(_ method: String, _ message: String) -> SecuconnectError {
        var error = SecuconnectError(kind: .unreadableResponse, message: message, outcome: .rejected)
        error.operation = "payment.transactions.\(method)"
        error.effect = .read
        return error
    }

    /// Returns the payment that a refund returns.
    ///
    /// Calls `GET /Payment/Transactions/{id}` with the identifier of the original.
    ///
    /// - Parameter refund: A payment that was read before.
    /// - Returns: The original payment; `nil`, without a call, if the payment isn't a refund.
    /// - Throws: ``SecuconnectError``.
    public func originalPayment(of refund: PaymentTransaction) async throws -> PaymentTransaction? {
        guard let id = refund.originalPayment?.id else { return nil }
        return try await get(id)
    }
}
