public import Foundation

/// A place for the entries of an ``ActionJournal``.
///
/// ``InMemoryActionJournalStore`` is for tests, ``FileActionJournalStore`` for the processes of one machine. For several
/// machines, conform a type to this protocol on top of a database: a table with the columns `id`, `revision`, `is_final`
/// and `entry`, and one for the locks. The article <doc:ActionJournals> shows the statements.
public protocol ActionJournalStore: Sendable {
    /// Returns an entry; `nil` if there is none.
    ///
    /// - Parameter id: The identifier of the entry.
    /// - Returns: The entry that was saved last.
    /// - Throws: Any error, also if the entry is there and can't be read: a missing entry would be sent.
    func load(_ id: ActionJournal.Entry.ID) async throws -> ActionJournal.Entry?

    /// Returns all entries whose state isn't final.
    ///
    /// - Returns: The entries, in any order.
    /// - Throws: Any error.
    func unfinished() async throws -> [ActionJournal.Entry]

    /// Saves an entry if nobody saved another one in the meantime. Compare and save in one step, and return only when
    /// the entry outlives a crash of the machine.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    /// - Throws: Any error. The journal then sends nothing.
    func save(_ entry: ActionJournal.Entry, replacing revision: String?) async throws -> Bool

    /// Removes the entries with a final state that were recorded before a date.
    ///
    /// - Parameter date: The date.
    /// - Throws: Any error.
    func removeFinished(before date: Date) async throws

    /// Takes a lock, if nobody has it. It doesn't wait.
    ///
    /// A lock must not outlive its owner for long: it ends with the process, or it expires. Let it last for some
    /// minutes: the call of an action ends before its lock does.
    ///
    /// - Parameter subject: The name of the lock, any string.
    /// - Returns: The lock; `nil` if another program has it.
    /// - Throws: Any error.
    func lock(_ subject: String) async throws -> StoreLock?

    /// Returns the current date of the store; `nil` for that of the client.
    ///
    /// The journal decides by it how long ago an action was sent. Where several machines share a store, return the date
    /// of the database, because their clocks differ. The default is `nil`.
    ///
    /// - Returns: The date.
    /// - Throws: Any error.
    func currentDate() async throws -> Date?
}

extension ActionJournalStore {
    /// Returns `nil`: the client's own date is used.
    ///
    /// - Returns: `nil`.
    public func currentDate() async throws -> Date? { nil }
}
