extension Till {
    /// A sale of a till, as far as it is known.
    public struct Sale: Hashable, Sendable {
        /// The number of the sale.
        public let number: String
        /// The state.
        public let state: State
        /// The sum in minor units.
        public let sum: Int
        /// The currency of the sum.
        public let currency: CurrencyCode?
        /// The means by which the payer pays.
        public let tender: SmartTransaction.Tender
        /// The Smart Transaction; `nil` if it isn't created yet.
        public let transactionID: SmartTransaction.ID?
        /// A sentence for developers: the reason for the state. It contains no personal data.
        public let note: String?
        let isBeingCanceled: Bool
    }

    /// The state of a sale.
    ///
    /// | State | Goods | Next |
    /// | --- | --- | --- |
    /// | ``paid`` | hand over | print the receipt |
    /// | ``kept`` | hand over | nothing: ``Till/resume()`` sends it |
    /// | ``notPaid`` | keep | sell again, under another number |
    /// | ``undecided`` | keep | look at the terminal, then call ``Till/resume()`` or ``Till/withdraw(_:)`` |
    /// | ``canceled`` | take back | give the money back, if it was cash |
    /// | ``needsReview`` | keep | a person looks, and calls ``ActionJournal/decide(_:isDone:note:)`` |
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// The sale is paid.
        case paid
        /// The merchant has the money, and the server doesn't know it yet.
        case kept
        /// The sale isn't paid, and won't be.
        case notPaid
        /// The result of the payment, or of the cancellation, isn't known yet.
        case undecided
        /// The sale was canceled after its payment.
        case canceled
        /// The result can't be determined.
        case needsReview

        /// A Boolean value that indicates whether to hand over the goods.
        public var isPaidAtTill: Bool { self == .paid || self == .kept }
    }
}

extension Till.Sale {
    /// Creates a sale from its entry in the journal; `nil` if the entry isn't a purchase.
    init?(_ entry: ActionJournal.Entry, cancellation: ActionJournal.Entry?, number: String) {
        guard case .purchase(let draft, let tender) = entry.action.kind else { return nil }
        self.number = number
        self.tender = SmartTransaction.Tender(tender)
        sum = draft.basketInfo?.sum ?? 0
        currency = draft.basketInfo?.currency
        transactionID = entry.sale
        let isCancellationOpen = cancellation.map { $0.state != .done && $0.state != .notDone } ?? false
        isBeingCanceled = isCancellationOpen
        if let cancellation, entry.state == .done, cancellation.state != .notDone {
            note = cancellation.note
            switch cancellation.state {
            case .done: state = .canceled
            case .needsReview: state = .needsReview
            default: state = .undecided
            }
            return
        }
        note = entry.note ?? entry.memory.withdrawal?.reason
        switch entry.state {
        case .done: state = .paid
        case .notDone: state = .notPaid
        case .needsReview: state = .needsReview
        case .recorded, .sent:
            if entry.memory.withdrawal == nil {
                state = self.tender.isReceived ? .kept : .undecided
            } else {
                state = entry.wasStarted ? .undecided : .notPaid
            }
        }
    }
}

extension ActionJournal.Entry {
    /// A Boolean value that indicates whether the payment of a sale was started, with a result that isn't known.
    var wasStarted: Bool { sale != nil && memory.call == .start && mayHaveActed }
}
