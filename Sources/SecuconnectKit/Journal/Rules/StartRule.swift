import Foundation

/// The capture of a prepared sale, which its status shows.
struct StartRule: JournalRule {
    let id: SmartTransaction.ID
    let method: SmartTransaction.PaymentMethod?

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        try await stateBefore(&entry, client)
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let sale = try await client.smart.transactions.start(id, method: method, actionID: entry.actionID)
        return Self.finding(after: sale, of: &entry, isLate: false)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        Self.finding(after: try await client.smart.transactions.get(id), of: &entry, isLate: isLate)
    }

    /// Returns what the status of a sale says about its start.
    static func finding(
        after sale: SmartTransaction, of entry: inout ActionJournal.Entry, isLate: Bool
    ) -> JournalFinding {
        entry.sale = sale.id
        entry.memory.saleStatus = sale.status
        entry.payments = (sale.transactions ?? []).map(\.id)
        switch SmartTransaction.PaymentState(sale.status) {
        case .unpaid, .authorized: return .noTrace(isLate: isLate)
        case .pending, .paid, .delivered: return .done(nil)
        case .failed: return .notDone("The payment failed or was declined.")
        case .canceled: return .notDone("The transaction was canceled.")
        default: return .unknown("The status of the transaction isn't known here.")
        }
    }
}
