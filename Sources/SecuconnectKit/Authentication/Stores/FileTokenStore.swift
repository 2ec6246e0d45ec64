public import Foundation

/// A store that keeps tokens in files, for the processes of one machine, and across their restarts.
///
/// ```swift
/// let folder = URL(fileURLWithPath: "/var/lib/shop/tokens", isDirectory: true)
/// let client = SecuconnectClient(
///     configuration: .init(
///         environment: .production,
///         credentials: .device(
///             id: id, secret: secret, uuid: "/vendor/shop/cashier/1"),
///         tokenStore: FileTokenStore(folder: folder)))
/// ```
///
/// Only the user who runs the program can read the files (mode 0600). They are replaced in one step, so a process that
/// is killed leaves no damaged file. One process at a time renews a token. If it is killed, the system releases its
/// lock, and another process continues within half a second.
///
/// The folder has to be on a local disk, belong to the user of the program, and be writable by nobody else: any other
/// folder is refused. An entry that can't be decoded counts as missing: the client signs in again by its credentials,
/// or throws ``SecuconnectError/Kind/signInRequired``.
public struct FileTokenStore: TokenStore {
    /// The folder that contains the files.
    public let folder: URL
    let disk = DiskQueue("FileTokenStore")

    /// Creates a store. The folder is created, with mode 0700, when the first token is requested.
    ///
    /// - Parameter folder: The folder. Processes with the same folder share tokens.
    public init(folder: URL) { self.folder = folder }

    /// Returns the entry for a key; `nil` if there is none, or if it can't be decoded.
    ///
    /// - Parameter key: The key.
    /// - Returns: The entry that was saved last.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed`` if the file can't be read.
    public func load(_ key: TokenStoreKey) async throws -> TokenStoreEntry? {
        try await disk.run { try loadNow(key) }
    }

    /// Saves an entry if nobody saved another one in the meantime. Take the lock before.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - key: The key.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed`` if the file can't be written.
    public func save(_ entry: TokenStoreEntry, for key: TokenStoreKey, replacing revision: String?) async throws -> Bool
    {
        try await disk.run {
            guard try loadNow(key)?.revision == revision else { return false }
            try file(key, "json").replace(with: JSONEncoder().encode(entry))
            return true
        }
    }

    /// Removes the entry for a key, if there is one. Take the lock before.
    ///
    /// - Parameter key: The key.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed`` if the file can't be removed.
    public func remove(_ key: TokenStoreKey) async throws { try await disk.run { try file(key, "json").remove() } }

    /// Takes the lock for a key, if nobody has it.
    ///
    /// - Parameter key: The key.
    /// - Returns: The lock; `nil` if another client has it. It ends with the process.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed`` if the folder or the file of
    ///   the lock can't be created.
    public func lock(_ key: TokenStoreKey) async throws -> StoreLock? {
        let lock = try await disk.run {
            try PrivateFile.createFolder(folder)
            return try file(key, "lock").lock()
        }
        return lock.map { lock in StoreLock { lock.release() } }
    }

    private func loadNow(_ key: TokenStoreKey) throws -> TokenStoreEntry? {
        try file(key, "json").contents().flatMap { try? JSONDecoder().decode(TokenStoreEntry.self, from: $0) }
    }

    private func file(_ key: TokenStoreKey, _ kind: String) -> PrivateFile {
        PrivateFile(path: folder.appendingPathComponent("\(key.rawValue).\(kind)").path)
    }
}
