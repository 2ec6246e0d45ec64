import Foundation

/// Threads of its own, that can be waited for.
///
/// Not tasks: they block, and Swift's few threads belong to the client under test.
final class ThreadGroup: @unchecked Sendable {  // Sound: every access to `running` holds `condition`.
    private let condition = NSCondition()
    private var running = 0

    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return running
    }

    func run(_ body: @escaping @Sendable () -> Void) {
        change(by: 1)
        Thread { [self] in
            body()
            change(by: -1)
        }.start()
    }

    func waitForAll() {
        condition.lock()
        while running > 0 { condition.wait() }
        condition.unlock()
    }

    private func change(by difference: Int) {
        condition.lock()
        running += difference
        condition.broadcast()
        condition.unlock()
    }
}
