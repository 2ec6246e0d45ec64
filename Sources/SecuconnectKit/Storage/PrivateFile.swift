import Foundation

/// A file that only its owner can read, and that is never half-written.
struct PrivateFile: Sendable {
    let path: String
    var store = FileStore.tokens

    /// Returns the content; `nil` if there is no file.
    func contents() throws -> Data? {
        guard let descriptor = try open(path, O_RDONLY) else { return nil }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do { return try file.readToEnd() ?? Data() } catch {
            throw store.failure("read", reason: SafeDescription.of(error))
        }
    }

    /// Replaces the content in one step. Call it from one process at a time.
    func replace(with content: Data) throws {
        let draft = path + ".new"
        try removeDraft(draft)
        guard let descriptor = try open(draft, O_WRONLY | O_CREAT | O_EXCL) else { throw store.failure("created") }
        do {
            defer { close(descriptor) }
            try write(content, to: descriptor)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, path) == 0 else { throw store.failure("replaced") }
        try synchronizeFolder()
    }

    /// Removes the file, if there is one.
    func remove() throws {
        guard unlink(path) == 0 else {
            if errno == ENOENT { return }
            throw store.failure("removed")
        }
        try synchronizeFolder()
    }

    /// Takes the lock of the file; `nil` if another process, or another part of this one, has it.
    func lock() throws -> FileLock? {
        guard let descriptor = try open(path, O_RDWR | O_CREAT) else { throw store.failure("created") }
        let lock = FileLock(descriptor, of: store)
        guard try lock.take() else { return nil }
        return lock
    }

    /// Creates a folder for such files, if there is none.
    ///
    /// - Throws: ``SecuconnectError`` if others can write to the folder: they could replace the files.
    static func createFolder(_ folder: URL, for store: FileStore = .tokens) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw store.failure("created", reason: SafeDescription.of(error)) }
        var status = stat()
        guard stat(folder.path, &status) == 0 else { throw store.failure("opened") }
        guard [geteuid(), 0].contains(status.st_uid), status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            throw store.sharedFolder
        }
    }

    /// Removes the draft of a killed process. Anything else that has its name isn't touched.
    private func removeDraft(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw store.failure("opened")
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_nlink == 1 else {
            throw store.foreignFile
        }
        guard unlink(path) == 0 || errno == ENOENT else { throw store.failure("removed") }
    }

    /// Opens a regular file that only its owner can use; `nil` if there is none. It never waits: a named pipe would.
    private func open(_ path: String, _ flags: Int32) throws -> Int32? {
        let descriptor = Foundation.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw store.failure("opened")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_mode & (S_IRWXG | S_IRWXO) == 0, status.st_uid == geteuid()
        else {
            close(descriptor)
            throw store.foreignFile
        }
        return descriptor
    }

    /// Writes everything to the disk. Otherwise a power failure can leave an empty file under the new name.
    private func write(_ content: Data, to descriptor: Int32) throws {
        var rest = content[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw store.failure("written") }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw store.failure("written") }
    }

    /// Makes the new name of a file outlast a power failure.
    private func synchronizeFolder() throws {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = Foundation.open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard descriptor >= 0 else { throw store.failure("replaced") }
        defer { close(descriptor) }
        // Some file systems can't synchronize a folder, and say so.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw store.failure("replaced") }
    }
}

/// A lock that the system releases at the end of the process, however it ends.
final class FileLock: Sendable {
    private let descriptor: LockedValue<Int32?>
    private let store: FileStore

    /// Owns a descriptor.
    init(_ descriptor: Int32, of store: FileStore) {
        self.descriptor = LockedValue(descriptor)
        self.store = store
    }

    deinit { release() }

    /// Takes the lock, if it is free. It doesn't wait.
    fileprivate func take() throws -> Bool {
        try descriptor.withLock { descriptor in
            guard let descriptor else { return false }
            while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                if errno == EWOULDBLOCK { return false }
                guard errno == EINTR else { throw store.failure("locked") }
            }
            return true
        }
    }

    /// Releases the lock. A second call does nothing.
    func release() {
        if let descriptor = descriptor.take() { close(descriptor) }
    }
}
