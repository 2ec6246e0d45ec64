import SecuconnectKit

extension ServerState {
    /// Captures an authorized payment, or records that the goods of an invoice were shipped, which makes it due.
    ///
    /// The API documents this for invoices only. That it captures other authorized payments, and a merchant's share in
    /// a mixed basket alone, is a guess.
    mutating func capturePayment(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let document = try paymentDocument(id)
        guard let record = paymentRecords[id], record.original == nil else { throw .notCapturable }
        let isInvoice = record.method == .invoice
        let isAuthorized = document["status"]?.integer == PaymentStatus.authorized.id
        let awaitsShipment = isInvoice && simpleStatus(ofPayment: id) == .waitingForShipment
        guard isAuthorized || awaitsShipment else { throw .notCapturable }
        let shipping = try Self.shipping(members["shipping_information"])
        if let value = members["amount"], value != .null {
            guard let amount = value.integer, amount > 0, amount <= document["amount"]?.integer ?? 0 else {
                throw .format("amount is more than was authorized, or isn't an amount")
            }
            let shares = record.shares.reduce(0) { $0 + (paymentRecords[$1]?.originalAmount ?? 0) }
            guard amount >= shares else { throw .format("amount is less than the shares of merchants") }
            setAmount(amount, ofPayment: id)
        }
        if isAuthorized {
            if directPayments[id] != nil {
                captureDirectPayment(id)
            } else if let whole = record.leading {
                captureShare(id, of: whole, record)
            } else {
                capture(record.smartID)
            }
        }
        if isInvoice, simpleStatus(ofPayment: id) == .waitingForShipment { setStatus(.invoiceDue, ofPayment: id) }
        if let shipping { note(shipping, ofPayment: id, record) }
        return try paymentDocument(id)
    }

    /// Captures a merchant's share of a mixed basket, and the whole once nothing else is left to capture.
    private mutating func captureShare(_ id: String, of whole: String, _ record: PaymentRecord) {
        if record.method == .invoice {
            setStatus(.shipmentAwaited, ofPayment: id)
        } else {
            setStatus(settings.pendingMethods.contains(record.method) ? .pending : .accepted, ofPayment: id)
        }
        completeCapture(of: whole)
    }

    /// Captures the payment of the whole of a mixed basket if all that is left of it was captured share by share.
    mutating func completeCapture(of whole: String) {
        let isAuthorized = { [payments] in payments[$0]?["status"]?.integer == PaymentStatus.authorized.id }
        guard let record = paymentRecords[whole], isAuthorized(whole), !record.shares.contains(where: isAuthorized),
            netAmountWithoutShares(ofPayment: whole) == 0
        else { return }
        if directPayments[whole] != nil { setStatus(.accepted, ofPayment: whole) } else { capture(record.smartID) }
    }

    /// Increases the amount of a prepayment before its money arrives. The argument is the new amount, not the
    /// difference.
    mutating func increaseAmount(
        ofPayment id: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        let document = try paymentDocument(id)
        let present = document["amount"]?.integer ?? 0
        guard let amount = members["amount"]?.integer, amount > present else {
            throw .format("amount isn't more than before")
        }
        try Self.checkSize(of: amount, "amount")
        guard let record = paymentRecords[id], record.method == .prepaid, record.leading == nil,
            document["status"]?.integer == PaymentStatus.prepaymentAwaited.id
        else { throw .wrongState("Only a prepayment that waits for its money can be increased") }
        setAmount(amount, ofPayment: id)
        return try paymentDocument(id)
    }

    /// Stores the shipping information of a shop.
    mutating func setShippingInformation(
        ofPayment id: String, _ members: [String: JSONValue]
    ) throws(APIError) -> JSONValue {
        _ = try paymentDocument(id)
        guard let record = paymentRecords[id], record.original == nil,
            stage(ofPayment: id) != .ended
        else { throw .wrongState("The current status of the payment does not allow to ship anything") }
        if let shipping = try Self.shipping(.object(members)) { note(shipping, ofPayment: id, record) }
        return ["result": true]
    }

    static func shipping(_ sent: JSONValue?) throws(APIError) -> [String: JSONValue]? {
        guard let sent, sent != .null else { return nil }
        guard let members = sent.object else { throw .format("shipping_information isn't an object") }
        for (name, value) in members where value != .null && value.string == nil {
            throw .format("shipping_information.\(name) isn't a string")
        }
        return members
    }

    /// Stores the merchant's numbers in the payment, and the shipment in the Smart Transaction.
    private mutating func note(_ shipping: [String: JSONValue], ofPayment id: String, _ record: PaymentRecord) {
        let timestamp = timestamp
        payments.change(id) { document in
            for name in ["invoice_number", "order_id"] { document[name] = shipping[name] ?? document[name] }
            document["updated"] = timestamp
        }
        let smartID = record.smartID
        guard status(of: smartID).isPaid, smart[smartID]?["delivery_options"]?["type"] != "collection" else { return }
        smart.change(smartID) { document in
            var delivery: JSONValue = ["type": "shipping", "shipped_at": shipping["shipped_at"] ?? timestamp]
            delivery["shipped_by"] = shipping["carrier"]
            delivery["tracking_code"] = shipping["tracking_id"]
            delivery["invoice_number"] = shipping["invoice_number"]
            document["delivery_options"] = delivery
        }
        if status(of: smartID) == .received { setStatus(.shipped, of: smartID) }
    }
}
