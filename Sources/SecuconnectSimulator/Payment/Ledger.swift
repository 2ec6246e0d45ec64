public import SecuconnectKit

extension SimulatedServer {
    /// A payment in the server's own books, to hold a shop's against.
    public struct LedgerEntry: Hashable, Sendable {
        /// The Smart Transaction that it was made for; nil for a payment of an older direct product.
        public var smartTransaction: SmartTransaction.ID?
        /// The payment.
        public var payment: PaymentTransaction.ID
        /// How it was paid.
        public var method: SmartTransaction.PaymentMethod
        /// The amount at the beginning, in the minor unit.
        public var originalAmount: Int
        /// The amount now, in the minor unit: what was called off before any money moved is gone from it, refunds are
        /// not.
        public var amount: Int
        /// The currency of all amounts.
        public var currency: CurrencyCode
        /// The state in short.
        public var status: PaymentTransaction.SimpleStatus
        /// The payment of the whole, if this one is the share of one merchant in a mixed basket. The amounts of the whole
        /// contain those of the share.
        public var leadingPayment: PaymentTransaction.ID?
        /// The refunds, the oldest first, those included that failed.
        public var refunds: [LedgerRefund]
        /// What is left in the minor unit: the amount less all refunds that did not fail; nothing of a payment that was
        /// refused or called off. A charge-back leaves it as it is and shows in ``status``: that is the simulator's
        /// choice, because the API doesn't document the amount of such a payment. The real server probably says less.
        public var netAmount: Int
    }

    /// A refund in the server's own books.
    public struct LedgerRefund: Hashable, Sendable {
        /// The refund, a payment of its own.
        public var payment: PaymentTransaction.ID
        /// How much it gives back in the minor unit, as a positive number.
        public var amount: Int
        /// The state in short; denied if it failed.
        public var status: PaymentTransaction.SimpleStatus
    }

    /// The server's own books: every payment, the oldest first, those included that came to nothing.
    public var ledger: [LedgerEntry] {
        withState { state in state.payments.ids.compactMap(state.ledgerEntry) }
    }

    /// What the server's own books say of one payment; nil if there is none of this id, or it is a refund.
    ///
    /// - Parameter id: its id, `PCI_…`.
    /// - Returns: the entry.
    public func ledgerEntry(for id: PaymentTransaction.ID) -> LedgerEntry? {
        withState { $0.ledgerEntry(id.rawValue) }
    }
}

extension ServerState {
    fileprivate func ledgerEntry(_ id: String) -> SimulatedServer.LedgerEntry? {
        guard let record = paymentRecords[id], record.original == nil, !record.isPayout, let document = payments[id]
        else { return nil }
        return SimulatedServer.LedgerEntry(
            smartTransaction: record.smartID.isEmpty ? nil : .init(record.smartID), payment: .init(id),
            method: record.method,
            originalAmount: record.originalAmount, amount: document["amount"]?.integer ?? 0,
            currency: CurrencyCode(document["currency"]?.string ?? "EUR"), status: simpleStatus(ofPayment: id),
            leadingPayment: record.leading.map { .init($0) }, refunds: record.refunds.map(ledgerRefund),
            netAmount: netAmount(ofPayment: id))
    }

    private func ledgerRefund(_ id: String) -> SimulatedServer.LedgerRefund {
        .init(
            payment: .init(id), amount: -(payments[id]?["amount"]?.integer ?? 0), status: simpleStatus(ofPayment: id))
    }
}
