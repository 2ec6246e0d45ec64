import Foundation
import SecuconnectKit

/// A payout that was ordered.
struct OrderedPayout: Codable, Sendable {
    /// The payment that stands for the whole.
    let paymentID: String
    /// The payments that stand for its items.
    let items: [String]
    /// The values of the client, with those of the server.
    var document: JSONValue
    let executionDate: Date
    let pushURL: URL?
    /// A Boolean value that indicates whether the merchant has transferred the sum.
    var isPaidIn = false
    var isExecuted = false
}

extension ServerState {
    /// Ordering payouts.
    static let orderedPayoutRoutes: [Route] = [
        Route(.post, "/Payment/Secupaypayout") { state, call throws(APIError) in
            try state.orderPayout(try call.members())
        }.storing(SecupayPayout.Draft.self),
        Route(.post, "/Payment/Secupaypayout/me/PayoutWithoutCustomer") { state, call throws(APIError) in
            try state.orderBatch(try call.members())
        }.storing(SecupayPayoutBatch.Draft.self),
        Route(.get, "/Payment/Secupaypayout/{id}") { state, call throws(APIError) in
            try state.orderedPayoutDocument(try state.orderedPayout(call.id))
        },
        Route(.post, "/Payment/Secupaypayout/{id}/cancel") { state, call throws(APIError) in
            let number = try state.orderedPayout(call.id)
            guard let order = state.orderedPayouts[number], !order.isPaidIn else {
                throw .wrongState("The payout can't be canceled anymore")
            }
            for id in order.items + [order.paymentID] { state.setStatus(.void, ofPayment: id) }
            return ["result": true, "demo": false]
        },
        Route(.post, "/Payment/Secupaypayout/{id}/assignExternalInvoicePdf/{document}") {
            state, call throws(APIError) in
            _ = try state.orderedPayout(call.id)
            return try state.assignInvoice(call.parameters["document"] ?? "")
        },
    ]

    private mutating func orderPayout(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let customerID = members["customer"]?["id"]?.string ?? members["customer"]?.string ?? ""
        _ = try object(customerID, of: Self.customerKind)
        let items = members["transaction_list"]?.array ?? []
        for item in items {
            let targets = ["transaction_id", "transaction_hash", "container_id"].compactMap { item[$0]?.string }
            guard targets.count == 1 else { throw .format("An item needs one target") }
            if let id = item["transaction_id"]?.string { _ = try paymentDocument(id) }
            if let hash = item["transaction_hash"]?.string, paymentIDsByHash[hash] == nil { throw .unknownID(hash) }
            if let id = item["container_id"]?.string {
                _ = try object(id, of: Self.containerKind)
                try checkContainer(id)
            }
        }
        try Self.requireUnique(items.map { $0["reference_id"] })
        let pushURL = members["redirect_url"]?["url_push"]?.string.flatMap { URL(string: $0) }
        let number = try order(members, amounts: items.map { $0["total"] }, pushURL: pushURL)
        return try orderedPayoutDocument(number)
    }

    private mutating func orderBatch(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let items = members["payout_list"]?.array ?? []
        for item in items {
            // The vendor's sample has a recipient together with an account.
            let recipients = [item["bank_account"]?["iban"], item["origin_transaction"], item["recipient"]]
            guard recipients.contains(where: { $0 != nil && $0 != .null }) else {
                throw .format("An item needs a recipient")
            }
            if let account = item["bank_account"], account != .null { try Self.checkAccount(account) }
        }
        try Self.requireUnique(items.map { $0["reference"] })
        let number = try order(members, amounts: items.map { $0["amount"] }, pushURL: nil)
        guard let order = orderedPayouts[number] else { return nil }
        var answer: JSONValue = .object(members)
        answer["trans_id"] = .integer(number)
        answer["transfer_account"] = Self.transferAccount
        answer["transfer_purpose"] = .string("TA \(number)")
        var completed = items
        for (index, payment) in order.items.enumerated() where completed.indices.contains(index) {
            completed[index]["trans_id"] = payments[payment]?["trans_id"]
            guard let text = completed[index]["bank_account"]?["iban"]?.string, let bank = IBAN(text).bank else {
                continue
            }
            completed[index]["bank_account"]?["bic"] = .string(bank.bic)
            completed[index]["bank_account"]?["bankname"] = .string(bank.name)
        }
        answer["payout_list"] = .array(completed)
        return answer
    }

    /// Refuses two items with one reference.
    private static func requireUnique(_ references: [JSONValue?]) throws(APIError) {
        let texts = references.compactMap { $0?.string }
        guard Set(texts).count == texts.count else { throw .format("Two items have the same reference") }
    }

    /// Notes an order whose items add up.
    ///
    /// - Returns: The transaction number of the whole.
    private mutating func order(
        _ members: [String: JSONValue], amounts: [JSONValue?], pushURL: URL?
    ) throws(APIError) -> Int {
        guard settings.allowsPayouts else { throw .notAllowed("The contract has no payouts") }
        try checkContract((members["contract"] ?? members["contract_id"])?.string)
        var sum = 0
        for amount in amounts {
            guard let amount = amount?.integer, amount > 0 else { throw .format("An item has no amount") }
            let (next, overflows) = sum.addingReportingOverflow(amount)
            guard !overflows else { throw .format("The sum is too large") }
            sum = next
        }
        guard sum > 0, members["amount"]?.integer == sum else {
            throw .format("The sum of the items is not the amount")
        }
        if let allowed = settings.payoutPurposeCharacters, let purpose = members["purpose"]?.string,
            !purpose.unicodeScalars.allSatisfy(allowed.unicodeScalars.contains)
        {
            throw .format("purpose has characters that are not allowed")
        }
        var date = now.date
        if let text = members["execution_date"]?.string {
            guard let parsed = APITimestamp(text).date else { throw .format("execution_date isn't a date") }
            date = parsed
        }
        let currency = members["currency"] ?? "EUR"
        let whole = insertPayout(sum, currency, .prepaymentAwaited, pushURL)
        let items = amounts.map { insertPayout($0?.integer ?? 0, currency, .pending, pushURL) }
        let number = payments[whole]?["trans_id"]?.integer ?? 0
        orderedPayouts[number] = OrderedPayout(
            paymentID: whole, items: items, document: .object(members), executionDate: date, pushURL: pushURL)
        return number
    }

