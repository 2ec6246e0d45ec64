import Foundation

/// A socket that listens on 127.0.0.1.
struct ListeningSocket: Sendable {
    let descriptor: Descriptor
    let port: UInt16

    /// Port 0 takes any that is free.
    init(port: UInt16) throws {
        descriptor = try Descriptor.socket()
        let number = descriptor.number
        descriptor.setOption(SOL_SOCKET, SO_REUSEADDR, Int32(1))
        // A client may be gone between poll and accept, which must not block then.
        _ = fcntl(number, F_SETFL, O_NONBLOCK)

        var address = SocketAddress(port: port)
        guard address.withPointer({ bind(number, $0, $1.pointee) }) == 0 else { throw SocketError("bind") }
        guard listen(number, 1024) == 0 else { throw SocketError("listen") }
        guard address.withPointer({ getsockname(number, $0, $1) }) == 0 else { throw SocketError("getsockname") }
        self.port = address.port
    }

    /// The next client, or `nil` when the server is stopped.
    func accept(until stop: StopSignal) -> Descriptor? {
        while stop.wait(for: descriptor) == .ready {
            let number = acceptConnection(descriptor.number)
            if number >= 0 { return Descriptor(number) }
            // Mostly a lack of descriptors, which passes.
            if errno != EAGAIN, stop.wait(seconds: 0.01) == .stopped { return nil }
        }
        return nil
    }
}

private func acceptConnection(_ listener: Int32) -> Int32 { accept(listener, nil, nil) }
