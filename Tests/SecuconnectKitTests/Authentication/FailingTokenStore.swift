import SecuconnectKit

/// A store in memory that fails as often as a test requests.
final class FailingTokenStore: TokenStore {
    enum Failure: Error, CustomStringConvertible {
        case full

        var description: String { "Full" }
    }

    private let store = InMemoryTokenStore()
    private let failures = LockedValue((loads: 0, saves: 0))
    private let saved = LockedValue(0)

    /// The number of entries that were saved.
    var savedCount: Int { saved.withLock { $0 } }

    /// Fails the next loads.
    func failLoads(_ count: Int) { failures.withLock { $0.loads = count } }

    /// Fails the next saves.
    func failSaves(_ count: Int) { failures.withLock { $0.saves = count } }

    func load(_ key: TokenStoreKey) throws -> TokenStoreEntry? {
        try fail(\.loads)
        return store.load(key)
    }

    func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) throws -> Bool {
        try fail(\.saves)
        let isSaved = store.save(entry, for: key, replacing: revision)
        if isSaved { saved.withLock { $0 += 1 } }
        return isSaved
    }

    func remove(_ key: TokenStoreKey) { store.remove(key) }

    func lock(_ key: TokenStoreKey) -> StoreLock? { store.lock(key) }

    private func fail(_ count: WritableKeyPath<(loads: Int, saves: Int), Int>) throws {
        let mustFail = failures.withLock { failures in
            guard failures[keyPath: count] > 0 else { return false }
            failures[keyPath: count] -= 1
            return true
        }
        if mustFail { throw Failure.full }
    }
}
