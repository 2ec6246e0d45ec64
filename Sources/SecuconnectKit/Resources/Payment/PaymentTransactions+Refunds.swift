// What a shop's books ask, each answered in one call.
extension PaymentTransactions {
    /// How much is left of a payment after its refunds?
    ///
    /// Refunds count from the moment they are promised; one that fails later makes the amount grow again.
    ///
    /// Calls `GET /Payment/Transactions/{id}/checkStatus`.
    ///
    /// - Parameter id: the payment's id, of either form.
    /// - Returns: the net amount in the minor unit; 0 when all was taken back.
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if the server leaves
    ///   the amount out.
    public func netAmount(of id: PaymentTransaction.ID) async throws -> Int {
        guard let amount = try await checkStatus(id).amount else {
            var error = SecuconnectError(
                kind: .unreadableResponse, message: "The server left the net amount out; try again later.",
                outcome: .rejected)
            error.operation = "payment.transactions.checkStatus"
            error.effect = .read
            throw error
        }
        return amount
    }

    /// Which refunds does a payment have?
    ///
    /// Each is a payment with a negative amount. Look at its ``PaymentTransaction/Details/statusSimple``: a refund can
    /// be refused, and then no money goes back. What the sum of all others leaves is ``netAmount(of:)``.
    ///
    /// Calls `GET /Payment/Transactions/{id}` for the payment and once more for each that came out of it.
    ///
    /// - Parameter id: the id of the original payment.
    /// - Returns: the refunds, in the server's order; none if there was no refund.
    /// - Throws: ``SecuconnectError``.
    public func refunds(of id: PaymentTransaction.ID) async throws -> [PaymentTransaction] {
        var refunds: [PaymentTransaction] = []
        for id in try await get(id).offspring {
            let payment = try await get(id)
            if let amount = payment.amount, amount < 0 { refunds.append(payment) }
        }
        return refunds
    }

    /// Which payment does a refund give back?
    ///
    /// Calls `GET /Payment/Transactions/{id}` with the id of the original.
    ///
    /// - Parameter refund: a payment, as it was read.
    /// - Returns: the original payment; nil, without a call, if this is no refund.
    /// - Throws: ``SecuconnectError``.
    public func original(of refund: PaymentTransaction) async throws -> PaymentTransaction? {
        guard let id = refund.original?.id else { return nil }
        return try await get(id)
    }
}
