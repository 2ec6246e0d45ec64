import SecuconnectKit

extension ServerState {
    /// Makes a payment for a Smart Transaction. Former ones are let go and no longer linked.
    mutating func replacePayment(of smartID: String, by method: PaymentMethod) {
        guard let smartDocument = smart[smartID] else { return }
        releasePayments(of: smartID)
        let amount = smartDocument["basket_info"]?["sum"]?.integer ?? 0
        var document = paymentDocument(
            product: method.productName, amount: amount, currency: smartDocument["basket_info"]?["currency"],
            status: .initial)
        document["merchant"] = smartDocument["merchant"]
        document["contract"] = smartDocument["contract"]
        document["customer"] = smartDocument["customer"]?["contact"].map { contact in
            var customer: JSONValue = [:]
            for name in ["forename", "surname"] { customer[name] = contact[name] }
            return customer
        }
        let record = PaymentRecord(smartID: smartID, method: method, originalAmount: amount)
        let id = insertPayment(document, record)
        smart.change(smartID) { smartDocument in
            smartDocument["transactions"] = [["object": "payment.transactions", "id": .string(id)]]
            smartDocument["trans_id"] = document["trans_id"]
            smartDocument["payment_method"] = .string(method.rawValue)
            smartDocument["payment_instructions"] = nil
        }
    }

    /// Gives money back: makes a refund, a payment of its own, and tells the original of it.
    mutating func refund(_ amount: Int, ofPayment id: String, reason: String) -> String? {
        guard let original = payments[id], let record = paymentRecords[id] else { return nil }
        var document = paymentDocument(
            product: record.method == .paypal ? "PayPal Erstattung" : "Erstattung", amount: -amount,
            currency: original["currency"], status: settings.refundsWaitForBank ? .refunded : .accepted)
        for name in ["merchant", "contract", "customer"] { document[name] = original[name] }
        document["parents"] = [Self.relation(to: original, hierarchy: "parent")]
        document["details"]?["description"] = .string(reason)
        document["details"]?["description_raw"] = .string(reason)
        let refundID = insertPayment(
            document,
            PaymentRecord(smartID: record.smartID, method: record.method, originalAmount: -amount, original: id))
        paymentRecords[id]?.refunds.append(refundID)
        let related =
            (original["related_transactions"]?.array ?? []) + [Self.relation(to: document, hierarchy: "child")]
        let timestamp = timestamp
        payments.change(id) { original in
            original["related_transactions"] = .array(related)
            original["updated"] = timestamp
        }
        pushPayment(refundID, type: "added")
        return refundID
    }

    private mutating func insertPayment(_ document: JSONValue, _ record: PaymentRecord) -> String {
        let id = document["id"]?.string ?? ""
        payments.insert(document, id: id)
        paymentRecords[id] = record
        paymentIDsByHash[document["transaction_hash"]?.string ?? ""] = id
        return id
    }

    /// 19 is the kind of relation between a refund and its original.
    private static func relation(to document: JSONValue, hierarchy: String) -> JSONValue {
        [
            "object": "payment.transactions",
            "id": document["id"] ?? .null,
            "trans_id": document["trans_id"] ?? .null,
            "ref_type_id": 19,
            "ref_type_raw": "Erstattung",
            "hierarchy": .string(hierarchy),
        ]
    }

    private mutating func paymentDocument(
        product: String, amount: Int, currency: JSONValue?, status: PaymentStatus
    ) -> JSONValue {
        lastTransactionNumber += 1
        return [
            "object": "payment.transactions",
            "id": .string(identifiers.next("PCI")),
            "trans_id": .integer(lastTransactionNumber),
            "transaction_hash": .string(identifiers.nextHex("hash")),
            "parents": [],
            "related_transactions": [],
            "product": .string(product),
            "product_raw": .string(product),
            "amount": .integer(amount),
            "currency": currency ?? "EUR",
            "created": timestamp,
            "updated": timestamp,
            "status": .integer(status.id),
            "status_text": .string(status.text),
            "details": [
                "amount": .integer(amount),
                "cleared": "open",
                "status": .integer(status.id),
                "status_text": .string(status.text),
                "status_simple": .integer(status.simple.rawValue),
                "status_simple_text": .string(status.simpleText),
                "description": "",
                "description_raw": "",
            ],
        ]
    }
}

extension PaymentMethod {
    /// The product's name in a Payment Transaction.
    fileprivate var productName: String {
        switch self {
        case .creditcard: "Kreditkarte"
        case .debit: "Lastschrift"
        case .invoice: "Rechnung"
        case .paypal: "PayPal"
        case .prepaid: "Vorkasse"
        case .sofort: "Sofort"
        default: rawValue
        }
    }
}
