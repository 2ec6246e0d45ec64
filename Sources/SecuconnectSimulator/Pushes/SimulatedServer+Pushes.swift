public import Foundation

/// Push notifications.
///
/// One is made whenever the simple status of a payment changes and when a refund is made, if the Smart Transaction has
/// a `url_push` (or ``SimulatedServer/Settings/alwaysPushes`` is set). It is handed out as soon as the change is made,
/// before the call that made it is answered. Set ``SimulatedServer/Settings/holdsPushes`` to hand them out yourself,
/// twice and in another order if you like.
extension SimulatedServer {
    /// The pushes from now on, each time a stream of its own. It ends with the server.
    ///
    /// ```swift
    /// let pushes = server.pushes
    /// Task { for await push in pushes { try await handle(PushEvent(body: push.body)) } }
    /// ```
    public var pushes: AsyncStream<Push> {
        let (stream, continuation) = AsyncStream.makeStream(of: Push.self)
        let number = withState { $0.pushes.addStream(continuation) }
        continuation.onTermination = { [weak self] _ in self?.withState { $0.pushes.removeStream(number) } }
        return stream
    }

    /// Who gets each push. It is called on any thread, one push after the other, and may call the server.
    public var onPush: (@Sendable (Push) -> Void)? {
        get { withState { $0.pushes.receiver } }
        set { withState { $0.pushes.receiver = newValue } }
    }

    /// Every push that was handed out, in order, repetitions included.
    public var sentPushes: [Push] { withState { $0.pushes.sent } }

    /// The pushes that wait to be handed out, because the settings hold them.
    public var heldPushes: [Push] { withState { $0.pushes.held } }

    /// Hands out the pushes that were held.
    ///
    /// - Parameters:
    ///   - duplicating: whether each goes out twice, as when its first delivery was not acknowledged.
    ///   - seed: from it another order is made; nil for the order in which things happened.
    /// - Returns: the pushes in the order in which they went out.
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

    /// Hands out a push once more, as when its delivery was not acknowledged.
    ///
    /// - Parameter push: the push.
    public func deliverAgain(_ push: Push) { withStateNow { $0.pushes.send([push]) } }

    /// Pushes something that the server does not bring about by itself, such as the activation of a contract.
    ///
    /// - Parameters:
    ///   - target: the kind of object, such as `general.contracts`.
    ///   - objectID: the object.
    ///   - type: what happened to it.
    ///   - url: where the push goes.
    /// - Returns: the push.
    @discardableResult
    public func push(_ target: String, _ objectID: String, type: String = "changed", to url: URL? = nil) -> Push {
        withStateNow { $0.push(target, objectID, type: type, to: url) }
    }
}
