public import SecuconnectKit

extension SimulatedServer.Office {
    /// Closes the books: settles what has happened to all payments since the last time. Each contract gets a payout
    /// and an invoice for a fee of one percent of its volume, for each currency.
    ///
    /// | Field | Amount |
    /// | --- | --- |
    /// | `transaction_volume` | The payments that were carried out. In a mixed basket, each contract has its part. |
    /// | `refund_amount` | The refunds that were carried out. |
    /// | `claim_amount` | The payments that were charged back. It is negative when a charge-back was settled. |
    /// | `stakeholder_amount` | The shares of the payments that go to other contracts. |
    /// | `invoice_amount` | The fee. |
    /// | `misc_amount` | The shares from payments of other contracts, plus or minus a deficit that is carried over. |
    /// | `payout_amount` | The volume minus refunds, claims, shares and the fee, plus `misc_amount`; never negative. |
    ///
    /// A payment with an accrual waits until it is revoked. A refund and a charge-back don't reduce the shares of third
    /// parties, except for a refund with `reduce_stakeholder_payment`. The API documents the names of these fields
    /// only, so their sums are a guess.
    ///
    /// - Returns: The payout of the client's own contract, the first if it has several currencies; `nil` if there was
    ///   nothing to settle.
    @discardableResult
    public func closeMonth() -> PaymentPayout.ID? { server.withStateNow { $0.closeMonth() } }
}

/// The account of a contract in one currency.
struct PayoutAccount: Codable, Hashable {
    let contract: String
    let currency: String
}

/// The sums of a month for one account.
private struct MonthSums {
    var volume = 0, refunds = 0, claims = 0, given = 0, received = 0

    var isEmpty: Bool { [volume, refunds, claims, given, received].allSatisfy { $0 == 0 } }

    mutating func add(_ position: PaymentPosition) {
        volume += position.volume
        refunds += position.refunds
        claims += position.claims
        given += position.stakeholders.values.reduce(0, +)
    }
}

extension ServerState {
    fileprivate mutating func closeMonth() -> PaymentPayout.ID? {
        var month: [PayoutAccount: MonthSums] = [:]
        for id in payments.ids {
            guard let position = position(ofPayment: id), let document = payments[id],
                document["accrual"] != true || settledPositions[id] != nil
            else { continue }
            let currency = document["currency"]?.string ?? CurrencyCode.eur.rawValue
            let change = position - (settledPositions[id] ?? .init())
            settledPositions[id] = position
            month[account(document["contract"]?["id"]?.string, currency), default: .init()].add(change)
            for (contract, amount) in change.stakeholders {
                month[account(contract, currency), default: .init()].received += amount
            }
        }
        let own = settings.contractID.rawValue
        let accounts = month.filter { !$0.value.isEmpty }.sorted {
            ($0.key.contract == own ? 0 : 1, $0.key.contract, $0.key.currency)
                < ($1.key.contract == own ? 0 : 1, $1.key.contract, $1.key.currency)
        }
        let payouts = accounts.map { ($0.key.contract, settle($0.key, $0.value)) }
        return payouts.first { $0.0 == own }.map { PaymentPayout.ID($0.1) }
    }

    private func account(_ contract: String?, _ currency: String) -> PayoutAccount {
        let id = contract.flatMap { try? contractID($0) } ?? settings.contractID.rawValue
        return PayoutAccount(contract: id, currency: currency)
    }

    /// Pays out the sums of a month with an invoice for the fee.
    ///
    /// - Returns: The payout.
    private mutating func settle(_ account: PayoutAccount, _ sums: MonthSums) -> String {
        let fee = sums.volume / 100
        let carried = deficits.removeValue(forKey: account) ?? 0
        let balance =
            sums.volume - sums.refunds - sums.claims - sums.given - fee + sums.received - carried
        let deficit = max(0, -balance)
        if deficit > 0 { deficits[account] = deficit }
        lastTransactionNumber += 1
        let payout = addPayout(
            [
                "trans_id": .integer(lastTransactionNumber),
                "transaction_volume": .integer(sums.volume), "refund_amount": .integer(sums.refunds),
                "claim_amount": .integer(sums.claims), "stakeholder_amount": .integer(sums.given),
                "invoice_amount": .integer(fee), "misc_amount": .integer(sums.received - carried + deficit),
                "currency": .string(account.currency),
            ],
            amount: balance + deficit, of: account.contract, pushURL: nil)
        if fee > 0 { addInvoice(fee, account) }
        return payout
    }

    private mutating func addInvoice(_ fee: Int, _ account: PayoutAccount) {
        let tax = fee * 19 / 119
        let number = self[Self.invoiceKind].ids.count + 1
        let place = "https://connect-testing.secuconnect.com/invoices/\(number)"
        var invoice = payee(of: account.contract)
        invoice.merge(
            [
                "invoice_id": .string("RE-\(number)"), "date": timestamp, "currency": .string(account.currency),
                "amount": .integer(fee - tax), "tax_amount": .integer(tax), "total_amount": .integer(fee),
                "document_url": .string(place + ".pdf"), "document_url_xml": .string(place + ".xml"),
            ]) { $1 }
        _ = create(invoice, of: Self.invoiceKind)
    }
}
