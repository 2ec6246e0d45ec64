import Foundation
import SecuconnectKit
import XCTest

extension SecuconnectClient {
    /// A client that talks to a transport of the test's.
    static func test(
        _ transport: any HTTPTransport, time: any TimeSource = ManualTime(),
        options: SecuconnectClient.CallOptions = .init(),
        credentials: Credentials = .clientCredentials(id: "id", secret: "client-s3cret"),
        tokenStore: (any TokenStore)? = nil, onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) -> SecuconnectClient {
        SecuconnectClient(
            configuration: Configuration(
                environment: .testing, credentials: credentials, tokenStore: tokenStore, options: options,
                transport: transport, onEvent: onEvent, timeSource: time))
    }

    /// Reads something.
    @discardableResult
    func read() async throws -> APIResponse<JSONValue> { try await response(to: .get("/Smart/Transactions/STX_1")) }

    /// Changes something.
    @discardableResult
    func change(actionID: ActionID? = nil) async throws -> APIResponse<JSONValue> {
        var operation = APIOperation<JSONValue>.post("/Smart/Transactions/STX_1/start")
        operation.actionID = actionID
        return try await response(to: operation)
    }
}

/// Asserts that a call ends as cancelled.
func assertCancelled(
    file: StaticString = #filePath, line: UInt = #line, _ call: () async throws -> some Any
) async {
    do {
        _ = try await call()
        XCTFail("nothing was thrown", file: file, line: line)
    } catch {
        XCTAssert(error is CancellationError, "\(error) was thrown", file: file, line: line)
    }
}

/// Waits until a condition holds, for at most ten seconds.
func eventually(
    _ what: String, file: StaticString = #filePath, line: UInt = #line, _ condition: () -> Bool
) async {
    let end = SystemTimeSource().now + 10
    while !condition() {
        if SystemTimeSource().now > end { return XCTFail("never: \(what)", file: file, line: line) }
        try? await Task.sleep(nanoseconds: 1_000_000)
    }
}
