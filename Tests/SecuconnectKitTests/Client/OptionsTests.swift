import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Options that can't be meant are refused before anything is sent.
final class OptionsTests: XCTestCase {
    private func assertRefused(
        _ options: SecuconnectClient.CallOptions, timeout: TimeInterval? = nil, file: StaticString = #filePath,
        line: UInt = #line
    ) async {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport).with { $0 = options }
        var operation = APIOperation<JSONValue>.get("/General/News")
        operation.timeout = timeout
        let error = await thrownError(file: file, line: line) { try await client.response(to: operation) }
        XCTAssertEqual(error?.kind, .invalidArgument, file: file, line: line)
        XCTAssertEqual(error?.outcome, .notSent, file: file, line: line)
        XCTAssertEqual(error?.attempts, 0, file: file, line: line)
        XCTAssertEqual(transport.requests.count + transport.tokenRequests.count, 0, file: file, line: line)
    }

    func testTimeoutsThatAreNotMoreThanZeroAreRefused() async throws {
        for timeout in [.nan, 0, -1, -.infinity] as [TimeInterval] {
            await assertRefused(.init(timeout: timeout))
            await assertRefused(.init(), timeout: timeout)
        }
    }

    func testRetryCountsBelowOneAreRefused() async throws {
        for count in [0, -1, Int.min] { await assertRefused(.init(retry: .init(maximumAttempts: count))) }
    }

    func testDelaysThatAreNegativeOrNoNumberAreRefused() async throws {
        for delay in [.nan, -1] as [TimeInterval] {
            await assertRefused(.init(retry: .init(baseDelay: delay)))
            await assertRefused(.init(retry: .init(maximumDelay: delay)))
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