    private mutating func insertPayout(
        _ amount: Int, _ currency: JSONValue, _ status: PaymentStatus, _ pushURL: URL?
    ) -> String {
        var document = paymentDocument(product: "Auszahlung", amount: amount, currency: currency, status: status)
        document["merchant"] = ownMerchant
        document["contract"] = ownContract
        var record = PaymentRecord(smartID: "", method: "payout", originalAmount: amount)
        record.pushURL = pushURL
        record.isPayout = true
        return insertPayment(document, record)
    }

    private func orderedPayout(_ id: String) throws(APIError) -> Int {
        let paymentID = try paymentID(id)
        guard let number = orderedPayouts.first(where: { $0.value.paymentID == paymentID })?.key else {
            throw .unknownID(id)
        }
        return number
    }

    private func orderedPayoutDocument(_ number: Int) throws(APIError) -> JSONValue {
        guard let order = orderedPayouts[number], let payment = payments[order.paymentID] else {
            throw .unknownID("\(number)")
        }
        var document = try oldFormat(of: order.paymentID)
        for name in ["purpose", "order_id", "transaction_list"] { document[name] = order.document[name] }
        document["object"] = "payment.secupaypayout"
        if document["status"] == "authorized" { document["status"] = "pending" }
        document["payment_id"] = payment["id"]
        document["transfer_account"] = Self.transferAccount
        document["transfer_purpose"] = .string("TA \(number)")
        return document
    }

    static var transferAccount: JSONValue {
        [
            "owner": "secupay AG", "iban": "DE02120300000000202051", "bic": "BYLADEM1001", "bankname": "Beispielbank",
        ]
    }

    /// Pays out what was paid in and is due.
    mutating func executeDuePayouts() {
        for (number, order) in orderedPayouts.sorted(by: { $0.key < $1.key })
        where order.isPaidIn && !order.isExecuted && order.executionDate <= now.date {
            orderedPayouts[number]?.isExecuted = true
            for item in order.items { setStatus(.accepted, ofPayment: item) }
            var payout: [String: JSONValue] = [:]
            payout["trans_id"] = .integer(number)
            payout["purpose"] = order.document["purpose"]
            addPayout(
                payout, amount: payments[order.paymentID]?["amount"]?.integer ?? 0,
                of: settings.contractID.rawValue, pushURL: order.pushURL)
        }
    }

    /// Adds a payout that was carried out, and tells of it.
    ///
    /// - Returns: Its identifier.
    @discardableResult
    mutating func addPayout(
        _ members: [String: JSONValue], amount: Int, of contract: String, pushURL: URL?
    ) -> String {
        var payout = members.merging(payee(of: contract)) { $1 }
        payout["receiver"] = payout["store_name"]
        payout["amount"] = .integer(amount)
        payout["payout_amount"] = .integer(amount)
        payout["currency"] = payout["currency"] ?? "EUR"
        payout["date"] = timestamp
        payout["simple_status_id"] = 1
        payout["simple_status_description"] = "accepted"
        let place = "https://connect-testing.secuconnect.com/payouts/\(lastTransactionNumber)"
        payout["documents"] = [
            ["url": .string(place + ".csv"), "type": "csv"], ["url": .string(place + ".pdf"), "type": "pdf"],
        ]
        let id = create(payout, of: Self.payoutKind)["id"]?.string ?? ""
        if pushURL != nil || settings.alwaysPushes { push(Self.payoutKind.name, id, type: "added", to: pushURL) }
        return id
    }

    /// Returns the merchant of a contract in the form of payouts and invoices.
    func payee(of contract: String) -> [String: JSONValue] {
        let merchant = self[Self.contractKind][contract]?["merchant"]?["id"]?.string ?? merchantID
        let name = merchant == merchantID ? nil : self[Self.merchantKind][merchant]?["user"]?["companyname"]?.string
        return [
            "merchant": Self.reference(Self.merchantKind.name, merchant),
            "store_name": .string(name ?? settings.merchantName),
        ]
    }
}

extension SimulatedServer.Bank {
    /// The sum of an ordered payout arrives. Its items are paid out on the day of execution.
    ///
    /// - Parameter transactionID: The transaction number in the purpose, such as 40000001.
    /// - Throws: ``SimulatedServer/CheckoutRefusal`` if no payout waits for it.
    public func payIn(_ transactionID: Int) throws {
        try server.withStateNow { state in
            guard let order = state.orderedPayouts[transactionID], !order.isPaidIn,
                state.simpleStatus(ofPayment: order.paymentID) == .authorized
            else { throw SimulatedServer.CheckoutRefusal(description: "No payout waits for TA \(transactionID).") }
            state.orderedPayouts[transactionID]?.isPaidIn = true
            state.setStatus(.accepted, ofPayment: order.paymentID)
            state.executeDuePayouts()
        }
    }
}
