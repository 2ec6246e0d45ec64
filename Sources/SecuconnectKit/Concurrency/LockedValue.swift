import Foundation

/// A value that is protected by a lock.
///
/// It is an `NSLock` because `Mutex` needs newer systems.
package final class LockedValue<Value>: @unchecked Sendable {  // Sound: every access to `value` holds `lock`.
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    /// Runs a closure with the value. The closure has to be short, and can't use the lock again.
    package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }

    /// Removes the value and returns it, so that it is released outside of the lock.
    package func take<Wrapped>() -> Wrapped? where Value == Wrapped? {
        withLock { value in
            defer { value = nil }
            return value
        }
    }
}
