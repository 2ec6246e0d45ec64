import SecuconnectKit

extension ServerState {
    /// Refuses a mixed basket with which the books couldn't be kept.
    func checkShares(in basket: JSONValue?, of amount: Int) throws(APIError) {
        let items = Self.shares(in: basket)
        let references = items.compactMap { $0["reference_id"]?.string }
        guard Set(references).count == references.count else {
            throw .format("Two sub-baskets have the same reference_id")
        }
        var rest = amount
        for item in items {
            let share = Self.shareTotal(of: item)
            guard share >= 0, share <= rest else { throw .format("The sub-baskets are more than the amount") }
            rest -= share
        }
    }

    /// Creates the payments for the shares of the merchants in a mixed basket.
    mutating func createShares(of whole: String, in basket: JSONValue?) {
        guard let record = paymentRecords[whole], let payment = directPayments[whole] else { return }
        for item in Self.shares(in: basket) {
            let amount = Self.shareTotal(of: item)
            var document = paymentDocument(
                product: record.method.productName, amount: amount, currency: payments[whole]?["currency"],
                status: .initial)
            document["merchant"] = payments[whole]?["merchant"]
            document["contract"] = item["contract_id"].map { ["object": "general.contracts", "id": $0] }
            var share = PaymentRecord(smartID: "", method: record.method, originalAmount: amount)
            share.pushURL = record.pushURL
            share.directProduct = record.directProduct
            share.stakeholders = Self.stakeholders(in: item["sub_basket"]?.array ?? [], amount: "total")
            let id = insertPayment(document, share)
            linkShare(id, to: whole, referenceID: item["reference_id"])
            directPayments[id] = DirectPayment(
                product: payment.product,
                members: payment.members.filter { ["demo", "payment_action", "purpose", "order_id"].contains($0.key) })
            directPayments[id]?.members["basket"] = item["sub_basket"]
        }
    }

    /// Returns the shares of a payment in the form of the older interface.
    func subTransactions(of whole: String) -> JSONValue? {
        let shares = paymentRecords[whole]?.shares ?? []
        guard !shares.isEmpty else { return nil }
        return .array(
            shares.map { id in
                var share: JSONValue = [
                    "id": payments[id]?["transaction_hash"] ?? .null, "status": .string(oldWord(ofPayment: id)),
                    "transaction_status": .string(String(payments[id]?["status"]?.integer ?? 0)),
                ]
                for name in ["trans_id", "reference_id", "amount", "currency"] { share[name] = payments[id]?[name] }
                return share
            })
    }

    private static func shares(in basket: JSONValue?) -> [JSONValue] {
        (basket?.array ?? []).filter { $0["item_type"] == "sub_transaction" }
    }

    private static func shareTotal(of item: JSONValue) -> Int {
        if let total = item["total"]?.integer { return total }
        let totals = (item["sub_basket"]?.array ?? []).compactMap { $0["total"]?.integer }
        return totals.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }
}
