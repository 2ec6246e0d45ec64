public import SecuconnectKit

extension SimulatedServer.Office {
    /// Closes the books: pays out all payments that were carried out since the last time, less refunds and a fee of one
    /// percent. A payout and an invoice for the fee are added to the lists.
    ///
    /// - Returns: The payout; nil if there was nothing to pay out.
    @discardableResult
    public func closeMonth() -> PaymentPayout.ID? { server.withStateNow { $0.closeMonth() } }
}

extension ServerState {
    fileprivate mutating func closeMonth() -> PaymentPayout.ID? {
        var volume = 0, refunds = 0
        for id in payments.ids where !closedPayments.contains(id) {
            guard let record = paymentRecords[id], !record.isPayout, payments[id]?["accrual"] != true else { continue }
            let amount = payments[id]?["amount"]?.integer ?? 0
            switch simpleStatus(ofPayment: id) {
            case .accepted, .paid, .issueResolved: break
            case .refund where record.original == nil: break  // It was carried out before it was given back.
            default: continue
            }
            if record.original == nil { volume += amount } else { refunds -= amount }
            closedPayments.insert(id)
        }
        guard volume > 0 else { return nil }
        let fee = volume / 100, tax = fee * 19 / 119
        addPayout(
            [
                "transaction_volume": .integer(volume), "refund_amount": .integer(refunds),
                "invoice_amount": .integer(fee), "stakeholder_amount": 0, "claim_amount": 0, "misc_amount": 0,
            ],
            amount: volume - refunds - fee, pushURL: nil)
        let number = self[Self.invoiceKind].ids.count + 1
        let place = "https://connect-testing.secuconnect.com/invoices/\(number)"
        _ = create(
            [
                "merchant": ownMerchant, "store_name": .string(settings.merchantName),
                "invoice_id": .string("RE-\(number)"), "date": timestamp, "currency": "EUR",
                "amount": .integer(fee - tax), "tax_amount": .integer(tax), "total_amount": .integer(fee),
                "document_url": .string(place + ".pdf"), "document_url_xml": .string(place + ".xml"),
            ], of: Self.invoiceKind)
        return self[Self.payoutKind].ids.last.map { PaymentPayout.ID($0) }
    }
}
