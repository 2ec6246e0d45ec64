import Dispatch
import Foundation

/// A store that keeps its data in files, in the errors of its files.
enum FileStore: Sendable {
    case tokens
    case journal

    /// Creates an error for a step that failed, from the code of the system or the error of Foundation.
    func failure(_ action: String, code: Int32 = errno, reason: String? = nil) -> SecuconnectError {
        error(
            reason == nil && [ENOSPC, EDQUOT].contains(code)
                ? "A file of \(name) can't be \(action), because its disk is full; free some space."
                : "A file of \(name) can't be \(action); check the owner and the free space of its folder.",
            reason ?? String(cString: strerror(code)))
    }

    /// An error for a folder that others can write to.
    var sharedFolder: SecuconnectError {
        error("Others can write to the folder of \(name); use one of the program's own user, with mode 0700.", nil)
    }

    /// An error for a file that others can use, or that isn't a file.
    var foreignFile: SecuconnectError {
        error(
            "A file of \(name) isn't a regular file that only its owner can use; remove it, and check the folder.", nil)
    }

    /// Creates an error of the store.
    func error(_ message: String, _ reason: String?) -> SecuconnectError {
        var failure = SecuconnectError(kind: kind, message: message, outcome: .notSent)
        failure.underlying = reason
        return failure
    }

    private var name: String {
        switch self {
        case .tokens: "the token store"
        case .journal: "the journal"
        }
    }

    private var kind: SecuconnectError.Kind {
        switch self {
        case .tokens: .tokenStoreFailed
        case .journal: .journalFailed
        }
    }
}

/// A thread that may wait for the disk. The threads of Swift's tasks are few: a disk that hangs would stop all calls.
struct DiskQueue: Sendable {
    private let queue: DispatchQueue

    /// Creates a queue with a name for debuggers.
    init(_ name: String) { queue = DispatchQueue(label: name) }

    /// Runs work that waits for the disk.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
