import Foundation
import SecuconnectKit

/// Wakes every thread that waits for a descriptor, at once and for good.
///
/// It is a pipe whose reading end becomes ready for all pollers when the writing end is closed.
final class StopSignal: Sendable {
    enum Wake { case ready, elapsed, stopped }

    private let readingEnd: Descriptor
    private let writingEnd: Descriptor

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SocketError("pipe") }
        readingEnd = Descriptor(ends[0])
        writingEnd = Descriptor(ends[1])
    }

    /// Raises the signal.
    func raise() { writingEnd.close() }

    /// Frees the pipe. Nobody may wait any more.
    func dispose() {
        writingEnd.close()
        readingEnd.close()
    }

    /// Waits until the descriptor is ready, so many seconds are over, or the signal is raised.
    func wait(for descriptor: Descriptor? = nil, _ events: Int32 = POLLIN, seconds: TimeInterval? = nil) -> Wake {
        let end = seconds.map { ProcessInfo.processInfo.systemUptime + $0 }
        while true {
            let left = end.map { $0 - ProcessInfo.processInfo.systemUptime }
            if let left, left <= 0 { return .elapsed }
            var polled = [
                pollfd(fd: readingEnd.number, events: Int16(POLLIN), revents: 0),
                pollfd(fd: descriptor?.number ?? -1, events: Int16(events), revents: 0),
            ]
            // Longer waits go round again.
            let milliseconds = left.map { Int32(min(60_000, ($0 * 1000).rounded(.up))) } ?? -1
            guard poll(&polled, 2, milliseconds) > 0 else { continue }
            if polled[0].revents != 0 { return .stopped }
            if polled[1].revents != 0 { return .ready }
        }
    }
}
