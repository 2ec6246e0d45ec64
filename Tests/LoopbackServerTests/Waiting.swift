import Foundation
import XCTest

/// Waits until a condition holds, which the caller's own threads will bring about.
func waitUntil(_ condition: @Sendable () -> Bool) async throws {
    let end = ProcessInfo.processInfo.systemUptime + 5
    while !condition() {
        guard ProcessInfo.processInfo.systemUptime < end else { return XCTFail("It did not come about in 5 s.") }
        try await Task.sleep(nanoseconds: 1_000_000)
    }
}
