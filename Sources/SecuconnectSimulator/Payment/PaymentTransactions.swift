import SecuconnectKit

extension ServerState {
    /// Reading the payments behind Smart Transactions.
    static let paymentTransactionRoutes: [Route] = [
        Route(.get, "/Payment/Transactions") { state, call throws(APIError) in
            try state.list(\.payments, call.call.query)
        },
        Route(.get, "/Payment/Transactions/{id}") { state, call throws(APIError) in
            guard let document = state.payments[call.id] else { throw .unknownID(call.id) }
            return document
        },
    ]

    /// Makes a payment for a Smart Transaction. Former ones are let go and no longer linked.
    mutating func replacePayment(of smartID: String, by method: PaymentMethod) {
        guard let smartDocument = smart[smartID] else { return }
        releasePayments(of: smartID)
        lastTransactionNumber += 1
        let number = lastTransactionNumber
        let id = identifiers.next("PCI")
        payments.insert(paymentDocument(id, number, method, for: smartDocument), id: id)
        smart.change(smartID) { document in
            document["transactions"] = [["object": "payment.transactions", "id": .string(id)]]
            document["trans_id"] = .integer(number)
            document["payment_method"] = .string(method.rawValue)
            document["payment_instructions"] = nil
        }
    }

    /// The only way in which the status of the payments behind a Smart Transaction changes.
    mutating func setPaymentStatus(_ status: PaymentStatus, of smartID: String) {
        for id in paymentIDs(of: smartID) { setStatus(status, ofPayment: id) }
    }

    /// Calls the payments off, or gives the money back if it has moved.
    mutating func releasePayments(of smartID: String) {
        for id in paymentIDs(of: smartID) {
            guard let simple = payments[id]?["details"]?["status_simple"]?.integer else { continue }
            if PaymentStatus.simpleOfExecuted.contains(simple) {
                setStatus(.refunded, ofPayment: id)
            } else if !PaymentStatus.simpleOfEnded.contains(simple) {
                setStatus(.void, ofPayment: id)
            }
        }
    }

    private func paymentIDs(of smartID: String) -> [String] {
        (smart[smartID]?["transactions"]?.array ?? []).compactMap { $0["id"]?.string }
    }

    private mutating func setStatus(_ status: PaymentStatus, ofPayment id: String) {
        let timestamp = timestamp
        payments.change(id) { document in
            document["status"] = .integer(status.id)
            document["status_text"] = .string(status.text)
            document["updated"] = timestamp
            document["details"]?["status"] = .integer(status.id)
            document["details"]?["status_text"] = .string(status.text)
            document["details"]?["status_simple"] = .integer(status.simple)
            document["details"]?["status_simple_text"] = .string(status.simpleText)
        }
    }

    private mutating func paymentDocument(
        _ id: String, _ number: Int, _ method: PaymentMethod, for smartDocument: JSONValue
    ) -> JSONValue {
        let status = PaymentStatus.initial
        let amount = smartDocument["basket_info"]?["sum"] ?? 0
        let contact = smartDocument["customer"]?["contact"]
        var document: JSONValue = [
            "object": "payment.transactions",
            "id": .string(id),
            "trans_id": .integer(number),
            "transaction_hash": .string(identifiers.nextHex("hash")),
            "parents": [],
            "related_transactions": [],
            "product": .string(method.productName),
            "product_raw": .string(method.productName),
            "amount": amount,
            "currency": smartDocument["basket_info"]?["currency"] ?? "EUR",
            "created": timestamp,
            "updated": timestamp,
            "status": .integer(status.id),
            "status_text": .string(status.text),
            "details": [
                "amount": amount,
                "cleared": "open",
                "status": .integer(status.id),
                "status_text": .string(status.text),
                "status_simple": .integer(status.simple),
                "status_simple_text": .string(status.simpleText),
                "description": "",
                "description_raw": "",
            ],
        ]
        document["merchant"] = smartDocument["merchant"]
        document["contract"] = smartDocument["contract"]
        document["customer"] = contact.map { contact in
            var customer: JSONValue = [:]
            for name in ["forename", "surname"] { customer[name] = contact[name] }
            return customer
        }
        return document
    }
}

extension PaymentMethod {
    /// The product's name in a Payment Transaction.
    fileprivate var productName: String {
        switch self {
        case .creditcard: "Kreditkarte"
        case .debit: "Lastschrift"
        case .eps: "eps"
        case .giropay: "giropay"
        case .invoice: "Rechnung"
        case .paypal: "PayPal"
        case .prepaid: "Vorkasse"
        case .sofort: "Sofort"
        default: rawValue
        }
    }
}
