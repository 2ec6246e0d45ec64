package import SecuconnectKit
import XCTest

/// Returns the error that a call is expected to throw. The test fails if it throws none, or another one.
package func thrownError(
    file: StaticString = #filePath, line: UInt = #line, by call: () async throws -> some Any
) async -> SecuconnectError? {
    do {
        _ = try await call()
        XCTFail("nothing was thrown", file: file, line: line)
    } catch let error as SecuconnectError {
        return error
    } catch {
        XCTFail("\(error) was thrown", file: file, line: line)
    }
    return nil
}
