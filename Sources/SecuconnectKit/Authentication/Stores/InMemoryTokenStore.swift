/// A store that keeps tokens in memory, until the process ends.
///
/// Without another store, each client has one of its own. Pass the same one to several clients to share tokens.
public final class InMemoryTokenStore: TokenStore {
    private let entries = LockedValue<[TokenStoreKey: TokenStoreEntry]>([:])
    private let locks = StoreLockTable()

    /// Creates an empty store.
    public init() {}

    /// Returns the entry for a key; `nil` if there is none.
    ///
    /// - Parameter key: The key.
    /// - Returns: The entry that was saved last.
    public func load(_ key: TokenStoreKey) -> TokenStoreEntry? { entries.withLock { $0[key] } }

    /// Saves an entry if nobody saved another one in the meantime.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - key: The key.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    public func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) -> Bool {
        entries.withLock { entries in
            guard entries[key]?.revision == revision else { return false }
            entries[key] = entry
            return true
        }
    }

    /// Removes the entry for a key, if there is one.
    ///
    /// - Parameter key: The key.
    public func remove(_ key: TokenStoreKey) { entries.withLock { _ = $0.removeValue(forKey: key) } }

    /// Takes the lock for a key, if nobody has it.
    ///
    /// - Parameter key: The key.
    /// - Returns: The lock; `nil` if another client has it.
    public func lock(_ key: TokenStoreKey) -> StoreLock? { locks.lock(key.rawValue) }
}
