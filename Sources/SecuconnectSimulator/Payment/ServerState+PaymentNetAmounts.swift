import SecuconnectKit

extension ServerState {
    /// Returns the net amount of a payment: its amount minus all refunds that succeeded or still may. It is 0 for a
    /// failed payment and while a charge-back isn't settled.
    ///
    /// A mixed basket has one payment of the whole, which includes the shares of its merchants. A refund of a share
    /// reduces the whole, a refund of the whole reduces the shares, and no share is worth more than the whole.
    func netAmount(ofPayment id: String) -> Int {
        guard let record = paymentRecords[id] else { return 0 }
        if record.original != nil { return ownNetAmount(ofPayment: id) }
        let lost = record.shares.reduce(0) { lost, share in
            lost + (paymentRecords[share]?.originalAmount ?? 0) - ownNetAmount(ofPayment: share)
        }
        let own = max(0, ownNetAmount(ofPayment: id) - lost - part(ofShare: id, isLive: isLive))
        return record.leading.map { min(own, netAmount(ofPayment: $0)) } ?? own
    }

    /// Returns the net amount of a payment without the shares of merchants in it.
    func netAmountWithoutShares(ofPayment id: String) -> Int {
        let shares = paymentRecords[id]?.shares ?? []
        return shares.reduce(netAmount(ofPayment: id)) { $0 - netAmount(ofPayment: $1) }
    }

    /// Returns the amount that the merchant of a share gives back with refunds of the whole.
    ///
    /// - Parameters:
    ///   - share: The payment of the share.
    ///   - isLive: A Boolean value that indicates whether a refund counts.
    /// - Returns: The amount.
    func part(ofShare share: String, isLive: (String) -> Bool) -> Int {
        let refunds = paymentRecords[share]?.leading.flatMap { paymentRecords[$0]?.refunds } ?? []
        return refunds.filter(isLive).reduce(0) { $0 + (paymentRecords[$1]?.parts[share] ?? 0) }
    }

    private func isLive(_ payment: String) -> Bool { ![.denied, .void].contains(simpleStatus(ofPayment: payment)) }

    private func ownNetAmount(ofPayment id: String) -> Int {
        // The payer's bank took back the whole of a charge-back.
        guard isLive(id), simpleStatus(ofPayment: id) != .issue else { return 0 }
        // Refunds are negative.
        return (paymentRecords[id]?.refunds ?? []).reduce(payments[id]?["amount"]?.integer ?? 0) { net, refund in
            net + ownNetAmount(ofPayment: refund)
        }
    }

    /// Shows which payments of a basket are refunded completely, after a refund or its failure.
    ///
    /// - Parameter id: A payment of the basket.
    mutating func showRefunds(of id: String) {
        let whole = paymentRecords[id]?.leading ?? id
        for payment in [whole] + (paymentRecords[whole]?.shares ?? []) {
            let isRefunded = netAmount(ofPayment: payment) == 0
            if isRefunded, stage(ofPayment: payment) == .executed {
                setStatus(.refunded, ofPayment: payment, isPushed: payment == id || payment == whole)
            } else if !isRefunded, simpleStatus(ofPayment: payment) == .refund {
                setStatus(.accepted, ofPayment: payment, isPushed: payment == id || payment == whole)
            }
        }
    }
}
