import XCTest

/// Asserts that a call ends as cancelled.
package func assertCancelled(
    file: StaticString = #filePath, line: UInt = #line, _ call: () async throws -> some Any
) async {
    do {
        _ = try await call()
        XCTFail("nothing was thrown", file: file, line: line)
    } catch {
        XCTAssert(error is CancellationError, "\(error) was thrown", file: file, line: line)
    }
}
