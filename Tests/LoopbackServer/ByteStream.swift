import Foundation

/// A connection's bytes in both directions. Belongs to one thread.
final class ByteStream {
    enum End: Error { case peerIsGone, stopped, nothingBuffered, unreadable }

    private let descriptor: Descriptor
    private let stop: StopSignal
    private var buffer: [UInt8] = []
    private var position = 0
    private let longestLine = 1 << 20

    /// Whether only what has arrived already is read, without waiting.
    var isDraining = false

    init(_ descriptor: Descriptor, stop: StopSignal) {
        self.descriptor = descriptor
        self.stop = stop
        descriptor.setOption(Int32(IPPROTO_TCP), TCP_NODELAY, Int32(1))
        descriptor.silenceBrokenPipe()
    }

    /// The next line, without its CRLF.
    func line() throws -> String {
        var searched = position
        while true {
            if let feed = buffer[searched...].firstIndex(of: 10) {
                guard feed > position, buffer[feed - 1] == 13 else { throw End.unreadable }
                defer { position = feed + 1 }
                return String(decoding: buffer[position..<feed - 1], as: UTF8.self)
            }
            guard buffer.count - position < longestLine else { throw End.unreadable }
            let unsearched = buffer.count - position
            try fill()
            searched = position + unsearched
        }
    }

    /// Whether there are bytes to be read without waiting for more.
    var hasBuffered: Bool { position < buffer.count }

    /// At least one byte and at most so many.
    func bytes(atMost limit: Int) throws -> ArraySlice<UInt8> {
        if !hasBuffered { try fill() }
        let slice = buffer[position...].prefix(limit)
        position += slice.count
        return slice
    }

    func send(_ bytes: Data) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard stop.wait(for: descriptor, POLLOUT) == .ready else { throw End.stopped }
            let sent = descriptor.send(rest, Int32(MSG_DONTWAIT))
            if sent > 0 {
                rest = rest.dropFirst(sent)
            } else if errno != EAGAIN && errno != EINTR {
                throw End.peerIsGone
            }
        }
    }

    func pause(_ seconds: TimeInterval) throws {
        if stop.wait(seconds: seconds) == .stopped { throw End.stopped }
    }

    /// Waits until there is nobody to wait for; takes what still arrives, so that the client's end is seen.
    func hang() { dropAll() }

    /// Sends RST in place of FIN when the descriptor is closed.
    func resetOnClose() {
        descriptor.setOption(SOL_SOCKET, SO_LINGER, linger(l_onoff: 1, l_linger: 0))
    }

    /// Drops all that has arrived, since closing with unread bytes would send RST in place of FIN.
    func discardArrived() {
        isDraining = true
        dropAll()
    }

    private func dropAll() {
        do {
            while true {
                position = buffer.count
                try fill()
            }
        } catch { return }
    }

    /// Waits for more bytes.
    private func fill() throws {
        if !isDraining, stop.wait(for: descriptor) == .stopped { throw End.stopped }
        buffer.removeFirst(position)
        position = 0
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let received = recv(descriptor.number, &chunk, chunk.count, Int32(MSG_DONTWAIT))
        if received > 0 {
            buffer += chunk[..<received]
        } else if received < 0 && (errno == EAGAIN || errno == EINTR) {
            if isDraining { throw End.nothingBuffered }
        } else {
            throw End.peerIsGone
        }
    }
}
