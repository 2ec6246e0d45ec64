public import Foundation

/// A journal that carries out changes exactly once, over crashes, lost responses and restarts.
///
/// ```swift
/// let journal = ActionJournal(
///     client: client, store: FileActionJournalStore(folder: folder))
/// let entry = try await journal.perform(
///     .refund(payment.id, .init(reduceAmountBy: 250)), id: "order-4711-refund-1")
/// ```
/// Each action is recorded with its ``ActionID`` before it is sent. If the process ends, or the response is lost,
/// ``resume()`` looks at the server by the rule of the action. Every action ends within a day as
/// ``State/done``, as ``State/notDone``, or as ``State/needsReview`` with what was found. An action without any effect
/// is sent again under the same key.
///
/// It decides by what the server shows, and doesn't rely on the server's own memory of keys. It can't know an effect
/// that the server shows only after the time that <doc:ActionJournals> gives for each action.
public struct ActionJournal: Sendable {
    let client: SecuconnectClient
    let store: any ActionJournalStore
    let lifetime: TimeInterval

    /// Creates a journal.
    ///
    /// - Parameters:
    ///   - client: The client that sends the actions.
    ///   - store: The place for the entries. All programs that change the same payments share it.
    ///   - lifetime: The number of seconds after its recording during which an action may be sent. Later, an action that
    ///     certainly had no effect ends as ``State/notDone``.
    public init(client: SecuconnectClient, store: any ActionJournalStore, lifetime: TimeInterval = 86_400) {
        self.client = client
        self.store = store
        self.lifetime = lifetime
    }

    /// Carries out an action once.
    ///
    /// If an action with this identifier is already recorded, it is finished in place of a second one. So a program can
    /// call this method with the same arguments after a restart.
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - id: The identifier, which is different for each intended change: the order number and the number of the
    ///     refund, or the customer and the month.
    /// - Returns: The entry, whose state is ``State/done``.
    /// - Throws: ``SecuconnectError``. If its outcome is `rejected`, the action had no effect and won't have one. If its
    ///   outcome is `unknown`, call ``resume()`` later, or look at the entry if its state is ``State/needsReview``. If
    ///   it is `notSent`, the same call or ``resume()`` sends the action later.
    @discardableResult
    public func perform(_ action: Action, id: String) async throws -> Entry {
        guard !id.isEmpty else {
            throw SecuconnectError.invalidArgument(
                "The identifier of an action is empty; pass a separate one for each.")
        }
        try action.check()
        let entry = try await recorded(action, id: id)
        guard !entry.state.isFinal else { return try entry.result(after: nil) }
        return try await holding(action.subject) {
            try await settleOthers(of: action.subject, before: id)
            guard let current = try await self.entry(id) else { throw SecuconnectError.takenOver }
            return try await finish(current)
        }
    }

    /// Finishes all actions whose result isn't known yet, as far as that is possible now.
    ///
    /// Call it when the program starts and then every few minutes. Actions that another program is carrying out are
    /// left to it. A purchase that needs its payer is withdrawn, unless it is paid.
    ///
    /// - Returns: The entries that weren't finished before, with their current states.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails. An action that
    ///   can't be looked up now stays unfinished, with the reason in ``Entry/note``.
    public func resume() async throws -> [Entry] {
        var results: [Entry] = []
        for entry in try await unfinished() {
            try Task.checkCancellation()
            let time = client.timeSource.now
            guard let lock = try await attempt({ try await store.lock(entry.action.subject) }) else {
                results.append(entry)
                continue
            }
            let result = try await lock.hold(since: time, on: client.timeSource, orThrow: .lockTooShort) {
                try await resumed(entry.id, subject: entry.action.subject)
            }
            if let result { results.append(result) }
        }
        return results
    }

    /// Ends an action that isn't wanted any more: it is looked up, and never sent again.
    ///
    /// An action without any effect ends as ``State/notDone``, and one that was carried out as ``State/done``. If its
    /// result isn't known yet, ``resume()`` ends it later. A purchase is aborted at the server, unless it is paid.
    ///
    /// - Parameters:
    ///   - id: The identifier of the entry.
    ///   - reason: The reason, for ``Entry/note``, without personal data.
    /// - Returns: The entry with its current state.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no such entry.
    @discardableResult
    public func withdraw(_ id: String, reason: String = "It was withdrawn.") async throws -> Entry {
        try await withdraw(id, .init(reason: reason, isRequested: true))
    }

    /// Ends an action that isn't wanted any more.
    @discardableResult
    func withdraw(_ id: String, _ withdrawal: Entry.Withdrawal) async throws -> Entry {
        guard let entry = try await entry(id) else {
            throw SecuconnectError.invalidArgument("No action with this identifier is recorded; check it.")
        }
        guard !entry.state.isFinal else { return entry }
        return try await holding(entry.action.subject) {
            guard var current = try await self.entry(id) else { throw SecuconnectError.takenOver }
            guard !current.state.isFinal else { return current }
            current.memory.withdrawal = withdrawal
            try await save(&current)
            return try await resumed(id, subject: current.action.subject) ?? current
        }
    }

    /// Returns an entry.
    ///
    /// - Parameter id: The identifier.
    /// - Returns: The entry; `nil` if no action with this identifier is recorded.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails.
    public func entry(_ id: String) async throws -> Entry? { try await attempt { try await store.load(id) } }

    /// Returns the actions whose result isn't known yet, the oldest first. It calls nothing but the store.
    ///
    /// - Returns: The entries.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails.
    public func unfinished() async throws -> [Entry] {
        try await attempt { try await store.unfinished() }.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
    }

    /// Records the decision of a person about an action that ``State/needsReview``.
    ///
    /// - Parameters:
    ///   - id: The identifier of the entry.
    ///   - isDone: A Boolean value that indicates whether the server carried out the action.
    ///   - note: The reason, without personal data.
    /// - Returns: The entry.
    /// - Throws: ``SecuconnectError``, of kind ``SecuconnectError/Kind/invalidArgument`` if there is no such entry, or
    ///   if it has another state.
    @discardableResult
    public func decide(_ id: String, isDone: Bool, note: String) async throws -> Entry {
        guard var entry = try await entry(id), entry.state == .needsReview else {
            throw SecuconnectError.invalidArgument(
                "No action with this identifier waits for a decision; check its state.")
        }
        entry.settle(isDone ? .done : .notDone, note)
        try await save(&entry)
        return entry
    }

    /// Removes finished entries that were recorded before a date.
    ///
    /// A removed action is carried out again if ``perform(_:id:)`` is called with its identifier.
    ///
    /// - Parameter date: The date.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the store fails.
    public func removeFinished(before date: Date) async throws {
        try await attempt { try await store.removeFinished(before: date) }
    }
}
