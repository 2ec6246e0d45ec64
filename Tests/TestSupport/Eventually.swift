import SecuconnectKit
import XCTest

/// Waits until a condition holds, for at most ten seconds.
///
/// Most conditions need only that other tasks run. Those that need a thread or a socket of their own are looked at again
/// every millisecond.
package func eventually(
    _ what: String, file: StaticString = #filePath, line: UInt = #line, _ condition: () -> Bool
) async {
    for _ in 0..<100 {
        if condition() { return }
        await Task.yield()
    }
    let end = SystemTimeSource().now + 10
    while !condition() {
        if SystemTimeSource().now > end { return XCTFail("never: \(what)", file: file, line: line) }
        try? await Task.sleep(nanoseconds: 1_000_000)
    }
}
