import Foundation

extension ActionJournal {
    /// The largest number of attempts of one call.
    private static let maximumAttempts = 10

    /// The number of seconds after which an action that nobody could look up needs a person.
    private static let patience: TimeInterval = 86_400

    /// The pauses, in seconds, between the lookups right after a lost response.
    private static let pauses: [TimeInterval] = [1, 2, 4, 8]

    /// Returns the entry of an action, which is recorded unless it was before.
    func recorded(_ action: Action, id: String) async throws -> Entry {
        var entry = try await self.entry(id)
        if entry == nil {
            let new = Entry(id: id, action: action, created: try await currentDate())
            let isNew = try await attempt { try await store.save(new, replacing: nil) }
            entry = isNew ? new : try await self.entry(id)
        }
        guard let entry else { throw SecuconnectError.takenOver }
        guard try entry.action.isSame(as: action) else {
            throw SecuconnectError.invalidArgument(
                "The identifier is recorded for another action; pass a separate one for each intended change.")
        }
        return entry
    }

    /// Waits for the lock of an object and runs work with it.
    func holding(
        _ subject: String, _ work: @escaping @Sendable () async throws -> Entry
    ) async throws -> Entry {
        try await StoreLock.hold(
            on: client.timeSource, orThrow: (.objectIsBusy, .lockTooShort),
            taking: { try await attempt { try await store.lock(subject) } }, work)
    }

    /// Finishes the other actions on an object that were sent, because their effects can't be told apart from the next
    /// one.
    func settleOthers(of subject: String, before id: String) async throws {
        for other in try await unfinished() where other.action.subject == subject && other.id != id {
            guard other.mayHaveActed, let settled = try await resumed(other.id, subject: subject) else { continue }
            guard !settled.mayHaveActed else {
                throw SecuconnectError(
                    kind: .timeout,
                    message: "An earlier action on the same object isn't finished; try again in some minutes.",
                    outcome: .notSent)
            }
        }
    }

    /// Finishes an entry as far as possible, and notes why it can't be looked up. Call it with the lock.
    ///
    /// - Returns: The entry; `nil` if it was removed.
    func resumed(_ id: String, subject: String) async throws -> Entry? {
        guard var entry = try await self.entry(id) else { return nil }
        guard !entry.state.isFinal else { return entry }
        if entry.action.needsPayer, entry.memory.withdrawal == nil {
            entry.memory.withdrawal = .init(reason: "Its payer isn't there any more.", isRequested: false)
        }
        // An action that was recorded waits for those on the same object that were sent.
        if !entry.mayHaveActed, entry.memory.withdrawal == nil {
            let others = try await unfinished().filter { $0.action.subject == subject && $0.mayHaveActed }
            guard others.isEmpty else { return entry }
        }
        do {
            try await advance(&entry)
        } catch let error as SecuconnectError where error.kind != .journalFailed {
            guard let current = try await self.entry(id) else { return nil }
            entry = current
            guard !entry.state.isFinal else { return entry }
            let isHopeless = try await currentDate().timeIntervalSince(entry.sentAt ?? entry.created) >= Self.patience
            let isOver = isHopeless && (entry.state == .sent || entry.memory.withdrawal != nil)
            entry.settle(isOver ? .needsReview : entry.state, "\(error)")
            try await save(&entry)
        }
        return entry
    }

    /// Finishes an entry for a caller who waits. Call it with the lock.
    func finish(_ entry: Entry) async throws -> Entry {
        var entry = entry
        var failure: SecuconnectError?
        for pause in Self.pauses + [nil] {
            do {
                try await advance(&entry)
                if entry.state.isFinal { return try entry.result(after: failure) }
            } catch let error as SecuconnectError where error.kind != .journalFailed {
                guard error.mayHaveActed || failure != nil, let current = try await self.entry(entry.id) else {
                    throw error
                }
                entry = current
                if entry.state.isFinal { return try entry.result(after: error) }
                failure = failure ?? error
            }
            if let pause { try await client.timeSource.sleep(seconds: pause) }
        }
        throw failure ?? .unsettled
    }

    /// Sends an action, or looks for its effect, until it is finished or nothing more is known. Call it with the lock.
    private func advance(_ entry: inout Entry) async throws {
        let rule = entry.action.rule
        while !entry.state.isFinal {
            if entry.state == .recorded, entry.memory.withdrawal == nil {
                try await send(&entry, by: rule)
                continue
            }
            let age = try await currentDate().timeIntervalSince(entry.sentAt ?? entry.created)
            let isLate = age >= rule.timeToSettle
            let finding: JournalFinding
            if let withdrawal = entry.memory.withdrawal {
                let mayRun = entry.state == .sent && age < rule.longestRun && !withdrawal.isRequested
                finding = try await rule.end(&entry, client, isLate: isLate, mayRun: mayRun)
            } else {
                finding = try await rule.look(&entry, client, isLate: isLate)
            }
            try await apply(finding, to: &entry, isLate: isLate)
            if entry.state == .sent { return }
        }
    }

