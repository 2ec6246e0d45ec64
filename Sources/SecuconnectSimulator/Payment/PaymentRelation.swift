import SecuconnectKit

/// The relation between two payments.
struct PaymentRelation {
    /// The number of the type.
    let type: Int
    let name: String

    /// The relation between a refund and its original.
    static let refund = PaymentRelation(type: 19, name: "Erstattung")
    /// The relation between the share of a merchant and the payment of the whole. Its number is the simulator's own.
    static let share = PaymentRelation(type: 2, name: "Teilzahlung")

    /// Returns the entry of a payment in the other one.
    func entry(of document: JSONValue, hierarchy: String) -> JSONValue {
        [
            "object": "payment.transactions",
            "id": document["id"] ?? .null,
            "trans_id": document["trans_id"] ?? .null,
            "ref_type_id": .integer(type),
            "ref_type_raw": .string(name),
            "hierarchy": .string(hierarchy),
        ]
    }
}

extension ServerState {
    /// Adds a payment to those that result from another one.
    mutating func addChild(_ document: JSONValue, to id: String, as relation: PaymentRelation) {
        let timestamp = timestamp
        payments.change(id) { parent in
            let children = parent["related_transactions"]?.array ?? []
            parent["related_transactions"] = .array(children + [relation.entry(of: document, hierarchy: "child")])
            parent["updated"] = timestamp
        }
    }

    /// Names the share of a merchant by the payment of the whole, and links both.
    mutating func linkShare(_ id: String, to whole: String, referenceID: JSONValue?) {
        guard let wholeDocument = payments[whole], let share = payments[id] else { return }
        let hash = wholeDocument["transaction_hash"]?.string ?? ""
        let name = "\(hash)_\(share["trans_id"]?.integer ?? 0)"
        paymentIDsByHash[share["transaction_hash"]?.string ?? ""] = nil
        paymentIDsByHash[name] = id
        payments.change(id) { share in
            share["reference_id"] = referenceID
            share["transaction_hash"] = .string(name)
            share["parents"] = [PaymentRelation.share.entry(of: wholeDocument, hierarchy: "parent")]
        }
        paymentRecords[id]?.leading = whole
        paymentRecords[whole]?.shares.append(id)
        addChild(share, to: whole, as: .share)
    }

    /// Sets the status of a payment and of the shares that haven't gone ahead of it. Only the payment is pushed.
    mutating func setStatusWithShares(_ status: PaymentStatus, ofPayment id: String) {
        setStatus(status, ofPayment: id)
        for share in paymentRecords[id]?.shares ?? [] where stage(ofPayment: share) == .open {
            setStatus(status, ofPayment: share, isPushed: false)
        }
    }
}
