import ShopStorage

extension Order: StoredRow {
    // "order" is a keyword of SQL.
    static let table = "purchase"

    static let columns = [
        "number", "session", "createdAt", "customer", "bill", "total", "actionID", "attemptedAt", "smartTransaction",
        "checkoutURL", "payment", "state", "netAmount", "instructions", "checkedAt", "dueAt", "reason", "failures",
        "returnedAt", "found", "decision",
    ]

    var values: [SQLValue] {
        get throws {
            [
                SQLValue(number), SQLValue(session), SQLValue(createdAt), try SQLValue(json: customer),
                try SQLValue(json: bill), SQLValue(total), SQLValue(actionID), SQLValue(attemptedAt),
                SQLValue(smartTransaction), SQLValue(checkoutURL), SQLValue(payment), SQLValue(state.rawValue),
                SQLValue(netAmount), try SQLValue(json: instructions), SQLValue(checkedAt), SQLValue(dueAt),
                SQLValue(reason), SQLValue(failures), SQLValue(returnedAt), try SQLValue(json: found),
                try SQLValue(json: decision),
            ]
        }
    }

    init(_ row: inout SQLRow) throws {
        // The columns are read in their order.
        self.init(
            number: try row.next(), session: try row.next(), createdAt: try row.next(), customer: try row.nextJSON(),
            bill: try row.nextJSON(), total: try row.next(), actionID: try row.next(),
            attemptedAt: try row.nextIfPresent(), smartTransaction: try row.nextIfPresent(),
            checkoutURL: try row.nextIfPresent(), payment: try row.nextIfPresent(), state: try row.nextCase(),
            netAmount: try row.nextIfPresent(), instructions: try row.nextJSONIfPresent(),
            checkedAt: try row.nextIfPresent(), dueAt: try row.nextIfPresent(), reason: try row.nextIfPresent(),
            failures: try row.next(), returnedAt: try row.nextIfPresent(), found: try row.nextJSON(),
            decision: try row.nextJSONIfPresent())
    }
}
