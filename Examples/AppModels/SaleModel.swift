import Foundation
import Observation
import SecuconnectKit

/// A sale that its payer pays at Smart Checkout, for a view.
@available(iOS 17, macOS 14, tvOS 17, watchOS 10, *)
@MainActor
@Observable
final class SaleModel {
    /// The state to show.
    enum State: Equatable {
        case idle
        case creating
        /// The payer has to open the link.
        case checkout(URL)
        /// The payment isn't confirmed yet.
        case pending
        case paid
        /// Nothing was paid. The text is for people.
        case notPaid(String)
        /// The result isn't known yet. Buy again with the same order number.
        case unknown(String)
    }

    private(set) var state = State.idle
    private let client: SecuconnectClient
    private let journal: ActionJournal

    init(_ client: SecuconnectClient, store: any ActionJournalStore) {
        self.client = client
        journal = ActionJournal(client: client, store: store)
    }

    /// Buys, and follows the sale until it is decided. With the number of an
    /// earlier order, it goes on with the same sale, also after a restart.
    func buy(_ draft: SmartTransaction.Draft, order: String) async {
        state = .creating
        var draft = draft
        draft.merchantRef = order
        do {
            let entry = try await journal.perform(.sale(draft), id: order)
            guard let id = entry.sale else { return state = .idle }
            for try await sale in client.smart.transactions.changes(of: id) {
                try await show(sale)
            }
        } catch is CancellationError {
            // The view has disappeared. The sale goes on without it.
        } catch let error as SecuconnectError where error.outcome == .rejected {
            state = .notPaid(error.localizedDescription)
        } catch {
            state = .unknown(error.localizedDescription)
        }
    }

    private func show(_ sale: SmartTransaction) async throws {
        let transactions = client.smart.transactions
        switch try await transactions.paymentState(of: sale) {
        case .unpaid:
            state = sale.paymentLinks?.general.map(State.checkout) ?? .pending
        case .paid, .delivered, .awaitingShipment, .overpaid: state = .paid
        case .failed, .canceled, .refunded: state = .notPaid("")
        default: state = .pending
        }
    }
}
