import Foundation

/// The charge of a stored means of payment: a creation, an authorization and, unless it is automatic, a capture.
struct ChargeRule: JournalRule {
    let container: PaymentContainer.ID
    let creation: SaleRule
    let method: SmartTransaction.PaymentMethod

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        guard entry.sale != nil else {
            entry.memory.call = .create
            return nil
        }
        entry.memory.call = entry.memory.saleStatus == .approved ? .start : .prepare
        return nil
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let transactions = client.smart.transactions
        guard let sale = entry.sale, let call = entry.memory.call, call != .create else {
            return try await creation.send(&entry, client).continuing
        }
        let key = entry.actionID(for: call)
        let changed =
            call == .start
            ? try await transactions.start(sale, method: method, actionID: key)
            : try await transactions.prepare(
                sale, method: method, .init(container: .existing(container)), actionID: key)
        return finding(after: changed, of: &entry, isLate: false)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        guard let sale = entry.sale else {
            return try await creation.look(&entry, client, isLate: isLate).continuing
        }
        return finding(after: try await client.smart.transactions.get(sale), of: &entry, isLate: isLate)
    }

    private func finding(
        after sale: SmartTransaction, of entry: inout ActionJournal.Entry, isLate: Bool
    ) -> JournalFinding {
        if entry.memory.call == .prepare {
            if sale.status == .approved {
                entry.memory.saleStatus = sale.status
                return .continued
            }
            if sale.iframeURL != nil, sale.status == .created {
                return .contradiction("The payer has to confirm the payment, although it was charged without them.")
            }
        }
        return StartRule.finding(after: sale, of: &entry, isLate: isLate)
    }
}
