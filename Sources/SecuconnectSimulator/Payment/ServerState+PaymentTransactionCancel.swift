import SecuconnectKit

extension ServerState {
    /// Cancels a payment, completely or partly, or refunds it if the money has moved already.
    ///
    /// The response is a bare list: the payment, then the resulting payments.
    mutating func cancelPayment(_ id: String, _ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        _ = try paymentDocument(id)
        guard let record = paymentRecords[id], record.original == nil else {
            throw .wrongState("A refund can't be canceled")
        }
        let rest = netAmount(ofPayment: id)
        let amount = try Self.reduction(in: members, of: rest, isInvoice: record.method == .invoice)
        let reason = try Self.reason(in: members)
        guard amount <= rest else { throw .wrongState("The remaining amount of the transaction is \(rest)") }
        // The API doesn't document whose part a partial refund of the whole reduces.
        guard amount == rest || amount <= netAmountWithoutShares(ofPayment: id) else {
            throw .wrongState("The amount includes shares of merchants, which have payments for it")
        }
        let reducesStakeholders = members["reduce_stakeholder_payment"] == true
        var answer: [JSONValue] = []
        switch stage(ofPayment: id) {
        case .ended: throw .wrongState("The current status of the payment does not allow to cancel it")
        case .executed:
            let refundID = refundRemaining(
                amount, ofPayment: id, reason: reason, reducesStakeholders: reducesStakeholders)
            if let refund = refundID.flatMap({ payments[$0] }) { answer = [refund] }
        case .open where amount == rest: try void(id, record)
        case .open:
            let reductions = reducesStakeholders ? stakeholderReductions(ofPayment: id, refunding: amount) : [:]
            try lower(id, by: amount, record)
            for (contract, amount) in reductions { paymentRecords[id]?.stakeholders[contract]? -= amount }
        }
        return .array([try paymentDocument(id)] + answer)
    }

    /// Cancels the payments of a Smart Transaction, or refunds the remaining amount if the money has moved.
    mutating func releasePayments(of smartID: String) {
        let ids = paymentIDs(of: smartID)
        // Shares that were captured alone are refunded before the whole is canceled.
        let isExecuted = ids.first.map(stage) == .executed
        for id in isExecuted ? ids : ids.reversed() {
            switch stage(ofPayment: id) {
            case .open: setStatus(.void, ofPayment: id)
            case .executed: _ = refundRemaining(netAmount(ofPayment: id), ofPayment: id, reason: "")
            case .ended: break
            }
        }
    }

    /// Refunds a part or all of the remaining amount, and returns the refund's identifier. The Smart Transaction has no
    /// status for it.
    private mutating func refundRemaining(
        _ amount: Int, ofPayment id: String, reason: String, reducesStakeholders: Bool = false
    ) -> String? {
        let shares = paymentRecords[id]?.shares ?? []
        let parts = amount > netAmountWithoutShares(ofPayment: id) ? shares.map { ($0, netAmount(ofPayment: $0)) } : []
        let reductions = reducesStakeholders ? stakeholderReductions(ofPayment: id, refunding: amount) : [:]
        let refundID = amount > 0 ? refund(amount, ofPayment: id, reason: reason) : nil
        if let refundID {
            paymentRecords[refundID]?.parts = Dictionary(parts) { first, _ in first }
            paymentRecords[refundID]?.stakeholders = reductions
        }
        let former = simpleStatus(ofPayment: id)
        showRefunds(of: id)
        guard let refundID else { return nil }
        // Receivers find the refund among the relations of the original, so the original is pushed first.
        if simpleStatus(ofPayment: id) == former { pushPayment(id, type: "changed") }
        pushPayment(refundID, type: "added")
        return refundID
    }

    private mutating func void(_ id: String, _ record: PaymentRecord) throws(APIError) {
        guard record.shares.allSatisfy({ stage(ofPayment: $0) != .executed }) else {
            throw .wrongState("A share of the payment was captured, so only the shares can be canceled")
        }
        setStatus(.void, ofPayment: id)
        for share in record.shares { setStatus(.void, ofPayment: share, isPushed: false) }
        let whole = record.leading ?? id
        if stage(ofPayment: whole) == .open, netAmount(ofPayment: whole) == 0 { setStatus(.void, ofPayment: whole) }
        completeCapture(of: whole)
        if simpleStatus(ofPayment: whole) == .void, paymentIDs(of: record.smartID).contains(whole) {
            setStatus(.cancelled, of: record.smartID)
        }
    }

    /// Reduces a payment. A card payment can be reduced once, and only while it is authorized and not captured.
    private mutating func lower(_ id: String, by amount: Int, _ record: PaymentRecord) throws(APIError) {
        if record.method == .creditcard {
            guard payments[id]?["status"]?.integer == PaymentStatus.authorized.id, !record.wasLowered else {
                throw .wrongState("The card payment can't be reduced")
            }
        }
        setAmount((payments[id]?["amount"]?.integer ?? 0) - amount, ofPayment: id)
        paymentRecords[id]?.wasLowered = true
    }

    /// Returns the amount of the reduction. The older field `amount` is the remaining amount of an invoice, otherwise
    /// the reduction.
    private static func reduction(
        in members: [String: JSONValue], of rest: Int, isInvoice: Bool
    ) throws(APIError) -> Int {
        var reduction = rest
        if let value = members["reduce_amount_by"], value != .null {
            guard let number = value.integer, number > 0 else { throw .format("reduce_amount_by isn't an amount") }
            reduction = number
        } else if let value = members["amount"], value != .null {
            guard let number = value.integer, number >= 0 else { throw .format("amount isn't an amount") }
            reduction = isInvoice ? rest - number : number
        }
        guard reduction > 0 || rest == 0 else { throw .wrongState("There is nothing to cancel") }
        return reduction
    }

    private static let reasonCharacters = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,+-:?()/'".unicodeScalars)

    private static func reason(in members: [String: JSONValue]) throws(APIError) -> String {
        guard let value = members["reason"], value != .null else { return "" }
        guard let text = value.string, text.unicodeScalars.count <= 100,
            text.unicodeScalars.allSatisfy(reasonCharacters.contains)
        else { throw .format("reason has more than 100 characters, or some that aren't allowed") }
        return text
    }
}
