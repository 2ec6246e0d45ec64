public import Foundation

/// A lock of a ``TokenStore`` or an ``ActionJournalStore``, which lets one client at a time renew a token or carry out
/// an action.
public struct StoreLock: Sendable {
    let lifetime: TimeInterval?
    let release: @Sendable () async throws -> Void

    /// Creates a lock that is taken.
    ///
    /// - Parameters:
    ///   - lifetime: The number of seconds after which the lock expires by itself; `nil` if it lasts until its release
    ///     or the end of the process. The client ends its work at that time.
    ///   - release: A closure that releases the lock. Its error is ignored, because the lock expires anyway.
    public init(lifetime: TimeInterval? = nil, release: @escaping @Sendable () async throws -> Void) {
        self.lifetime = lifetime
        self.release = release
    }
}
