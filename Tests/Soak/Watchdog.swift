import Foundation
import SecuconnectKit

/// Ends the process when no call has ended for too long. It has a thread of its own: a hang may have taken all others.
final class Watchdog: Sendable {
    private struct State {
        var running: Set<CallName> = []
        var lastEnd = ProcessInfo.processInfo.systemUptime
    }

    private let state = LockedValue(State())
    private let patience: TimeInterval = 20

    init() {
        Thread.detachNewThread { [self] in
            while true {
                Thread.sleep(forTimeInterval: 0.5)
                let stuck = state.withLock { state in
                    let silence = ProcessInfo.processInfo.systemUptime - state.lastEnd
                    return silence > patience ? state.running : []
                }
                guard !stuck.isEmpty else { continue }
                let names = stuck.prefix(5).map(\.description).joined(separator: ", ")
                Message.violation("no call ended for \(patience) s; \(stuck.count) hang, such as \(names)").send()
                exit(1)
            }
        }
    }

    func begin(_ name: CallName) {
        state.withLock { state in
            if state.running.isEmpty { state.lastEnd = ProcessInfo.processInfo.systemUptime }
            state.running.insert(name)
        }
    }

    func end(_ name: CallName) {
        state.withLock { state in
            state.running.remove(name)
            state.lastEnd = ProcessInfo.processInfo.systemUptime
        }
    }
}
