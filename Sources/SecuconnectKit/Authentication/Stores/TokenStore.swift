/// A place for access tokens and sessions that several clients, processes or machines share.
///
/// A new access token of a device invalidates the former one, so all processes that use the device share one store.
/// ``InMemoryTokenStore`` is for one process, ``FileTokenStore`` for the processes of one machine. For several
/// machines, conform a type to this protocol on top of a database. The article <doc:SigningIn> shows one.
///
/// The client reads the store when it needs a token. To renew one, it takes the lock, reads again, requests a token,
/// saves it, and releases the lock. Every other client waits and takes the saved token.
public protocol TokenStore: Sendable {
    /// Returns the entry for a key; `nil` if there is none.
    ///
    /// - Parameter key: The key.
    /// - Returns: The entry that was saved last.
    /// - Throws: Any error. The calls that wait for a token fail with kind ``SecuconnectError/Kind/tokenStoreFailed``.
    func load(_ key: TokenStoreKey) async throws -> TokenStoreEntry?

    /// Saves an entry if nobody saved another one in the meantime. The client calls it while it has the lock.
    ///
    /// A lock that expires doesn't prevent a client that stood still from saving late. Compare and save in one step.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - key: The key.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    /// - Throws: Any error. The client keeps the entry and saves it before the next renewal.
    func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) async throws -> Bool

    /// Removes the entry for a key, if there is one. The client calls it while it has the lock.
    ///
    /// - Parameter key: The key.
    /// - Throws: Any error.
    func remove(_ key: TokenStoreKey) async throws

    /// Takes the lock for a key, if nobody has it. It doesn't wait.
    ///
    /// A lock must not outlive its owner for long: it ends with the process, or it expires.
    ///
    /// - Parameter key: The key.
    /// - Returns: The lock; `nil` if another client has it. The client then tries again after a pause of at most half a
    ///   second.
    /// - Throws: Any error.
    func lock(_ key: TokenStoreKey) async throws -> StoreLock?
}
