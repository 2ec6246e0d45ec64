import Foundation

/// The time at which a wait ends, whatever is awaited.
///
/// At this time, or when its task is canceled, the caller is resumed immediately. The work is canceled too, but nobody
/// waits for its end.
struct Deadline: Sendable {
    /// The time, on the time source's scale.
    let time: TimeInterval
    let timeSource: any TimeSource

    /// An error that is thrown at the deadline.
    struct Expired: Error {}

    /// A Boolean value that indicates whether the time has come. For a time that isn't a number it's true.
    var hasPassed: Bool { !(timeSource.now < time) }

    /// Waits for work that may ignore its cancellation.
    func limit<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await firstResult { $0.run(work) }
    }

    /// Waits for the first result, without a task for the wait.
    ///
    /// - Parameter start: A closure that starts what can have a result. It isn't called for a canceled task.
    /// - Returns: The first result.
    /// - Throws: The error of the first result, ``Expired`` at the deadline, or `CancellationError`.
    func firstResult<Value: Sendable>(_ start: (FirstResultContinuation<Value>) -> Void) async throws -> Value {
        try await FirstResultContinuation.result { first in
            start(first)
            first.atEnd(timeSource.schedule(at: time) { first.finish(.failure(Expired())) })
        }
    }
}
