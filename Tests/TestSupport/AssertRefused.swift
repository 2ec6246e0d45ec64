package import SecuconnectKit
import XCTest

/// Asserts that a call of a client throws `invalidArgument` and that nothing is sent, no token request either.
///
/// - Parameters:
///   - what: The argument that is refused.
///   - file: The file of the assertion.
///   - line: The line of the assertion.
///   - call: The call.
package func assertRefused(
    _ what: String = "", file: StaticString = #filePath, line: UInt = #line,
    _ call: (SecuconnectClient) async throws -> some Any
) async {
    let transport = ScriptedTransport()
    let client = SecuconnectClient.test(transport)
    let error = await thrownError(file: file, line: line) { try await call(client) }
    XCTAssertEqual(error?.kind, .invalidArgument, what, file: file, line: line)
    XCTAssertEqual(error?.outcome, .notSent, what, file: file, line: line)
    XCTAssertEqual(error?.attempts, 0, what, file: file, line: line)
    XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0, what, file: file, line: line)
}
