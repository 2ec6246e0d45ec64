import Foundation

/// The creation of a sale, which is found by its reference.
struct SaleRule: JournalRule {
    let draft: SmartTransaction.Draft

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        note(try await client.smart.transactions.create(draft, actionID: entry.actionID), in: &entry)
        return .done(nil)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        let earliest = (entry.memory.firstSentAt ?? entry.created).addingTimeInterval(
            -SmartTransactions.clockTolerance)
        let (found, isComplete) = try await client.smart.transactions.findAllCreated(
            merchantRef: draft.merchantRef ?? "", since: earliest
        ) { $0.isLike(draft) }
        guard found.count < 2 else {
            let ids = found.map(\.id.rawValue).joined(separator: ", ")
            return .contradiction("Several transactions have its merchantRef: \(ids).")
        }
        guard isComplete else {
            return .unknown("Some transactions with its merchantRef can't be read.")
        }
        guard let sale = found.first else { return .noTrace(isLate: isLate) }
        note(sale, in: &entry)
        return .done("It was found by its merchantRef.")
    }

    private func note(_ sale: SmartTransaction, in entry: inout ActionJournal.Entry) {
        entry.sale = sale.id
        entry.memory.saleStatus = sale.status
    }
}
