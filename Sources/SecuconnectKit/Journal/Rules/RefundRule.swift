import Foundation

/// A refund, which the payment and its refunds show in comparison with those before.
struct RefundRule: JournalRule {
    let id: PaymentTransaction.ID
    let cancellation: PaymentTransaction.Cancellation

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        entry.memory.snapshot = try await client.payment.transactions.refundSnapshot(of: id)
        return nil
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let changed = try await client.payment.transactions.cancel(id, cancellation, actionID: entry.actionID)
        entry.payments = changed.filter { $0.isRefund && $0.id != id }.map(\.id)
        return .done(nil)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        guard let snapshot = entry.memory.snapshot else { return .noTrace(isLate: isLate) }
        let (payment, refunds) = try await client.payment.transactions.refundsWithOriginal(of: id)
        let new = refunds.map(\.id).filter { snapshot.refunds[$0] == nil }
        switch snapshot.outcome(of: cancellation, payment: payment, refunds: refunds, isLate: isLate) {
        case .made:
            entry.payments = new
            return .done("It was found among the refunds of the payment, or in its amount.")
        case .notMade where !new.isEmpty:
            return .notDone("The refund was denied: \(new.map(\.rawValue).joined(separator: ", ")).")
        case .notMade: return .absent
        case .unknown where new.isEmpty: return .unknown("The payment doesn't show whether it was refunded.")
        case .unknown:
            return .unknown(
                "The payment has other new refunds: \(new.map(\.rawValue).joined(separator: ", ")).")
        }
    }
}
