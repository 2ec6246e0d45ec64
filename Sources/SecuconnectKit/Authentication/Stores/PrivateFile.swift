import Foundation

/// A file that only its owner can read, and that is never half-written.
struct PrivateFile: Sendable {
    let path: String

    /// Returns the content; nil if there is no file.
    func contents() throws -> Data? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw Self.failure("opened")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do { return try file.readToEnd() ?? Data() } catch { throw Self.failure("read", error) }
    }

    /// Replaces the content in one step. Call it from one process at a time.
    func replace(with content: Data) throws {
        // A file that an earlier process left is overwritten.
        let draft = path + ".new"
        let file = FileHandle(
            fileDescriptor: try Self.descriptor(of: draft, O_WRONLY | O_TRUNC), closeOnDealloc: true)
        do {
            try file.write(contentsOf: content)
            // Otherwise a power failure can leave an empty file under the new name.
            try file.synchronize()
        } catch { throw Self.failure("written", error) }
        guard rename(draft, path) == 0 else { throw Self.failure("replaced") }
    }

    /// Removes the file, if there is one.
    func remove() throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw Self.failure("removed") }
    }

    /// Takes the lock of the file; nil if another process, or another part of this one, has it.
    func lock() throws -> FileLock? {
        let lock = FileLock(try Self.descriptor(of: path, O_RDWR))
        guard try lock.take() else { return nil }
        return lock
    }

    /// Creates a folder for such files, if there is none.
    static func createFolder(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw failure("created", error) }
    }

    /// Opens a file, and creates it if there is none.
    private static func descriptor(of path: String, _ flags: Int32) throws -> Int32 {
        let descriptor = open(path, flags | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure("created") }
        return descriptor
    }

    fileprivate static func failure(_ action: String, _ error: (any Error)? = nil) -> SecuconnectError {
        let reason = error.map(SafeDescription.of) ?? String(cString: strerror(errno))
        var failure = SecuconnectError(
            kind: .tokenStoreFailed,
            message: "A file of the token store can't be \(action); check the owner and the free space of its folder.",
            outcome: .notSent)
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
