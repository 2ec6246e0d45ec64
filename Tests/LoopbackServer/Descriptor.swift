import Foundation
import SecuconnectKit

/// A file descriptor that is closed once, and not inherited by programs that a test starts.
final class Descriptor: Sendable {
    let number: Int32
    private let isOpen = LockedValue(true)

    init(_ number: Int32) {
        self.number = number
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    }

    deinit { close() }

    func close() {
        let wasOpen = isOpen.withLock { isOpen in
            defer { isOpen = false }
            return isOpen
        }
        if wasOpen { closeDescriptor(number) }
    }
}

extension Descriptor {
    /// A new TCP socket.
    static func socket() throws -> Descriptor {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let number = openSocket(AF_INET, kind)
        guard number >= 0 else { throw SocketError("socket") }
        return Descriptor(number)
    }

    func setOption<Value: BitwiseCopyable>(_ level: Int32, _ name: Int32, _ value: Value) {
        _ = withUnsafePointer(to: value) {
            setsockopt(number, level, name, $0, socklen_t(MemoryLayout<Value>.size))
        }
    }

    /// Makes sending to a closed connection an error and no signal, which elsewhere is a flag of each sending.
    func silenceBrokenPipe() {
        #if canImport(Darwin)
            setOption(SOL_SOCKET, SO_NOSIGPIPE, Int32(1))
        #endif
    }

    /// Sends bytes and returns their number, or less than 1.
    func send(_ bytes: Data, _ flags: Int32 = 0) -> Int {
        #if canImport(Darwin)
            let flags = flags
        #else
            let flags = flags | Int32(MSG_NOSIGNAL)
        #endif
        return bytes.withUnsafeBytes { sendBytes(number, $0, flags) }
    }
}

// The functions of the system that are hidden by methods of their names.

private func sendBytes(_ number: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
    send(number, bytes.baseAddress, bytes.count, flags)
}

private func openSocket(_ family: Int32, _ kind: Int32) -> Int32 { socket(family, kind, 0) }

private func closeDescriptor(_ number: Int32) { _ = close(number) }
