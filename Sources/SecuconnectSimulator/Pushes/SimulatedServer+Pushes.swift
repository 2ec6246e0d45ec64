public import Foundation

/// Push events.
///
/// A push is created when the simple status of a payment changes and when a refund is created, if the Smart Transaction
/// has a `url_push` (or ``SimulatedServer/Settings/alwaysPushes`` is set). It is delivered immediately after the
/// change, before the call that caused it gets its response. Set ``SimulatedServer/Settings/holdsPushes`` to deliver
/// pushes yourself, for example twice and in another order.
extension SimulatedServer {
    /// The future pushes, a separate stream for each access. It ends with the server.
    ///
    /// ```swift
    /// let pushes = server.pushes
    /// Task {
    ///     for await push in pushes { try await handle(PushEvent(body: push.body)) }
    /// }
    /// ```
    public var pushes: AsyncStream<Push> {
        let (stream, continuation) = AsyncStream.makeStream(of: Push.self)
        let number = withState { $0.pushes.addStream(continuation) }
        continuation.onTermination = { [weak self] _ in self?.withState { $0.pushes.removeStream(number) } }
        return stream
    }

    /// A closure that receives each push. It is called on any thread, one push after the other, and may call the
    /// server.
    public var onPush: (@Sendable (Push) -> Void)? {
        get { withState { $0.pushes.receiver } }
        set { withState { $0.pushes.receiver = newValue } }
    }

    /// All delivered pushes, in order, including repetitions.
    public var sentPushes: [Push] { withState { $0.pushes.sent } }

    /// The pushes that the settings hold.
    public var heldPushes: [Push] { withState { $0.pushes.held } }

    /// Delivers the held pushes.
    ///
    /// - Parameters:
    ///   - duplicating: A Boolean value that indicates whether each one is delivered twice, as if its first delivery
    ///     had not been acknowledged.
    ///   - seed: The seed for a different order; `nil` for the original order.
    /// - Returns: The pushes in the order of their delivery.
    @discardableResult
    public func deliverPushes(duplicating: Bool = false, shuffledWith seed: UInt64? = nil) -> [Push] {
        withStateNow { state in
            var pushes = state.pushes.held
            state.pushes.held = []
            if duplicating { pushes = pushes.flatMap { [$0, $0] } }
            if let seed {
                var random = SplitMix64(state: seed)
                pushes.shuffle(using: &random)
            }
            state.pushes.send(pushes)
            return pushes
        }
    }

    /// Delivers a push again, as if its delivery had not been acknowledged.
    ///
    /// - Parameter push: The push.
    public func deliverAgain(_ push: Push) { withStateNow { $0.pushes.send([push]) } }

    /// Pushes a change that the server doesn't cause itself, such as the activation of a contract.
    ///
    /// - Parameters:
    ///   - target: The type of the object, such as `general.contracts`.
    ///   - objectID: The identifier of the object.
    ///   - type: The type of the change.
    ///   - url: The URL that receives the push.
    /// - Returns: The push.
    @discardableResult
    public func push(_ target: String, _ objectID: String, type: String = "changed", to url: URL? = nil) -> Push {
        withStateNow { $0.push(target, objectID, type: type, to: url) }
    }
}
