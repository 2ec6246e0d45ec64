public import Foundation

/// A store that keeps the entries of a journal in files, for the processes of one machine, and across their restarts.
///
/// ```swift
/// let folder = URL(fileURLWithPath: "/var/lib/shop/journal", isDirectory: true)
/// let journal = ActionJournal(
///     client: client, store: FileActionJournalStore(folder: folder))
/// ```
/// Only the user who runs the program can read the files (mode 0600). Each entry is a file that is replaced in one step
/// and written to the disk, so a process that is killed leaves no damaged one. If a process is killed, the system
/// releases its locks.
///
/// The folder has to be on a local disk, belong to the user of the program, and be writable by nobody else: any other
/// folder is refused. An entry that can't be decoded is an error, because it may have been sent.
public struct FileActionJournalStore: ActionJournalStore {
    /// The folder that contains the files.
    public let folder: URL
    private let disk = DiskQueue("FileActionJournalStore")

    /// Creates a store. The folder is created, with mode 0700, when it is first used.
    ///
    /// - Parameter folder: The folder. Processes with the same folder share a journal.
    public init(folder: URL) { self.folder = folder }

    /// Returns an entry; `nil` if there is none.
    ///
    /// - Parameter id: The identifier of the entry.
    /// - Returns: The entry that was saved last.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the file can't be read.
    public func load(_ id: ActionJournal.Entry.ID) async throws -> ActionJournal.Entry? {
        try await disk.run { try stored(id)?.entry }
    }

    /// Returns all entries whose state isn't final.
    ///
    /// - Returns: The entries, in any order.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if a file can't be read.
    public func unfinished() async throws -> [ActionJournal.Entry] {
        try await disk.run {
            try names(ending: Self.open).compactMap { name in
                // A crash can have left both files of an entry that has finished.
                let finished = name.dropLast(Self.open.count) + Self.finished
                return FileManager.default.fileExists(atPath: file(String(finished)).path) ? nil : try read(name)
            }
        }
    }

    /// Saves an entry if nobody saved another one in the meantime.
    ///
    /// - Parameters:
    ///   - entry: The new entry.
    ///   - revision: The revision of the entry to replace; `nil` if there must not be an entry.
    /// - Returns: `true` if the entry was saved, or `false` if the store has an entry with another revision.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the file can't be written.
    public func save(_ entry: ActionJournal.Entry, replacing revision: String?) async throws -> Bool {
        try await disk.run {
            try PrivateFile.createFolder(folder, for: .journal)
            let name = Self.name(of: entry.id)
            let lock = try lockToSave(name)
            defer { lock.release() }
            let old = try stored(entry.id)
            guard old?.entry.revision == revision else { return false }
            let new = name + (entry.state.isFinal ? Self.finished : Self.open)
            try file(new).replace(with: JSONEncoder().encode(entry))
            // The finished entry comes first, so that a crash between the two steps loses nothing.
            if let old, old.name != new { try file(old.name).remove() }
            return true
        }
    }

    /// Removes the entries with a final state that were recorded before a date.
    ///
    /// - Parameter date: The date.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if a file can't be removed.
    public func removeFinished(before date: Date) async throws {
        try await disk.run {
            for name in try names(ending: Self.finished) {
                guard let entry = try read(name), entry.created < date else { continue }
                // What is left of a crash must not count as unfinished again.
                try file(Self.name(of: entry.id) + Self.open).remove()
                try file(name).remove()
            }
        }
    }

    /// Takes a lock, if nobody has it.
    ///
    /// - Parameter subject: The name of the lock.
    /// - Returns: The lock; `nil` if another process, or another part of this one, has it. It ends with the process.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/journalFailed`` if the folder or the file of the
    ///   lock can't be created.
    public func lock(_ subject: String) async throws -> StoreLock? {
        let lock = try await disk.run {
            try PrivateFile.createFolder(folder, for: .journal)
            return try file("\(Self.name(of: subject).prefix(4)).lock").lock()
        }
        return lock.map { lock in StoreLock { lock.release() } }
    }
}

extension FileActionJournalStore {
    private static let open = ".open.json"
    private static let finished = ".finished.json"
    /// The number of attempts, with a pause of a millisecond, after which nobody waits for another save any more.
    private static let mostAttemptsToSave = 10_000

    /// The name of a file for any string. The same prefix of four digits can lock two subjects, which only makes one
    /// wait: the number of locks is limited so that their files needn't be removed.
    private static func name(of text: String) -> String { SHA256.hexDigest(of: Array(text.utf8)) }

    private func file(_ name: String) -> PrivateFile {
        PrivateFile(path: folder.appendingPathComponent(name).path, store: .journal)
    }

    private func names(ending suffix: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(suffix) }
        } catch { throw FileStore.journal.failure("read", reason: SafeDescription.of(error)) }
    }

    /// Returns an entry and the name of its file. A finished one counts, if a crash has left both.
    private func stored(_ id: String) throws -> (entry: ActionJournal.Entry, name: String)? {
        for suffix in [Self.finished, Self.open] {
            let name = Self.name(of: id) + suffix
            if let entry = try read(name) { return (entry, name) }
        }
        return nil
    }

    private func read(_ name: String) throws -> ActionJournal.Entry? {
        guard let content = try file(name).contents() else { return nil }
        do { return try JSONDecoder().decode(ActionJournal.Entry.self, from: content) } catch {
            throw FileStore.journal.error(
                "An entry of the journal can't be decoded, and may have been sent; restore its file, or let a person "
                    + "check it and remove the file.", "\(name), \(SafeDescription.of(error))")
        }
    }

    /// Waits for the lock of a file. Others hold it for as long as they write to the disk.
    private func lockToSave(_ name: String) throws -> FileLock {
        let lock = file("\(name.prefix(4)).save.lock")
        for _ in 0..<Self.mostAttemptsToSave {
            if let lock = try lock.lock() { return lock }
            usleep(1_000)
        }
        throw FileStore.journal.error("Another program doesn't finish writing to the journal; check its process.", nil)
    }
}
