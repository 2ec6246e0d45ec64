import Foundation

/// The cancellation of a whole sale, which its status shows.
struct CancellationRule: JournalRule {
    let id: SmartTransaction.ID
    let receiptNumber: Int?

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        try await stateBefore(&entry, client)
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let transactions = client.smart.transactions
        // The response of a terminal can be another transaction, so the sale itself is read.
        if let receiptNumber {
            try await transactions.cancel(receiptNumber: receiptNumber, actionID: entry.actionID)
        } else {
            try await transactions.cancel(id, actionID: entry.actionID)
        }
        return try await look(&entry, client, isLate: false)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        let sale = try await client.smart.transactions.get(id)
        entry.sale = id
        entry.memory.saleStatus = sale.status
        switch SmartTransaction.PaymentState(sale.status) {
        case .canceled: return .done(nil)
        case .failed: return .notDone("The payment failed, so there is nothing to cancel.")
        case .unclear: return .unknown("The status of the transaction isn't known here.")
        default: return .noTrace(isLate: isLate)
        }
    }
}
