/// The live events of a client, as an asynchronous sequence.
///
/// It never ends by itself: after a lost connection it connects again. It throws ``SecuconnectError`` if no further
/// attempt can help, and `CancellationError` as soon as the task is canceled. Leaving the loop closes the connection.
public struct LiveEvents: AsyncSequence, Sendable {
    /// The type of the elements.
    public typealias Element = LiveUpdate

    let hub: LiveHub
    let bufferLimit: Int
    var requestsTestEvent = false
    let makeRunner: @Sendable (LiveBuffer, _ requestsTestEvent: Bool) throws -> LiveRunner

    /// Returns a sequence that asks the server for one test event after the first connection.
    ///
    /// Use it to check an account: the server sends the event, `general.skeletons` with the type `DemoEvent`, two
    /// seconds later. Sends `api:exec:general.skeletons.demoevent` over STOMP 1.2.
    ///
    /// - Returns: The sequence.
    public func requestingTestEvent() -> LiveEvents {
        var copy = self
        copy.requestsTestEvent = true
        return copy
    }

    /// Creates an iterator. It connects when its first element is requested.
    public func makeAsyncIterator() -> Iterator { Iterator(events: self) }

    /// An iterator of live events.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let events: LiveEvents
        private var subscription: Subscription?
        private var hasEnded = false

        fileprivate init(events: LiveEvents) { self.events = events }

        /// Waits for the next update.
        ///
        /// - Returns: The update; `nil` after an error.
        /// - Throws: ``SecuconnectError`` if no further attempt can help, or if another loop is running. Or
        ///   `CancellationError` as soon as the task is canceled.
        public mutating func next() async throws -> LiveUpdate? {
            guard !hasEnded else { return nil }
            do {
                let current = try subscription ?? Subscription(events)
                subscription = current
                return try await current.buffer.next()
            } catch {
                hasEnded = true
                subscription = nil
                throw error
            }
        }
    }

    /// A running sequence. It ends when its iterator is released.
    private final class Subscription: Sendable {
        let buffer: LiveBuffer
        private let end: @Sendable () -> Void

        init(_ events: LiveEvents) throws {
            try Task.checkCancellation()
            guard events.bufferLimit > 0 else {
                throw SecuconnectError.invalidArgument(
                    "The buffer of live events holds \(events.bufferLimit) updates; pass 1 or more.")
            }
            let buffer = LiveBuffer(limit: events.bufferLimit)
            let runner = try events.makeRunner(buffer, events.requestsTestEvent)
            self.buffer = buffer
            end = try events.hub.start {
                do { try await runner.run() } catch { buffer.finish(throwing: error) }
            }
        }

        deinit { end() }
    }
}
