extension SecuconnectError {
    /// Calls a store that a user can have written.
    ///
    /// - Parameters:
    ///   - failure: The error for a store that fails.
    ///   - work: The call.
    /// - Returns: The result of the call.
    /// - Throws: An error of the library as it is, a cancellation of the task, or the failure with any other error.
    static func ofStore<Result>(
        _ failure: @autoclosure () -> SecuconnectError, _ work: () async throws -> Result
    ) async throws -> Result {
        do { return try await work() } catch let error as SecuconnectError { throw error } catch {
            if error is CancellationError, Task.isCancelled { throw error }
            var failure = failure()
            failure.underlying = SafeDescription.of(error)
            failure.underlyingError = error
            throw failure
        }
    }
}
