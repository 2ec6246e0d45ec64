import SecuconnectKit

extension SimulatedServer {
    /// The records of what happened.
    static let recordControls: [ControlRoute] = [
        ControlRoute(.get, "/calls", "Returns the recorded calls, the oldest first.") { server, _ in
            .array(server.requests.map(\.document))
        },
        ControlRoute(.get, "/actions", "Returns the changes that were carried out, the oldest first.") { server, _ in
            .array(
                server.executedActions.map { action in
                    [
                        "operation": .string(action.operation), "path": .string(action.path),
                        "id": action.resourceID.map { .string($0) } ?? .null,
                        "action_id": action.actionID.map { .string($0.rawValue) } ?? .null,
                        "date": .string(Moment.text(of: action.date)),
                    ]
                })
        },
        ControlRoute(.delete, "/calls", "Forgets the recorded calls, changes and sent pushes.") { server, _ in
            server.clearRecords()
            return [:]
        },
        ControlRoute(.get, "/ledger", "Returns all payments with their refunds.") { server, _ in
            .array(server.ledger.map(\.document))
        },
        ControlRoute(.get, "/card-ledger", "Returns all movements on loyalty cards.") { server, _ in
            .array(
                server.cardLedger.map { entry in
                    [
                        "transaction": .string(entry.transaction.rawValue), "card": .string(entry.card.rawValue),
                        "smart_transaction": entry.smartTransaction.map { .string($0.rawValue) } ?? .null,
                        "cash": .integer(entry.cash), "bonus": .integer(entry.bonus),
                        "points": .integer(entry.points),
                        "reversed": entry.reversed.map { .string($0.rawValue) } ?? .null,
                    ]
                })
        },
    ]
}

extension RecordedRequest {
    /// The request as JSON, without the secrets of a request for a token.
    fileprivate var document: JSONValue {
        [
            "method": .string(method.rawValue), "path": .string(path),
            "query": .object(query.mapValues { .string($0) }),
            "action_id": actionID.map { .string($0.rawValue) } ?? .null,
            "body": isTokenRequest ? .null : body ?? .null,
            "date": .string(Moment.text(of: date)), "faults": .array(faults.map { .string($0.description) }),
        ]
    }
}

extension SimulatedServer.LedgerEntry {
    fileprivate var document: JSONValue {
        [
            "payment": .string(payment.rawValue),
            "smart_transaction": smartTransaction.map { .string($0.rawValue) } ?? .null,
            "method": .string(method.rawValue), "original_amount": .integer(originalAmount),
            "amount": .integer(amount), "net_amount": .integer(netAmount), "currency": .string(currency.rawValue),
            "status": .integer(status.rawValue),
            "leading_payment": leadingPayment.map { .string($0.rawValue) } ?? .null,
            "refunds": .array(
                refunds.map { refund in
                    [
                        "payment": .string(refund.payment.rawValue), "amount": .integer(refund.amount),
                        "status": .integer(refund.status.rawValue),
                    ]
                }),
        ]
    }
}
