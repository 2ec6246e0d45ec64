// A refund is a payment of its own: its amount is negative, and it has the payment that it gives back among its
// parents.
extension PaymentTransaction {
    /// A Boolean value that indicates whether the payment is a refund, with a negative amount and an ``original``.
    public var isRefund: Bool { original != nil }

    /// The payment that this one refunds in part or in full; nil if this one isn't a refund.
    ///
    /// Read it by its identifier, or with ``PaymentTransactions/original(of:)``.
    public var original: Relation? {
        guard let amount, amount < 0 else { return nil }
        let above = (parents ?? []) + (relatedTransactions ?? []).filter { $0.hierarchy == .parent }
        return above.first { $0.refTypeID == Relation.refundOf } ?? above.first
    }

    /// The child payments, which can be refunds of this one. Only reading them tells.
    var offspring: [PaymentTransaction.ID] {
        let above = Set((parents ?? []).map(\.id))
        var ids: [PaymentTransaction.ID] = []
        for relation in relatedTransactions ?? [] where relation.hierarchy != .parent && !above.contains(relation.id) {
            if let id = relation.id, id != self.id, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }
}

extension PaymentTransaction.Relation {
    /// The number of the relation type that leads from a refund to its original.
    fileprivate static let refundOf = 19
}
