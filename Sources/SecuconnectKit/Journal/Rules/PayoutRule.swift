import Foundation

/// The order of a payout. It has no identifier before its response, so new payments of its sum are read as payouts.
struct PayoutRule: JournalRule {
    let draft: SecupayPayoutBatch.Draft

    /// A list is the only trace, and lists are delayed.
    let timeToSettle: TimeInterval = 3_600

    /// The number of seconds by which the clock of the server may be behind.
    private static let clockTolerance: TimeInterval = 3_600

    /// The largest number of payments of one amount that are compared.
    private static let limit = 100

    func prepare(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding? {
        let (payments, _) = try await candidates(since: entry.created, client)
        entry.memory.earlierPayments = Set(payments.map(\.id))
        return nil
    }

    func send(_ entry: inout ActionJournal.Entry, _ client: SecuconnectClient) async throws -> JournalFinding {
        let order = try await client.payment.secupayPayouts.createWithoutCustomer(draft, actionID: entry.actionID)
        entry.payoutNumber = order.transactionCode
        return .done(nil)
    }

    func look(
        _ entry: inout ActionJournal.Entry, _ client: SecuconnectClient, isLate: Bool
    ) async throws -> JournalFinding {
        let earlier = entry.memory.earlierPayments ?? []
        let (payments, isComplete) = try await candidates(since: entry.created, client)
        var payouts: [PaymentTransaction] = []
        var others: [PaymentTransaction.ID] = []
        for payment in payments where !earlier.contains(payment.id) {
            if try await isPayout(payment, client) { payouts.append(payment) } else { others.append(payment.id) }
        }
        guard payouts.count < 2 else {
            return .contradiction("Several new payouts have its sum: \(Self.text(payouts.map(\.id))).")
        }
        if let payout = payouts.first {
            entry.payments = [payout.id]
            entry.payoutNumber = payout.transactionCode
            return .done("It was found among the payments of its sum.")
        }
        guard isComplete else { return .unknown("Not all payments of its sum can be read.") }
        guard others.isEmpty else {
            return .unknown("New payments have its sum and may be the payout: \(Self.text(others)).")
        }
        return .noTrace(isLate: isLate)
    }

    /// Returns the payments of the sum, and a Boolean value that indicates whether these are all.
    private func candidates(
        since created: Date, _ client: SecuconnectClient
    ) async throws -> (payments: [PaymentTransaction], isComplete: Bool) {
        let earliest = created.addingTimeInterval(-Self.clockTolerance)
        let amount = SearchField<PaymentTransaction>.amount.equals(draft.amount ?? 0)
        let page = try await client.payment.transactions.find(
            ListQuery(
                filter: amount && SearchField.created.isAtLeast(earliest), sort: [.descending(.created)],
                count: Self.limit))
        return (page.items, page.hasAllMatches)
    }

    /// Returns a Boolean value that indicates whether a payment of the sum is a payout like this one. The payments of
    /// sales have the same list.
    private func isPayout(_ payment: PaymentTransaction, _ client: SecuconnectClient) async throws -> Bool {
        do {
            let payout = try await client.payment.secupayPayouts.get(payment.id)
            return payout.amount == draft.amount && payout.purpose == draft.purpose
        } catch let error as SecuconnectError where error.outcome == .rejected && !error.isRetryable {
            return false
        }
    }

    private static func text(_ ids: [PaymentTransaction.ID]) -> String {
        ids.map(\.rawValue).joined(separator: ", ")
    }
}
