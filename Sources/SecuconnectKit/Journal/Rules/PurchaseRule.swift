import Foundation

/// A purchase at a till: a creation, the redemption of loyalty cards that pay a part, and the payment.
struct PurchaseRule: JournalRule {
    let creation: SaleRule
    let tender: SmartTransaction.Tender

    let longestRun = SmartTransactions.terminalTimeout

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        if entry.sale == nil {
            entry.memory.call = .create
        } else {
            entry.memory.call = tender.amount != nil && entry.memory.isRedeemed != true ? .redeem : .start
        }
        return nil
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let transactions = client.smart.transactions
        guard let sale = entry.sale, let call = entry.memory.call, call != .create else {
            return try await creation.send(&entry, client).continuing
        }
        let key = entry.actionID(for: call)
        if call == .redeem {
            let result = try await transactions.preTransaction(sale, actionID: key)
            return redeemed(leaving: result.missingSum, &entry)
        }
        do {
            let changed = try await transactions.start(sale, method: tender.method, tender.details, actionID: key)
            return finding(after: changed, &entry, isLate: false)
        } catch let error as SecuconnectError where error.isRefusal && entry.attempts == 1 && tender.amount != nil {
            return returningCards("The payment was refused: \(error)", &entry)
        }
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        guard let id = entry.sale else {
            return try await creation.look(&entry, client, isLate: isLate).continuing
        }
        let sale = try await client.smart.transactions.get(id)
        if entry.memory.call == .redeem, sale.status == .processing {
            return redeemed(leaving: try await rest(of: sale, client), &entry)
        }
        return finding(after: sale, &entry, isLate: isLate)
    }

    func end(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool, mayRun: Bool
    ) async throws -> JournalFinding {
        // Without its identifier, nothing can have been paid.
        guard let id = entry.sale else { return entry.withdrawn }
        let transactions = client.smart.transactions
        let before = try await transactions.get(id)
        switch StartRule.finding(after: before, of: &entry, isLate: true) {
        case .absent where mayRun && entry.memory.call == .start:
            return .unknown("The terminal may still wait for the payer.")
        case .absent: break
        case .notDone where before.status == .failed && tender.amount != nil: break  // A card has paid its part.
        case .notDone: return entry.withdrawn
        case let finding: return finding
        }
        do { try await transactions.abort(id, actionID: entry.actionID(for: .abort)) } catch let error
            as SecuconnectError
            where error.isRefusal
        {
            // It may have been paid in the meantime, which its status shows.
        }
        let after = try await transactions.get(id)
        switch StartRule.finding(after: after, of: &entry, isLate: true) {
        case .absent: return .unknown("The sale can't be aborted.")
        case .notDone: break
        case let finding: return finding
        }
        for payment in after.payments {
            let check = try await client.payment.transactions.checkStatus(payment.id)
            guard !PaymentVerdict(check, currency: after.basketInfo?.currency).keepsMoney else {
                return .contradiction("The sale was aborted, but its payment \(payment.id) has an amount.")
            }
        }
        return entry.withdrawn
    }

    private func finding(
        after sale: SmartTransaction, _ entry: inout ActionJournal.Entry, isLate: Bool
    ) -> JournalFinding {
        let finding = StartRule.finding(after: sale, of: &entry, isLate: isLate)
        guard case .notDone(let reason) = finding, tender.amount != nil else { return finding }
        return returningCards(reason, &entry)
    }

    /// Continues a purchase whose cards have paid what was agreed with the payer, and withdraws any other.
    private func redeemed(leaving rest: Int?, _ entry: inout ActionJournal.Entry) -> JournalFinding {
        guard let rest else { return .unknown("The rest that is left to pay can't be read.") }
        guard rest == tender.amount else {
            return returningCards("The cards leave \(rest) to pay, not \(tender.amount ?? 0).", &entry)
        }
        entry.memory.isRedeemed = true
        return .continued
    }

    /// Withdraws a purchase after its cards have paid, so that they get their part back.
    private func returningCards(_ reason: String, _ entry: inout ActionJournal.Entry) -> JournalFinding {
        entry.memory.withdrawal = entry.memory.withdrawal ?? .init(reason: reason, isRequested: true)
        return .continued
    }

    /// Returns the amount that loyalty cards have left to pay; `nil` if a value is missing.
    private func rest(of sale: SmartTransaction, _ client: SecuconnectClient) async throws -> Int? {
        guard var rest = sale.basketInfo?.sum, sale.knowsItsPayments else { return nil }
        for reference in sale.transactions ?? [] where reference.isOfLoyaltyCard {
            let entry = try await client.loyalty.transactions.get(.init(reference.id.rawValue))
            guard let amount = entry.amount else { return nil }
            let (sum, overflows) = rest.addingReportingOverflow(amount)
            guard !overflows else { return nil }
            rest = sum
        }
        return rest
    }
}
