import Foundation

extension RecurringCharges {
    /// The charge of a period, as far as it is known.
    public struct Charge: Hashable, Sendable {
        /// The identifier of the agreement.
        public let agreement: RecurringAgreement.ID
        /// The first day of the period.
        public let period: CalendarDate
        /// The result.
        public let result: Result
        /// The amount in minor units.
        public let amount: Int
        /// The Smart Transaction; `nil` if none was created.
        public let sale: SmartTransaction.ID?
        /// The payments; empty unless it was charged.
        public let payments: [PaymentTransaction.ID]
        /// A sentence for developers: the reason for the result. It contains no personal data.
        public let note: String?
    }

    /// The result of a charge.
    public enum Result: String, Hashable, Sendable, CaseIterable {
        /// The period is paid. A direct debit can still be returned later.
        case charged
        /// The charge was declined, and will be tried again.
        case declined
        /// The means of payment has expired, or was declined too often. The payer has to pay.
        case needsPayer
        /// The result isn't known yet. The next call continues the same charge.
        case open
        /// A person has to look, and call ``ActionJournal/decide(_:isDone:note:)``.
        case needsReview
    }

    /// Charges all periods that are due. Call it every day, or more often.
    ///
    /// Each period is charged once. If one agreement fails, the others are charged.
    ///
    /// Calls `GET /Payment/Containers/{id}`, then `POST /Smart/Transactions`, `POST …/prepare/{method}` and, unless the
    /// capture is automatic, `POST …/start/{method}`.
    ///
    /// - Parameter day: The day.
    /// - Returns: The charges, ordered by agreement.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if a store fails,
    ///   ``SecuconnectError/Kind/invalidArgument`` if the day isn't a date; `CancellationError` if the task is canceled.
    public func chargeDue(on day: CalendarDate) async throws -> [Charge] {
        guard day.day != nil else {
            throw SecuconnectError.invalidArgument("The day isn't a date; pass one such as 2026-12-31.")
        }
        var charges: [Charge] = []
        for agreement in try await attempt({ try await store.due(on: day) }).sorted(by: { $0.id < $1.id }) {
            while let charge = try await chargeNext(of: agreement.id, on: day) {
                charges.append(charge)
                guard charge.result == .charged else { break }
            }
        }
        return charges
    }

    /// Charges the open period of an agreement, if it is due.
    ///
    /// - Returns: The charge; `nil` if nothing is due.
    private func chargeNext(of id: String, on day: CalendarDate) async throws -> Charge? {
        try Task.checkCancellation()
        var agreement = try await loaded(id)
        guard agreement.state == .active, let next = agreement.nextCharge, !day.isBefore(next),
            let period = agreement.openPeriod, let container = agreement.container
        else { return nil }
        let entry = try await journal.entry(agreement.chargeID)
        do {
            // A charge that was begun goes on, whatever has become of the means of payment.
            if entry == nil, case .unusable(let reason) = try await usability(of: container, on: day) {
                return try await needsPayer(&agreement, period, reason)
            }
            let made = try await journal.perform(
                .charge(container, agreement.chargeDraft(), method: agreement.method ?? .creditcard),
                id: agreement.chargeID)
            agreement.payPeriod()
            // Another run of the job may have made the same charge, and reports it.
            guard try await isSaved(&agreement) else { return try await chargeNext(of: id, on: day) }
            return agreement.charge(of: period, .charged, made, note: made.note)
        } catch let error as SecuconnectError where error.kind != .journalFailed {
            let entry = try await journal.entry(agreement.chargeID)
            switch entry?.state {
            case .notDone?: return try await decline(&agreement, period, entry, on: day)
            case .needsReview?: return agreement.charge(of: period, .needsReview, entry, note: entry?.note)
            default: return agreement.charge(of: period, .open, entry, note: "\(error)")
            }
        }
    }

    private func decline(
        _ agreement: inout RecurringAgreement, _ period: CalendarDate, _ entry: ActionJournal.Entry?,
        on day: CalendarDate
    ) async throws -> Charge? {
        guard agreement.declines < retryDays.count,
            let next = day.adding(days: max(1, retryDays[agreement.declines]))
        else { return try await needsPayer(&agreement, period, entry?.note) }
        agreement.declines += 1
        agreement.nextCharge = next
        agreement.note = entry?.note
        guard try await isSaved(&agreement) else { return try await chargeNext(of: agreement.id, on: day) }
        return agreement.charge(of: period, .declined, entry, note: entry?.note)
    }

