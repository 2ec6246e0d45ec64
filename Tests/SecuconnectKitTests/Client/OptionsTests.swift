import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Options that can't be meant are refused before anything is sent.
final class OptionsTests: XCTestCase {
    private func assertOptionsRefused(
        _ options: SecuconnectClient.CallOptions, timeout: TimeInterval? = nil, file: StaticString = #filePath,
        line: UInt = #line
    ) async {
        var operation = APIOperation<JSONValue>.get("/General/News")
        operation.timeout = timeout
        let call = operation
        await assertRefused(file: file, line: line) { client in
            try await client.with { $0 = options }.response(to: call)
        }
    }

    func testTimeoutsThatAreNotMoreThanZeroAreRefused() async throws {
        for timeout in [.nan, 0, -1, -.infinity] as [TimeInterval] {
            await assertOptionsRefused(.init(timeout: timeout))
            await assertOptionsRefused(.init(), timeout: timeout)
        }
    }

    func testRetryCountsBelowOneAreRefused() async throws {
        for count in [0, -1, Int.min] { await assertOptionsRefused(.init(retry: .init(maximumAttempts: count))) }
    }

    func testDelaysThatAreNegativeOrNoNumberAreRefused() async throws {
        for delay in [.nan, -1] as [TimeInterval] {
            await assertOptionsRefused(.init(retry: .init(baseDelay: delay)))
            await assertOptionsRefused(.init(retry: .init(maximumDelay: delay)))
        }
    }

    func testTokensTimeoutIsCheckedWhoeverTheProviderIs() async throws {
        let transport = ScriptedTransport()
        for credentials in [.accessToken("token"), .clientCredentials(id: "id", secret: "secret")]
            as [SecuconnectClient.Credentials]
        {
            let client = SecuconnectClient.test(transport, options: .init(timeout: .nan), credentials: credentials)
            let error = await thrownError { try await client.with { $0.timeout = 5 }.read() }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0)
    }

    func testEndlessTimeoutsAndOneAttemptAreAllowed() async throws {
        let client = SecuconnectClient.test(
            ScriptedTransport(), options: .init(timeout: .infinity, retry: .init(maximumAttempts: 1)))
        let response = try await client.read()
        XCTAssertEqual(response.status, 200)
    }
}