    private func send(_ entry: inout Entry, by rule: any JournalRule) async throws {
        guard try await currentDate().timeIntervalSince(entry.created) < lifetime else {
            entry.settle(.notDone, "It could not be sent during its lifetime.")
            return try await save(&entry)
        }
        // Something may have happened since an earlier attempt was looked up.
        let isFirst = entry.attempts == 0
        if let finding = try await isFirst ? rule.prepare(&entry, client) : rule.stateBefore(&entry, client) {
            return try await apply(finding, to: &entry, isLate: true)
        }
        let date = try await currentDate()
        entry.memory.firstSentAt = entry.memory.firstSentAt ?? date
        entry.sentAt = date
        entry.attempts += 1
        entry.settle(.sent, nil)
        try await save(&entry)
        do {
            try await apply(rule.send(&entry, client), to: &entry, isLate: false)
        } catch let error as SecuconnectError where !error.mayHaveActed && error.kind != .journalFailed {
            // An earlier attempt may have acted, which is the reason for many refusals.
            guard entry.attempts == 1 else { throw error }
            let isFinal = error.isRefusal || error.kind == .invalidArgument
            if !isFinal { entry.attempts = 0 }
            entry.settle(isFinal ? .notDone : .recorded, "\(error)")
            try await save(&entry)
            throw error
        }
    }

    private func apply(_ finding: JournalFinding, to entry: inout Entry, isLate: Bool) async throws {
        switch finding {
        case .done(let note): entry.settle(.done, note)
        case .continued:
            entry.settle(.recorded, nil)
            entry.attempts = 0
        case .notDone(let reason): entry.settle(.notDone, reason)
        case .absent where entry.attempts >= Self.maximumAttempts:
            entry.settle(.notDone, "It was sent \(entry.attempts) times and had no effect.")
        case .absent: entry.settle(.recorded, nil)
        case .unknown(let found): entry.settle(isLate ? .needsReview : .sent, found)
        case .contradiction(let found): entry.settle(.needsReview, found)
        }
        try await save(&entry)
    }

    /// Saves an entry in place of the one that was read.
    func save(_ entry: inout Entry) async throws {
        let old = entry.revision
        var new = entry
        new.revision = UUID().uuidString
        let saved = new
        guard try await attempt({ try await store.save(saved, replacing: old) }) else {
            throw SecuconnectError.takenOver
        }
        entry = saved
    }

    /// The date by which all programs of this journal decide.
    func currentDate() async throws -> Date {
        try await attempt { try await store.currentDate() } ?? client.currentDate
    }

    /// Calls the store.
    func attempt<Result>(_ work: () async throws -> Result) async throws -> Result {
        try await SecuconnectError.ofStore(.journal("The store of the journal failed; check its own error."), work)
    }
}

extension ActionJournal.Entry {
    /// Returns a finished entry that is done, or throws the reason why it isn't.
    func result(after error: SecuconnectError?) throws -> Self {
        switch state {
        case .done: return self
        case .notDone:
            if let error, error.outcome == .rejected { throw error }
            throw SecuconnectError(
                kind: .refused,
                message: "The action had no effect, and it isn't sent again; use another identifier to try again. "
                    + (note ?? ""),
                outcome: .rejected)
        default:
            throw SecuconnectError(
                kind: .ambiguous, message: "A person has to check the result of the action. " + (note ?? ""),
                outcome: .unknown)
        }
    }
}

extension SecuconnectError {
    /// A Boolean value that indicates whether the server refused the action for good.
    var isRefusal: Bool { outcome == .rejected && !isTransient && kind != .authentication }

    static func journal(_ message: String) -> SecuconnectError {
        SecuconnectError(kind: .journalFailed, message: message, outcome: .notSent)
    }

    /// An error for an entry that somebody else has changed.
    static let takenOver = journal("Another program has changed or removed the action in the journal; read its entry.")

    /// An error for a lock that isn't released.
    fileprivate static let objectIsBusy = SecuconnectError(
        kind: .timeout, message: "Another program is changing the same object; try again later.", outcome: .notSent)

    /// An error for work that took longer than its lock.
    static let lockTooShort = SecuconnectError(
        kind: .timeout, message: "The lock of the journal expired during an action; let it last longer.",
        outcome: .unknown)

    /// An error for an action whose result isn't known yet.
    fileprivate static let unsettled = SecuconnectError(
        kind: .timeout, message: "The result of the action isn't known yet; resume the journal later.",
        outcome: .unknown)
}