    private func needsPayer(
        _ agreement: inout RecurringAgreement, _ period: CalendarDate, _ reason: String?
    ) async throws -> Charge? {
        agreement.settle(.needsPayer, reason)
        guard try await isSaved(&agreement) else { return nil }
        return agreement.charge(of: period, .needsPayer, nil, note: reason)
    }
}

extension RecurringCharges {
    /// The use of a stored means of payment.
    enum Usability {
        case usable
        case notYet
        case unusable(String)
    }

    func usability(of id: PaymentContainer.ID, on day: CalendarDate? = nil) async throws -> Usability {
        let container = try await journal.client.payment.containers.get(id)
        let status = container.tokenStatus?.status
        switch status {
        case .failed?: return .unusable("The card network has refused the token of the card.")
        case .archivePending?, .archived?: return .unusable("The means of payment was archived.")
        case .active?: return .usable  // A token outlives the card.
        default: break
        }
        if let day, case .creditCard(let card)? = container.publicData ?? container.privateData,
            let expiry = card.expirationDate.map({ CalendarDate(rawValue: $0.rawValue) }),
            let year = expiry.year, let month = expiry.month, (year, month) < (day.year ?? 0, day.month ?? 0)
        {
            return .unusable("The card has expired.")
        }
        // Only cards have a token.
        return status == nil ? .usable : .notYet
    }

    func loaded(_ id: String) async throws -> RecurringAgreement {
        guard let agreement = try await agreement(id) else {
            throw SecuconnectError.invalidArgument("There is no agreement with this identifier; begin it first.")
        }
        return agreement
    }

    /// Saves an agreement in place of the one that was read.
    ///
    /// - Returns: A Boolean value that indicates whether nobody else has changed it.
    func isSaved(_ agreement: inout RecurringAgreement) async throws -> Bool {
        let old = agreement.revision
        agreement.renewRevision()
        let new = agreement
        return try await attempt { try await store.save(new, replacing: old) }
    }

    /// Saves an agreement in place of the one that was read.
    func save(_ agreement: inout RecurringAgreement) async throws {
        guard try await isSaved(&agreement) else {
            throw SecuconnectError.journal(
                "Another program has changed the agreement at the same time; do the same again.")
        }
    }

    func attempt<Value>(_ work: () async throws -> Value) async throws -> Value {
        try await SecuconnectError.ofStore(
            .journal("The store of the agreements failed; check its own error."), work)
    }
}

extension RecurringAgreement {
    /// The sale of the open period without the payer.
    func chargeDraft() -> SmartTransaction.Draft {
        var charge = draft
        charge.merchantRef = chargeID
        // The payer isn't there.
        charge.applicationContext = nil
        var context = charge.paymentContext ?? .init()
        context.containerInstructions = nil
        context.mitInstructions = .init(type: .mit, standingInstruction: .recurring, citReference: origin)
        charge.paymentContext = context
        return charge
    }

    /// The sale of the open period with the payer, who agrees to the later ones.
    func checkoutDraft(_ notificationURL: URL?) -> SmartTransaction.Draft {
        var checkout = draft
        checkout.merchantRef = checkoutID
        var context = checkout.paymentContext ?? .init()
        var instructions = context.containerInstructions ?? .init()
        instructions.requestsToken = true
        instructions.notificationURL = instructions.notificationURL ?? notificationURL
        context.containerInstructions = instructions
        context.mitInstructions = .init(
            type: .cit, standingInstruction: .recurring, recurringExpiry: end,
            recurringFrequency: interval.frequency)
        checkout.paymentContext = context
        return checkout
    }

    func charge(
        of period: CalendarDate, _ result: RecurringCharges.Result, _ entry: ActionJournal.Entry?, note: String?
    ) -> RecurringCharges.Charge {
        .init(
            agreement: id, period: period, result: result, amount: draft.basketInfo?.sum ?? 0, sale: entry?.sale,
            payments: result == .charged ? entry?.payments ?? [] : [], note: note)
    }
}
