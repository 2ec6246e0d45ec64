import Foundation

extension StoreLock {
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
