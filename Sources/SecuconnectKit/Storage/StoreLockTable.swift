/// The locks of a store that serves one process.
final class StoreLockTable: Sendable {
    private let taken = LockedValue<Set<String>>([])

    /// Takes a lock; `nil` if it is taken.
    func lock(_ name: String) -> StoreLock? {
        guard taken.withLock({ $0.insert(name).inserted }) else { return nil }
        return StoreLock { self.taken.withLock { _ = $0.remove(name) } }
    }
}
