import Foundation

/// The capture of a payment, which its simple state shows.
struct CaptureRule: JournalRule {
    let id: PaymentTransaction.ID
    let capture: PaymentTransaction.Capture

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        try await stateBefore(&entry, client)
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let payment = try await client.payment.transactions.capture(id, capture, actionID: entry.actionID)
        return finding(after: payment, of: &entry, isLate: false)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        finding(after: try await client.payment.transactions.get(id), of: &entry, isLate: isLate)
    }

    private func finding(
        after payment: PaymentTransaction, of entry: inout ActionJournal.Entry, isLate: Bool
    ) -> JournalFinding {
        entry.payments = [id]
        switch payment.details?.simpleStatus {
        case .waitingForShipment?, .authorized?: return .noTrace(isLate: isLate)
        case .accepted?, .paid?, .pending?, .issue?, .issueResolved?: return .done(nil)
        case .denied?: return .notDone("The payment was denied.")
        case .void?, .refund?: return .notDone("The payment was canceled or refunded.")
        default: return .unknown("The state of the payment can't be read or isn't known here.")
        }
    }
}
