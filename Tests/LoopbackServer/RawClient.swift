package import Foundation

/// A client that sends any bytes, and says how the connection ended. It blocks its thread.
package final class RawClient: Sendable {
    package enum End: Sendable { case stillOpen, closed, reset }

    private let descriptor: Descriptor

    package init(port: UInt16) throws {
        descriptor = try Descriptor.socket()
        var address = SocketAddress(port: port)
        let number = descriptor.number
        guard address.withPointer({ connect(number, $0, $1.pointee) }) == 0 else { throw SocketError("connect") }
        descriptor.silenceBrokenPipe()
    }

    package func send(_ text: String) { send(Data(text.utf8)) }

    package func send(_ bytes: Data) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = descriptor.send(rest)
            if sent <= 0 { return }
            rest = rest.dropFirst(sent)
        }
    }

    /// All that comes until the server ends the connection, sends nothing for so many seconds, or has sent enough.
    package func receive(_ enough: Int = .max, patience: TimeInterval = 5) -> (text: String, end: End) {
        var text = Data()
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while text.count < enough {
            var polled = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, Int32(patience * 1000)) > 0 else { break }
            let received = recv(descriptor.number, &chunk, min(chunk.count, enough - text.count), 0)
            if received == 0 { return (String(decoding: text, as: UTF8.self), .closed) }
            if received < 0 { return (String(decoding: text, as: UTF8.self), .reset) }
            text += chunk[..<received]
        }
        return (String(decoding: text, as: UTF8.self), .stillOpen)
    }

    package func close() { descriptor.close() }
}
