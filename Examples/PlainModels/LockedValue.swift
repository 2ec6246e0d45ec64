import Foundation

/// A value that is only reached under a lock.
///
/// `NSLock` and not `Mutex`: the thread sanitizer understands it, and it exists on every platform we support.
package final class LockedValue<Value>: @unchecked Sendable {  // Sound: every access to `value` holds `lock`.
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    /// Runs a short piece of code on the value; it must not call out.
    package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }

    /// Takes the value out, which then ends outside of the lock if nobody else holds it.
    package func take<Wrapped>() -> Wrapped? where Value == Wrapped? {
        withLock { value in
            defer { value = nil }
            return value
        }
    }
}
