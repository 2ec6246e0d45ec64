public import Foundation

/// A store that keeps the entries of a journal in memory. It is for tests, because nothing survives the process.
public final class InMemoryActionJournalStore: ActionJournalStore {
    private let entries = RevisionTable<ActionJournal.Entry>()
    private let locks = StoreLockTable()

    /// Creates an empty store.
    public init() {}

    /// Returns an entry; `nil` if there is none.
    ///
    /// - Parameter id: The identifier of the entry.
    /// - Returns: The entry that was saved last.
    public func load(_ id: ActionJournal.Entry.ID) -> ActionJournal.Entry? { entries.load(id) }

    /// Returns all entries whose state isn't final.
    ///
    /// - Returns: The entries, in any order.
    public func unfinished() -> [ActionJournal.Entry] { entries.filter { !$0.state.isFinal } }

    /// Saves an entry if nobody saved another one in the meantime.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    public func save(_ entry: ActionJournal.Entry, replacing revision: String?) -> Bool {
        entries.save(entry, replacing: revision)
    }

    /// Removes the entries with a final state that were recorded before a date.
    ///
    /// - Parameter date: The date.
    public func removeFinished(before date: Date) {
        entries.remove { $0.state.isFinal && $0.created < date }
    }

    /// Takes a lock, if nobody has it.
    ///
    /// - Parameter subject: The name of the lock.
    /// - Returns: The lock; `nil` if another client has it.
    public func lock(_ subject: String) -> StoreLock? { locks.lock(subject) }
}
