import Foundation

/// The entry of one credential in a token store, with the wait for its lock.
struct TokenStoreCoordinator: Sendable {
    private let store: any TokenStore
    private let key: TokenStoreKey
    private let timeSource: any TimeSource
    /// A new entry that the store failed to save. A refresh token in it can be the only valid one.
    private let unsaved = LockedValue<Unsaved?>(nil)

    private struct Unsaved {
        let entry: TokenStoreEntry
        let replacedRevision: String?
    }

    init(store: any TokenStore, key: TokenStoreKey, timeSource: any TimeSource) {
        self.store = store
        self.key = key
        self.timeSource = timeSource
    }

    func load() async throws -> TokenStoreEntry? { try await attempt { try await store.load(key) } }

    /// Saves an entry. Call it with the lock.
    ///
    /// - Returns: `false` if the store has another entry than the one to replace.
    func save(_ entry: TokenStoreEntry, replacing revision: String?) async throws -> Bool {
        unsaved.withLock { $0 = Unsaved(entry: entry, replacedRevision: revision) }
        let isSaved = try await attempt { try await store.save(entry, for: key, replacing: revision) }
        unsaved.withLock { $0 = nil }
        return isSaved
    }

    /// Removes the entry. Call it with the lock.
    func remove() async throws {
        unsaved.withLock { $0 = nil }
        try await attempt { try await store.remove(key) }
    }

    /// Waits for the lock and runs work with the current entry.
    ///
    /// - Parameters:
    ///   - work: The work. It ends when the lock expires.
    ///   - shortcut: A closure that returns a result if an entry, which another client saved, makes the work needless.
    /// - Returns: The result of the work or of the shortcut.
    /// - Throws: The error of the work, or ``SecuconnectError`` if the store fails.
    func withLock<Result: Sendable>(
        _ work: @escaping @Sendable (TokenStoreEntry?) async throws -> Result,
        orWhileWaiting shortcut: (TokenStoreEntry?) -> Result? = { _ in nil }
    ) async throws -> Result {
        try await StoreLock.hold(on: timeSource, orThrow: (.lockTaken, .lockExpired)) {
            try await attempt { try await store.lock(key) }
        } orWhileWaiting: {
            shortcut(try await load())
        } _: {
            try await work(currentEntry())
        }
    }

    /// Returns the entry, after an entry that is still unsaved was saved.
    private func currentEntry() async throws -> TokenStoreEntry? {
        if let last = unsaved.withLock({ $0 }) { _ = try await save(last.entry, replacing: last.replacedRevision) }
        return try await load()
    }

    private func attempt<Result>(_ work: () async throws -> Result) async throws -> Result {
        try await SecuconnectError.ofStore(.tokenStoreFailed, work)
    }
}

extension SecuconnectError {
    /// An error for a lock that wasn't released.
    fileprivate static let lockTaken = SecuconnectError(
        kind: .timeout, message: "Another client didn't release the lock of the token store; check its locks.",
        outcome: .notSent)

    /// An error for work that took longer than the lock of the store.
    fileprivate static let lockExpired = SecuconnectError(
        kind: .timeout, message: "The lock of the token store expired during a renewal; try again later.",
        outcome: .notSent)
}
