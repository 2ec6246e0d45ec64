import Foundation

/// The moment at which a wait ends, whatever it was for.
///
/// Whoever waits is resumed at once when it comes, and so they are when their task is cancelled. What they waited for is
/// cancelled then, but not waited for: what it does with its cancellation is its own affair.
struct Deadline: Sendable {
    /// On the time source's scale.
    let moment: TimeInterval
    let timeSource: any TimeSource

    /// Thrown when the moment has come.
    struct Expired: Error {}

    /// Whether the moment has come; of one that is not a number it has.
    var hasPassed: Bool { !(timeSource.now < moment) }

    /// Waits for work that may or may not heed its cancellation.
    func limit<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await result { first in
            let runner = Task {
                do {
                    // On a busy machine the wait can be over before this begins.
                    try Task.checkCancellation()
                    let value = try await work()
                    first.finish(.success(value))
                } catch {
                    first.finish(.failure(error))
                }
            }
            first.atEnd(runner.cancel)
        }
    }

    /// Sends a request and waits for its answer.
    func limit(_ request: TransportRequest, over transport: any HTTPTransport) async throws -> TransportResponse {
        guard let transport = transport as? any CallbackTransport else {
            return try await limit { try await transport.send(request) }
        }
        return try await result { first in first.atEnd(transport.start(request, completion: first.finish)) }
    }

    private func result<Value: Sendable>(_ start: (FirstResultContinuation<Value>) -> Void) async throws -> Value {
        try await FirstResultContinuation.result { first in
            start(first)
            first.atEnd(timeSource.schedule(at: moment) { first.finish(.failure(Expired())) })
        }
    }
}
