import ShopStorage

extension Refund: StoredRow {
    static let table = "refund"

    static let columns = [
        "id", "purchaseNumber", "payment", "amount", "netBefore", "createdAt", "sentAt", "state", "note",
        "refundPayment", "knownRefunds",
    ]

    var values: [SQLValue] {
        get throws {
            [
                SQLValue(id), SQLValue(purchaseNumber), SQLValue(payment), SQLValue(amount), SQLValue(netBefore),
                SQLValue(createdAt), SQLValue(sentAt), SQLValue(state.rawValue), SQLValue(note),
                SQLValue(refundPayment), try SQLValue(json: knownRefunds),
            ]
        }
    }

    init(_ row: inout SQLRow) throws {
        // The columns are read in their order.
        self.init(
            id: try row.next(), purchaseNumber: try row.next(), payment: try row.next(), amount: try row.next(),
            netBefore: try row.next(), createdAt: try row.next(), sentAt: try row.next(), state: try row.nextCase(),
            note: try row.nextIfPresent(), refundPayment: try row.nextIfPresent(), knownRefunds: try row.nextJSON())
    }
}
