public import Foundation

/// The charges of agreements with payers: the first payment at checkout, and each later period once.
///
/// ```swift
/// let store = InMemoryRecurringAgreementStore()  // yours, on top of a database
/// let charges = RecurringCharges(
///     ActionJournal(
///         client: client, store: FileActionJournalStore(folder: folder)),
///     store: store)
/// let sale = try await charges.begin(
///     "customer-17", draft, every: .monthly, from: "2026-12-01")
/// log("Send the payer to \(sale.paymentLinks?.general?.host ?? "")")
/// ```
/// The key of a charge is made of the agreement and the first day of its period, so a period is charged once, even if the
/// program is killed, runs twice, or doesn't run for weeks. Every missed period is charged.
public struct RecurringCharges: Sendable {
    /// The journal with the charges.
    public let journal: ActionJournal
    let store: any RecurringAgreementStore
    let retryDays: [Int]
    let notificationURL: URL?

    /// Creates the charges of a store.
    ///
    /// - Parameters:
    ///   - journal: The journal.
    ///   - store: The place for the agreements.
    ///   - retryDays: The numbers of days after which a declined charge is tried again, one for each attempt. After the
    ///     last one, the agreement ``RecurringAgreement/State/needsPayer``.
    ///   - notificationURL: The address for push events about stored means of payment.
    public init(
        _ journal: ActionJournal, store: any RecurringAgreementStore, retryDays: [Int] = [3, 7],
        notificationURL: URL? = nil
    ) {
        self.journal = journal
        self.store = store
        self.retryDays = retryDays
        self.notificationURL = notificationURL
    }

    /// Begins an agreement: records it, and creates the sale in which the payer pays the first period.
    ///
    /// A second call with the same arguments returns the same sale.
    ///
    /// Calls `POST /Smart/Transactions`, then `GET /Smart/Transactions/{id}`.
    ///
    /// - Parameters:
    ///   - id: The identifier of the agreement, such as the number of the customer.
    ///   - draft: The sale of each period. Its `merchantRef` and the markers of recurring payments are set by this
    ///     method.
    ///   - interval: The length of a period.
    ///   - start: The first day of the first period.
    ///   - end: The last day on which a charge may be made; `nil` for no end.
    /// - Returns: The sale. Send the payer to its ``SmartTransaction/paymentLinks``.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the agreement can't be valid
    ///   or the identifier belongs to another one.
    public func begin(
        _ id: String, _ draft: SmartTransaction.Draft, every interval: RecurringAgreement.Interval,
        from start: CalendarDate, until end: CalendarDate? = nil
    ) async throws -> SmartTransaction {
        let new = RecurringAgreement(id: id, draft: draft, every: interval, from: start, until: end)
        try new.check()
        if try await !attempt({ try await store.save(new, replacing: nil) }) {
            let old = try await loaded(id)
            guard old.draft == draft, old.interval == interval, old.start == start, old.end == end else {
                throw SecuconnectError.invalidArgument(
                    "The identifier belongs to another agreement; pass a separate one for each.")
            }
        }
        return try await checkout(id)
    }

    /// Creates the sale in which the payer pays the open period, and agrees to later charges of the means of payment.
    ///
    /// Use it for a payer whose means of payment has expired or was declined. As long as the payer can pay the sale of
    /// an earlier call, it is returned.
    ///
    /// Calls `POST /Smart/Transactions`, then `GET /Smart/Transactions/{id}`.
    ///
    /// - Parameter id: The identifier of the agreement.
    /// - Returns: The sale. Send the payer to its ``SmartTransaction/paymentLinks``.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if the agreement doesn't exist,
    ///   has ended, or needs no payer.
    public func checkout(_ id: String) async throws -> SmartTransaction {
        var agreement = try await loaded(id)
        guard [.awaitingPayer, .needsPayer].contains(agreement.state), agreement.openPeriod != nil else {
            throw SecuconnectError.invalidArgument(
                "The agreement doesn't wait for its payer; charge it, or begin another one.")
        }
        agreement.settle(.awaitingPayer, agreement.note)
        while true {
            let created = try await journal.perform(
                .sale(agreement.checkoutDraft(notificationURL)), id: agreement.checkoutID)
            guard let id = created.sale else { throw SecuconnectError.takenOver }
            let sale = try await journal.client.smart.transactions.get(id)
            if SmartTransaction.PaymentState(sale.status) == .canceled {
                // The payer can't pay this one any more.
                agreement.checkouts += 1
                continue
            }
            agreement.checkout = id
            try await save(&agreement)
            return sale
        }
    }

    /// Reads whether the payer has paid, and whether the means of payment can be charged.
    ///
    /// Call it when the payer returns from checkout, and when a push reports the payment or the container.
    ///
    /// Calls `GET /Smart/Transactions/{id}`, then `GET /Payment/Transactions/{id}/checkStatus` and
    /// `GET /Payment/Containers/{id}`.
    ///
    /// - Parameter id: The identifier of the agreement.
    /// - Returns: The agreement.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no such agreement.
    @discardableResult
    public func confirm(_ id: String) async throws -> RecurringAgreement {
        var agreement = try await loaded(id)
        if agreement.state == .awaitingPayer, let checkout = agreement.checkout {
            let sale = try await journal.client.smart.transactions.get(checkout)
            let state = try await journal.client.smart.transactions.paymentState(of: sale)
            guard state.isPaid, let origin = sale.payments.first?.id else { return agreement }
            agreement.payPeriod()
            agreement.checkout = nil
            agreement.checkouts = 0
            agreement.origin = origin
            agreement.container = sale.container?.id
            agreement.method = sale.paymentMethod
            if agreement.state != .ended { agreement.settle(.awaitingToken, nil) }
            try await save(&agreement)
        }
        guard agreement.state == .awaitingToken else { return agreement }
        guard let container = agreement.container, agreement.method != nil else {
            agreement.settle(.needsPayer, "The payer paid without a means of payment that can be charged again.")
            try await save(&agreement)
            return agreement
        }
        switch try await usability(of: container) {
        case .usable:
            agreement.state = .active
            agreement.nextCharge = agreement.openPeriod
        case .notYet: return agreement
        case .unusable(let reason): agreement.settle(.needsPayer, reason)
        }
        try await save(&agreement)
        return agreement
    }

    /// Ends an agreement: nothing is charged any more, and its means of payment is archived.
    ///
    /// Calls `POST /Payment/Containers/{id}/archive`. Call it again if it throws.
    ///
    /// - Parameter id: The identifier of the agreement.
    /// - Returns: The agreement.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no such agreement.
    @discardableResult
    public func end(_ id: String) async throws -> RecurringAgreement {
        var agreement = try await loaded(id)
        let open = try await journal.entry(agreement.chargeID)
        if agreement.state != .ended {
            agreement.settle(.ended, nil)
            try await save(&agreement)
        }
        if let open, !open.state.isFinal {
            try await journal.withdraw(open.id, reason: "The agreement has ended.")
        }
        if let container = agreement.container {
            try await journal.client.payment.containers.archive(container)
            agreement.container = nil
            try await save(&agreement)
        }
        return agreement
    }

    /// Returns an agreement.
    ///
    /// - Parameter id: The identifier.
    /// - Returns: The agreement; `nil` if there is none.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails.
    public func agreement(_ id: String) async throws -> RecurringAgreement? {
        try await attempt { try await store.load(id) }
    }
}
