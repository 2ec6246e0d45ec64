import Foundation

/// A reporter of the events of one call: one at a time, and none after its end. Without a receiver it does nothing.
struct EventReporter: Sendable {
    typealias Receiver = @Sendable (ClientEvent) -> Void

    private let channel: Channel?

    init(_ receiver: Receiver?, operation: String) {
        channel = receiver.map { Channel(receiver: $0, operation: operation) }
    }

    /// Reports an event. Its details are set only if there is a receiver.
    func report(_ kind: ClientEvent.Kind, _ setDetails: (inout ClientEvent) -> Void = { _ in }) {
        channel?.send(kind, setDetails)
    }

    private final class Channel: Sendable {
        private let receiver: Receiver
        private let operation: String
        private let callID = UUID()
        /// A lock that is held while the receiver runs, so that no event overtakes another.
        private let order = NSLock()
        private let isOver = LockedValue(false)

        init(receiver: @escaping Receiver, operation: String) {
            self.receiver = receiver
            self.operation = operation
        }

        /// Abandoned work of a call that ended reports nothing more.
        func send(_ kind: ClientEvent.Kind, _ setDetails: (inout ClientEvent) -> Void) {
            order.lock()
            defer { order.unlock() }
            let wasOver = isOver.withLock { isOver in
                defer { isOver = isOver || kind == .callEnded }
                return isOver
            }
            guard !wasOver else { return }
            var event = ClientEvent(callID: callID, operation: operation, kind: kind)
            setDetails(&event)
            receiver(event)
        }
    }
}
