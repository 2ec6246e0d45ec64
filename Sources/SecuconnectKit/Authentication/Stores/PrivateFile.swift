import Foundation

/// A file that only its owner can read, and that is never half-written.
struct PrivateFile: Sendable {
    let path: String

    /// Returns the content; nil if there is no file.
    func contents() throws -> Data? {
        guard let descriptor = try Self.open(path, O_RDONLY) else { return nil }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do { return try file.readToEnd() ?? Data() } catch {
            throw Self.failure("read", reason: SafeDescription.of(error))
        }
    }

    /// Replaces the content in one step. Call it from one process at a time.
    func replace(with content: Data) throws {
        let draft = path + ".new"
        try Self.removeDraft(draft)
        guard let descriptor = try Self.open(draft, O_WRONLY | O_CREAT | O_EXCL) else { throw Self.failure("created") }
        do {
            defer { close(descriptor) }
            try Self.write(content, to: descriptor)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, path) == 0 else { throw Self.failure("replaced") }
        try synchronizeFolder()
    }

    /// Removes the file, if there is one.
    func remove() throws {
        guard unlink(path) == 0 else {
            if errno == ENOENT { return }
            throw Self.failure("removed")
        }
        try synchronizeFolder()
    }

    /// Takes the lock of the file; nil if another process, or another part of this one, has it.
    func lock() throws -> FileLock? {
        guard let descriptor = try Self.open(path, O_RDWR | O_CREAT) else { throw Self.failure("created") }
        let lock = FileLock(descriptor)
        guard try lock.take() else { return nil }
        return lock
    }

    /// Creates a folder for such files, if there is none.
    ///
    /// - Throws: ``SecuconnectError`` if others can write to the folder: they could replace the files.
    static func createFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw failure("created", reason: SafeDescription.of(error)) }
        var status = stat()
        guard stat(folder.path, &status) == 0 else { throw failure("opened") }
        guard [geteuid(), 0].contains(status.st_uid), status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            throw sharedFolder
        }
    }

    /// Removes the draft of a killed process. Anything else that has its name isn't touched.
    private static func removeDraft(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw failure("opened")
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_nlink == 1 else {
            throw foreignFile
        }
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("removed") }
    }

    /// Opens a regular file that only its owner can use; nil if there is none. It never waits: a named pipe would.
    private static func open(_ path: String, _ flags: Int32) throws -> Int32? {
        let descriptor = Foundation.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("opened")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_mode & (S_IRWXG | S_IRWXO) == 0, status.st_uid == geteuid()
        else {
            close(descriptor)
            throw foreignFile
        }
        return descriptor
    }

    /// Writes everything to the disk. Otherwise a power failure can leave an empty file under the new name.
    private static func write(_ content: Data, to descriptor: Int32) throws {
        var rest = content[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("written") }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure("written") }
    }

    /// Makes the new name of a file outlast a power failure.
    private func synchronizeFolder() throws {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = Foundation.open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard descriptor >= 0 else { throw Self.failure("replaced") }
        defer { close(descriptor) }
        // Some file systems can't synchronize a folder, and say so.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure("replaced") }
    }

    /// Creates an error for a step that failed, from the code of the system or the error of Foundation.
    static func failure(_ action: String, code: Int32 = errno, reason: String? = nil) -> SecuconnectError {
        error(
            reason == nil && [ENOSPC, EDQUOT].contains(code)
                ? "A file of the token store can't be \(action), because its disk is full; free some space."
                : "A file of the token store can't be \(action); check the owner and the free space of its folder.",
            reason ?? String(cString: strerror(code)))
    }

    private static var sharedFolder: SecuconnectError {
        error(
            "Others can write to the folder of the token store; use one of the program's own user, with mode 0700.", nil
        )
    }

    private static var foreignFile: SecuconnectError {
        error(
            "A file of the token store isn't a regular file that only its owner can use; remove it, and check the "
                + "folder.", nil)
    }

    private static func error(_ message: String, _ reason: String?) -> SecuconnectError {
        var failure = SecuconnectError(kind: .tokenStoreFailed, message: message, outcome: .notSent)
        failure.underlying = reason
        return failure
    }
}

/// A lock that the system releases at the end of the process, however it ends.
final class FileLock: Sendable {
    private let descriptor: LockedValue<Int32?>

    /// Owns a descriptor.
    init(_ descriptor: Int32) { self.descriptor = LockedValue(descriptor) }

    deinit { release() }

    /// Takes the lock, if it is free. It doesn't wait.
    fileprivate func take() throws -> Bool {
        try descriptor.withLock { descriptor in
            guard let descriptor else { return false }
            while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                if errno == EWOULDBLOCK { return false }
                guard errno == EINTR else { throw PrivateFile.failure("locked") }
            }
            return true
        }
    }

    /// Releases the lock. A second call does nothing.
    func release() {
        if let descriptor = descriptor.take() { close(descriptor) }
    }
}
