import Foundation
import SecuconnectKit

/// The server without its owner's handle, so that the threads do not keep that one alive.
final class Acceptor: Sendable {
    let stop: StopSignal
    let log = RequestLog()
    let connections = ThreadGroup()
    private let listener = ThreadGroup()
    private let accepted = LockedValue(0)
    private let behavior: Behavior

    init(_ socket: ListeningSocket, _ behavior: Behavior) throws {
        stop = try StopSignal()
        self.behavior = behavior
        listener.run { [self] in
            defer { socket.descriptor.close() }
            while let client = socket.accept(until: stop) { serve(client) }
        }
    }

    /// The number of accepted connections.
    var acceptedCount: Int { accepted.withLock { $0 } }

    /// Ends every thread and frees every descriptor.
    func close() {
        stop.raise()
        listener.waitForAll()
        connections.waitForAll()
        stop.dispose()
    }

    private func serve(_ client: Descriptor) {
        let number = accepted.withLock { count in
            count += 1
            return count
        }
        connections.run { [self] in
            defer { client.close() }
            let stream = ByteStream(client, stop: stop)
            Connection(number: number, stream: stream, behavior: behavior, log: log).serve()
        }
    }
}
