import SecuconnectKit

/// The amounts of a payment that are settled with the merchant of its contract.
struct PaymentPosition: Codable {
    /// The amount that was carried out.
    var volume = 0
    /// The refunds that were carried out.
    var refunds = 0
    /// The amount that the payer's bank took back.
    var claims = 0
    /// The amounts that contracts of third parties get.
    var stakeholders: [String: Int] = [:]

    static func - (new: Self, old: Self) -> Self {
        Self(
            volume: new.volume - old.volume, refunds: new.refunds - old.refunds, claims: new.claims - old.claims,
            stakeholders: new.stakeholders.merging(old.stakeholders.mapValues { -$0 }, uniquingKeysWith: +))
    }
}

extension ServerState {
    /// Returns the amounts of a payment to settle so far; `nil` if it is a refund or a payout.
    ///
    /// The payment of the whole of a mixed basket leaves out the shares of the merchants, which have payments.
    func position(ofPayment id: String) -> PaymentPosition? {
        guard let record = paymentRecords[id], record.original == nil, !record.isPayout else { return nil }
        let status = simpleStatus(ofPayment: id)
        // What was refunded completely or charged back had been carried out before.
        guard PaymentStage(status) == .executed || [.refund, .issue].contains(status) else { return .init() }
        let shares = record.shares.reduce(0) { $0 + (paymentRecords[$1]?.originalAmount ?? 0) }
        let executed = record.refunds.filter(isExecuted)
        var position = PaymentPosition(volume: max(0, (payments[id]?["amount"]?.integer ?? 0) - shares))
        position.refunds = part(ofShare: id, isLive: isExecuted)
        position.stakeholders = record.stakeholders
        for refund in executed {
            let parts = paymentRecords[refund]?.parts.values.reduce(0, +) ?? 0
            position.refunds -= (payments[refund]?["amount"]?.integer ?? 0) + parts
            position.stakeholders.merge(paymentRecords[refund]?.stakeholders ?? [:]) { $0 - $1 }
        }
        if status == .issue { position.claims = position.volume - position.refunds }
        return position
    }

    private func isExecuted(_ refund: String) -> Bool { simpleStatus(ofPayment: refund) == .accepted }

    /// Returns the amounts of third parties in a basket by their contract.
    static func stakeholders(in items: [JSONValue], amount: String) -> [String: Int] {
        var stakeholders: [String: Int] = [:]
        for item in items where item["item_type"] == "stakeholder_payment" {
            guard let contract = item["contract_id"]?.string, let sum = item[amount]?.integer else { continue }
            stakeholders[contract, default: 0] += sum
        }
        return stakeholders
    }

    /// Returns the amounts by which a refund reduces the amounts of third parties: in proportion to the remaining
    /// amount, rounded down. The API doesn't document the rounding.
    func stakeholderReductions(ofPayment id: String, refunding amount: Int) -> [String: Int] {
        let rest = netAmountWithoutShares(ofPayment: id)
        guard rest > 0, amount > 0 else { return [:] }
        let part = min(amount, rest)
        return remainingStakeholders(ofPayment: id).mapValues { share in
            let product = max(0, share).multipliedFullWidth(by: part)
            // The quotient fits, because the part isn't more than the rest.
            return rest.dividingFullWidth(product).quotient
        }
    }

    /// Returns the amounts of third parties that remain after the refunds.
    func remainingStakeholders(ofPayment id: String) -> [String: Int] {
        guard let record = paymentRecords[id] else { return [:] }
        return record.refunds.filter { simpleStatus(ofPayment: $0) != .denied }.reduce(into: record.stakeholders) {
            $0.merge(paymentRecords[$1]?.stakeholders ?? [:]) { $0 - $1 }
        }
    }
}
