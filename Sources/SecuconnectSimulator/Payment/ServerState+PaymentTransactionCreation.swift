import SecuconnectKit

extension ServerState {
    /// Creates the payments of a Smart Transaction. Earlier ones are canceled and no longer linked.
    ///
    /// There is one payment of the whole, and in a mixed basket another one for the share of each merchant.
    mutating func replacePayment(of smartID: String, by method: PaymentMethod) {
        guard let smartDocument = smart[smartID] else { return }
        releasePayments(of: smartID)
        let amount = missingSum(of: smartID)
        let products = smartDocument["basket"]?["products"]?.array ?? []
        let leading = makePayment(of: amount, by: method, for: smartID, contract: smartDocument["contract"])
        let leadingID = leading["id"]?.string ?? ""
        paymentRecords[leadingID]?.stakeholders = Self.stakeholders(in: products, amount: "sum")
        var ids = [leadingID]
        for item in products where item["item_type"] == "sub_transaction" {
            let share = makePayment(
                of: shareAmount(of: item), by: method, for: smartID,
                contract: ["object": "general.contracts", "id": item["contract_id"] ?? .null])
            let id = share["id"]?.string ?? ""
            linkShare(id, to: leadingID, referenceID: item["reference_id"])
            paymentRecords[id]?.stakeholders = Self.stakeholders(
                in: item["sub_basket"]?.array ?? [], amount: "sum")
            ids.append(id)
        }
        let payments = ids.compactMap { self.payments[$0]?.linked }
        smart.change(smartID) { smartDocument in
            smartDocument["transactions"] = .array(payments)
            smartDocument["trans_id"] = leading["trans_id"]
            smartDocument["payment_method"] = .string(method.rawValue)
            smartDocument["payment_instructions"] = nil
        }
    }

    private mutating func makePayment(
        of amount: Int, by method: PaymentMethod, for smartID: String, contract: JSONValue?
    ) -> JSONValue {
        let smartDocument = smart[smartID]
        var document = paymentDocument(
            product: method.productName, amount: amount, currency: smartDocument?["basket_info"]?["currency"],
            status: .initial)
        document["product_id"] = .integer(method.productID)
        document["zahlungsmittel_id"] = .integer(method.instrumentID)
        document["payment_data"] = (maskedInstruments[smartID] ?? method.sampleInstrument).map { .string($0) }
        document["merchant"] = smartDocument?["merchant"]
        document["merchant"]?["type"] = "11"
        document["merchant"]?["user"] = [
            "name": .string(settings.merchantName), "companyname": .string(settings.merchantName),
        ]
        document["contract"] = contract
        document["order_id"] = smartDocument?["merchantRef"]
        document["description"] = smartDocument?["transactionRef"]
        document["description_raw"] = smartDocument?["transactionRef"]
        document["accrual"] = smartDocument?["payment_context"]?["accrual"] == true ? true : nil
        document["contract_id"] = .integer(Self.contractNumber(contract?["id"]?.string ?? ""))
        document["customer"] = smartDocument?["customer"]?["contact"].map { contact in
            var customer: JSONValue = ["companyname": contact["companyname"] ?? .null]
            for name in ["forename", "surname"] { customer[name] = contact[name] }
            return customer
        }
        var record = PaymentRecord(smartID: smartID, method: method, originalAmount: amount)
        record.containerID = smartDocument?["container"]?["id"]?.string
        insertPayment(document, record)
        return document
    }

    /// Returns the amount of a merchant's share in a mixed basket.
    private func shareAmount(of item: JSONValue) -> Int {
        if let sum = item["sum"]?.integer { return sum }
        let basket: JSONValue = ["basket": ["products": [item]]]
        return (try? self.basket(of: basket)?.addedUp()) ?? 0
    }

    /// Returns a number for a contract, always the same. The API doesn't document its origin.
    private static func contractNumber(_ id: String) -> Int {
        Int(id.utf8.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) } % 90_000) + 10_000
    }

    /// Refunds a payment: creates the refund as a separate payment and links it with the original.
    mutating func refund(_ amount: Int, ofPayment id: String, reason: String) -> String? {
        guard let original = payments[id], let record = paymentRecords[id] else { return nil }
        var document = paymentDocument(
            product: record.method == .paypal ? "PayPal Erstattung" : "Erstattung", amount: -amount,
            currency: original["currency"], status: settings.refundsWaitForBank ? .refunded : .accepted)
        for name in Self.sharedMembers { document[name] = original[name] }
        document["parents"] = [PaymentRelation.refund.entry(of: original, hierarchy: "parent")]
        document["details"]?["description"] = .string(reason)
        document["details"]?["description_raw"] = .string(reason)
        var refund = PaymentRecord(
            smartID: record.smartID, method: record.method, originalAmount: -amount, original: id)
        refund.pushURL = record.pushURL
        let refundID = insertPayment(document, refund)
        paymentRecords[id]?.refunds.append(refundID)
        addChild(document, to: id, as: .refund)
        return refundID
    }

    /// The fields that a refund copies from its original payment.
    private static let sharedMembers = [
        "merchant", "contract", "contract_id", "customer", "product_id", "zahlungsmittel_id", "payment_data",
        "reference_id",
    ]

    @discardableResult
    mutating func insertPayment(_ document: JSONValue, _ record: PaymentRecord) -> String {
        let id = document["id"]?.string ?? ""
        payments.insert(document, id: id)
        paymentRecords[id] = record
        paymentIDsByHash[document["transaction_hash"]?.string ?? ""] = id
        return id
    }

    mutating func paymentDocument(
        product: String, amount: Int, currency: JSONValue?, status: PaymentStatus
    ) -> JSONValue {
        lastTransactionNumber += 1
        var document: JSONValue = [
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
        if amount > 0 { document.noteDates(of: status, at: timestamp) }
        return document
    }
}

extension JSONValue {
    /// The payment in the form in which a Smart Transaction refers to it.
    fileprivate var linked: JSONValue {
        var reference: JSONValue = [:]
        for name in ["object", "id", "trans_id", "transaction_hash"] { reference[name] = self[name] }
        return reference
    }
}
