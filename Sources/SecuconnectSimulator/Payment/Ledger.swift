public import SecuconnectKit

extension SimulatedServer {
    /// A payment in the server's ledger, to compare with a shop's records.
    public struct LedgerEntry: Hashable, Sendable {
        /// The Smart Transaction of the payment; `nil` for a payment of an older direct product.
        public var smartTransaction: SmartTransaction.ID?
        /// The payment.
        public var payment: PaymentTransaction.ID
        /// The payment method.
        public var method: SmartTransaction.PaymentMethod
        /// The original amount in the minor unit.
        public var originalAmount: Int
        /// The current amount in the minor unit. It excludes amounts that were canceled before any money moved, but
        /// includes refunds.
        public var amount: Int
        /// The currency of all amounts.
        public var currency: CurrencyCode
        /// The simple status.
        public var status: PaymentTransaction.SimpleStatus
        /// The payment of the whole, if this one is the share of a merchant in a mixed basket. The amounts of the whole
        /// include those of the share.
        public var leadingPayment: PaymentTransaction.ID?
        /// The refunds, the oldest first, including failed ones.
        public var refunds: [LedgerRefund]
        /// The net amount in the minor unit: the amount minus all refunds that didn't fail; 0 for a payment that was
        /// refused or canceled. A charge-back doesn't change it and is visible in ``status``. This is the simulator's
        /// choice, because the API doesn't document the amount of such a payment. The real server probably returns
        /// less.
        public var netAmount: Int
    }

    /// A refund in the server's ledger.
    public struct LedgerRefund: Hashable, Sendable {
        /// The refund, a separate payment.
        public var payment: PaymentTransaction.ID
        /// The refunded amount in the minor unit, as a positive number.
        public var amount: Int
        /// The simple status; denied if it failed.
        public var status: PaymentTransaction.SimpleStatus
    }

    /// The server's ledger: every payment, the oldest first, including failed ones.
    public var ledger: [LedgerEntry] {
        withState { state in state.payments.ids.compactMap(state.ledgerEntry) }
    }

    /// Returns the ledger entry of a payment; `nil` if the payment doesn't exist or is a refund.
    ///
    /// - Parameter id: The payment identifier, `PCI_…`.
    /// - Returns: The entry.
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
