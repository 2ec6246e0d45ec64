import Foundation
import SecuconnectKit

/// All that arrived, written by the connections' threads and read by the tests.
final class RequestLog: Sendable {
    private struct Entries {
        var requests: [RecordedRequest] = []
        var forgotten = 0
        var unreadable = 0
    }

    private let entries = LockedValue(Entries())

    var requests: [RecordedRequest] { entries.withLock { $0.requests } }

    var unreadable: Int { entries.withLock { $0.unreadable } }

    /// Writes a request down as soon as its head is there, and gives it its number.
    func add(_ request: RecordedRequest) -> RecordedRequest {
        entries.withLock { entries in
            var numbered = request
            numbered.number = entries.forgotten + entries.requests.count + 1
            entries.requests.append(numbered)
            return numbered
        }
    }

    /// Writes down what else arrived of a request.
    func update(_ request: RecordedRequest) {
        entries.withLock { entries in
            let index = request.number - 1 - entries.forgotten
            if index >= 0 { entries.requests[index] = request }
        }
    }

    func addUnreadable() { entries.withLock { $0.unreadable += 1 } }

    func forget() {
        entries.withLock { entries in
            entries.forgotten += entries.requests.count
            entries.requests = []
        }
    }
}
