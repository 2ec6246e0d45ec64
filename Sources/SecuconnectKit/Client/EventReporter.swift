import Foundation

/// Sends the events of one call, one after the other and none after its end. Without a receiver it does nothing.
struct EventReporter: Sendable {
    typealias Receiver = @Sendable (ClientEvent) -> Void

    private let channel: Channel?

    init(_ receiver: Receiver?, operation: String) {
        channel = receiver.map { Channel(receiver: $0, operation: operation) }
    }

    func report(_ kind: @autoclosure () -> ClientEvent.Kind) {
        channel?.send(kind(), isLast: false)
    }

    /// The call has ended. What its abandoned work does from now on is nobody's business.
    func end(_ end: @autoclosure () -> ClientEvent.CallEnd) {
        channel?.send(.callEnded(end()), isLast: true)
    }

    private final class Channel: Sendable {
        private let receiver: Receiver
        private let operation: String
        private let callID = UUID()
        /// Held while the receiver is called, so that no event overtakes another.
        private let order = NSLock()
        private let isOver = LockedValue(false)

        init(receiver: @escaping Receiver, operation: String) {
            self.receiver = receiver
            self.operation = operation
        }

        func send(_ kind: ClientEvent.Kind, isLast: Bool) {
            order.lock()
            defer { order.unlock() }
            let wasOver = isOver.withLock { isOver in
                defer { isOver = isOver || isLast }
                return isOver
            }
            if !wasOver { receiver(ClientEvent(callID: callID, operation: operation, kind: kind)) }
        }
    }
}
