import Foundation

extension StoreLock {
    /// The number of seconds after which nobody waits for a lock any more: more than the work under it takes.
    private static let longestWait: TimeInterval = 120
    /// The pauses between two attempts to take a lock, in seconds.
    private static let pauses: (first: TimeInterval, longest: TimeInterval) = (0.02, 0.5)

    /// Waits for a lock, and runs work while it is held.
    ///
    /// - Parameters:
    ///   - timeSource: The clock by which the lock expires.
    ///   - errors: The errors for a lock that others don't release, and for work that takes longer than the lock.
    ///   - take: A closure that takes the lock, or returns `nil` if another one has it.
    ///   - shortcut: A closure that returns a result if the work became needless during the wait.
    ///   - work: The work.
    /// - Returns: The result of the work or of the shortcut.
    /// - Throws: The error of a closure, or one of `errors`.
    static func hold<Result: Sendable>(
        on timeSource: any TimeSource, orThrow errors: (taken: SecuconnectError, expired: SecuconnectError),
        taking take: () async throws -> StoreLock?, orWhileWaiting shortcut: () async throws -> Result? = { nil },
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        var pause = pauses.first
        let end = timeSource.now + longestWait
        while true {
            let time = timeSource.now
            guard time < end else { throw errors.taken }
            if let lock = try await take() {
                return try await lock.hold(since: time, on: timeSource, orThrow: errors.expired, work)
            }
            try await timeSource.sleep(seconds: pause)
            pause = min(2 * pause, pauses.longest)
            if let result = try await shortcut() { return result }
        }
    }

    /// Runs work while the lock is held, and releases it after that.
    ///
    /// - Parameters:
    ///   - time: The time before the lock was taken, on the time source's scale.
    ///   - timeSource: The clock by which the lock expires.
    ///   - expiry: The error for work that takes longer than the lock. The work is canceled then.
    ///   - work: The work.
    /// - Returns: The result of the work.
    /// - Throws: The error of the work, or the one for an expired lock.
    func hold<Result: Sendable>(
        since time: TimeInterval, on timeSource: any TimeSource, orThrow expiry: SecuconnectError,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let task = Task { try await work() }
        let end = lifetime.map { Deadline(time: time + $0, timeSource: timeSource) }
        // A canceled caller cancels the work, and the lock is held until the work has ended.
        let result = await withTaskCancellationHandler {
            await Task {
                do {
                    guard let end else { return try await task.value }
                    return try await end.limit { try await task.value }
                } catch is Deadline.Expired {
                    task.cancel()
                    throw expiry
                }
            }.result
        } onCancel: {
            task.cancel()
        }
        // Not in this task: it may be canceled, and a database would then refuse to release the lock.
        await Task { try? await release() }.value
        return try result.get()
    }
}
