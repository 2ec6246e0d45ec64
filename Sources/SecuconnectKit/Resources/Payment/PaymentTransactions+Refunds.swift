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
            throw Self.unreadable("checkStatus", "The server left the net amount out; try again later.")
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
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if a related payment or
    ///   its amount can't be read, so that it may be a refund.
    public func refunds(of id: PaymentTransaction.ID) async throws -> [PaymentTransaction] {
        var refunds: [PaymentTransaction] = []
        let original = try await client.response(to: Self.read(id))
        guard !original.droppedValues.contains(where: \.concernsRelations) else {
            throw Self.unreadable("get", "The related payments can't be read, so refunds may be missing.")
        }
        for id in original.value.offspring {
            let payment = try await get(id)
            guard let amount = payment.amount else {
                throw Self.unreadable("get", "A related payment has no amount, so it may be a refund; try again later.")
            }
            if amount < 0 { refunds.append(payment) }
        }
        return refunds
    }

    private static func unreadable(_ method: String, _ message: String) -> SecuconnectError {
        var error = SecuconnectError(kind: .unreadableResponse, message: message, outcome: .rejected)
        error.operation = "payment.transactions.\(method)"
        error.effect = .read
        return error
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

extension DroppedValue {
    /// Whether a related payment is lost, or what tells that it is one that came out of this one.
    fileprivate var concernsRelations: Bool {
        isIn("related_transactions") && (!path.contains(".") || path.hasSuffix(".id") || path.hasSuffix(".hierarchy"))
    }
}
