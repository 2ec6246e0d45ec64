import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

final class RetryTests: XCTestCase {
    private let unavailable = [408, 429, 500, 502, 503, 504]

    func testReadIsRepeatedAfterEachStatusThatMayPass() async throws {
        for status in unavailable {
            let transport = ScriptedTransport([.answer(status, "")])
            let response = try await SecuconnectClient.test(transport).read()
            XCTAssertEqual(response.attempts, 2, "\(status)")
        }
    }

    func testReadIsNotRepeatedAfterOtherStatuses() async throws {
        for status in [302, 400, 403, 404, 409, 422, 501] {
            let transport = ScriptedTransport([.answer(status, "")])
            let error = await thrownError { try await SecuconnectClient.test(transport).read() }
            XCTAssertEqual(error?.attempts, 1, "\(status)")
        }
    }

    func testReadIsRepeatedAfterAFailedConnection() async throws {
        for step in [ScriptedTransport.Step.notConnected, .connectionLost] {
            let response = try await SecuconnectClient.test(ScriptedTransport([step, step])).read()
            XCTAssertEqual(response.attempts, 3)
        }
    }

    func testReadIsGivenUpAfterTheMaximumOfAttempts() async throws {
        let transport = ScriptedTransport(Array(repeating: .answer(503, ""), count: 9))
        let error = await thrownError { try await SecuconnectClient.test(transport).read() }
        XCTAssertEqual(error?.attempts, 3)
        XCTAssertEqual(error?.kind, .unavailable)
        XCTAssertEqual(error?.isRetryable, true)
        XCTAssertEqual(transport.requests.count, 3)
    }

    func testChangeIsRepeatedOnlyWhenItWasNotCarriedOut() async throws {
        for step in [ScriptedTransport.Step.notConnected, .answer(429, "")] {
            let response = try await SecuconnectClient.test(ScriptedTransport([step])).change()
            XCTAssertEqual(response.attempts, 2)
        }
        for status in unavailable where status != 429 {
            let transport = ScriptedTransport([.answer(status, "")])
            _ = await thrownError { try await SecuconnectClient.test(transport).change() }
            XCTAssertEqual(transport.requests.count, 1, "\(status)")
        }
        let transport = ScriptedTransport([.connectionLost])
        let error = await thrownError { try await SecuconnectClient.test(transport).change() }
        XCTAssertEqual(transport.requests.count, 1)
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.isRetryable, false)
    }

    func testUnansweredChangeIsResentWithTheSameIDIfConfigured() async throws {
        let transport = ScriptedTransport([.connectionLost, .notConnected])
        let policy = SecuconnectClient.RetryPolicy(resendsUnansweredChanges: true)
        let client = SecuconnectClient.test(transport, options: .init(retry: policy))
        let response = try await client.change(actionID: "refund-1")
        XCTAssertEqual(response.attempts, 3)
        XCTAssertEqual(transport.requests.map { $0.headers["X-Action"] }, ["refund-1", "refund-1", "refund-1"])
    }

    func testRefusalEndsEvenACallThatMayBeResent() async throws {
        let transport = ScriptedTransport([.connectionLost, .answer(400, "")])
        let options = SecuconnectClient.CallOptions(retry: .init(resendsUnansweredChanges: true))
        let error = await thrownError { try await SecuconnectClient.test(transport, options: options).change() }
        XCTAssertEqual(error?.attempts, 2)
        XCTAssertEqual(error?.kind, .refused)
        XCTAssertEqual(error?.outcome, .unknown, "the first attempt may have acted, whatever the second was told")
    }

    func testUnansweredChangeIsNotResentAfterThreeMinutes() async throws {
        for (pause, attempts) in [(170, 3), (181, 2)] {
            let transport = ScriptedTransport([.connectionLost, .answer(429, "", ["Retry-After": "\(pause)"])])
            let options = SecuconnectClient.CallOptions(timeout: 1_000, retry: .init(resendsUnansweredChanges: true))
            let client = SecuconnectClient.test(transport, options: options)
            let error = attempts == 3 ? nil : await thrownError { try await client.change() }
            if attempts == 3 { _ = try await client.change() }
            XCTAssertEqual(transport.requests.count, attempts)
            XCTAssertEqual(error?.outcome, attempts == 3 ? nil : .unknown, "the first attempt may have acted")
        }
    }

    func testChangeHasOneNewIDForEachCallAndTheCallersIfGiven() async throws {
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        _ = try await client.change()
        _ = try await client.change()
        _ = try await client.change(actionID: "mine")
        let ids = transport.requests.compactMap { $0.headers["X-Action"] }
        XCTAssertEqual(Set(ids).count, 3)
        XCTAssertEqual(ids.last, "mine")
        try await client.read()
        XCTAssertNil(transport.requests.last?.headers["X-Action"])
    }

    func testActionIDThatCanNotStandInAHeaderIsRefused() async throws {
        let transport = ScriptedTransport()
        for id in ["", "a b", "a\r\nX-Evil: 1", String(repeating: "x", count: 256), "ü"] {
            let error = await thrownError {
                try await SecuconnectClient.test(transport).change(actionID: ActionID(id))
            }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testServersPauseIsKeptInBothForms() async throws {
        let date: TransportHeaders = [
            "Retry-After": "Sun, 06 Nov 1994 08:49:44 GMT", "Date": "Sun, 06 Nov 1994 08:49:37 GMT",
        ]
        for headers in [["Retry-After": "7"], date] as [TransportHeaders] {
            let time = ManualTime()
            _ = try await SecuconnectClient.test(ScriptedTransport([.answer(429, "", headers)]), time: time).change()
            XCTAssertEqual(time.pauses, [7])
        }
    }

    func testServersPauseIsKeptWhateverCodeItReports() async throws {
        let time = ManualTime()
        let refusal = ScriptedTransport.Step.answer(
            429, #"{"status":"error","error":"X","code":2003}"#, ["Retry-After": "7"])
        _ = try await SecuconnectClient.test(ScriptedTransport([refusal]), time: time).change()
        XCTAssertEqual(time.pauses, [7])
    }

    func testPauseThatDoesNotFitIntoTheDeadlineEndsTheCallAtOnce() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(503, "", ["Retry-After": "61"])])
        let error = await thrownError { try await SecuconnectClient.test(transport, time: time).read() }
        XCTAssertEqual(error?.kind, .unavailable)
        XCTAssertEqual(error?.retryAfter, 61)
        XCTAssertEqual(time.pauses, [])
    }

    func testNonsenseInRetryAfterIsPassedOver() {
        for text in ["", "soon", "-1", "1e3", "Sun, 31 Feb 1994 08:49:37 GMT", "6 Nov"] {
            XCTAssertNil(seconds(text), text)
        }
        XCTAssertEqual(seconds(" 3 "), 3)
        XCTAssertEqual(seconds("99999999999999999999"), 1e20, "longer than any deadline")
    }

    func testFractionInRetryAfterIsRoundedUp() async throws {
        let rows = ["1.5": 2, "299.997": 300, "2.0": 2, "0.001": 1] as [String: TimeInterval]
        for (text, expected) in rows { XCTAssertEqual(seconds(text), expected, text) }
        for text in ["1.", ".5", "1.2.3", "1,5", "-1.5"] { XCTAssertNil(seconds(text), text) }
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(429, "", ["Retry-After": "1.5"])])
        try await SecuconnectClient.test(transport, time: time).change()
        XCTAssertEqual(time.pauses, [2], "never less than the server asked for")
    }

    func testRetryAfterWithoutAServerDateGoesByTheTimeSource() async throws {
        let time = ManualTime()  // It begins at 22:13:20.
        let transport = ScriptedTransport([.answer(429, "", ["Retry-After": "Tue, 14 Nov 2023 22:13:27 GMT"])])
        try await SecuconnectClient.test(transport, time: time).change()
        XCTAssertEqual(time.pauses, [7])
    }

    private func seconds(_ text: String) -> TimeInterval? {
        RetryAfter.seconds(in: ["Retry-After": text], currentDate: ManualTime().date)
    }

    func testPauseGrowsWithinItsBoundsAndNeverOverflows() {
        let policy = SecuconnectClient.RetryPolicy(baseDelay: 0.5, maximumDelay: 8)
        XCTAssertEqual((1...6).map { policy.delay(after: $0, share: 1) }, [0.5, 1, 2, 4, 8, 8])
        XCTAssertEqual(policy.delay(after: 3, share: 0), 0)
        XCTAssertEqual(policy.delay(after: .max, share: 1), 8)
        XCTAssertEqual(SecuconnectClient.RetryPolicy(baseDelay: -1, maximumDelay: .nan).delay(after: 1, share: 1), 0)
    }

    func testPauseIsDrawnFromTheWholeRange() async throws {
        var pauses: [TimeInterval] = []
        for _ in 0..<50 {
            let time = ManualTime()
            try await SecuconnectClient.test(ScriptedTransport([.answer(503, "")]), time: time).read()
            pauses += time.pauses
        }
        XCTAssertEqual(pauses.count, 50)
        XCTAssert(pauses.allSatisfy { (0...0.5).contains($0) })
        XCTAssertGreaterThan(Set(pauses).count, 10, "full jitter: they differ")
    }

    func testRetriesCanBeSwitchedOffForSomeCalls() async throws {
        let transport = ScriptedTransport([.answer(503, ""), .answer(503, "")])
        let client = SecuconnectClient.test(transport)
        let error = await thrownError { try await client.with { $0.retry = .off }.read() }
        XCTAssertEqual(error?.attempts, 1)
        let response = try await client.read()
        XCTAssertEqual(response.attempts, 2, "the other copy goes on as before")
    }

    func testFailureOfAnUnknownTransportCountsAsSent() async throws {
        struct Odd: Error {}
        let error = await thrownError {
            try await SecuconnectClient.test(ScriptedTransport([.throwing(Odd())])).change()
        }
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.underlying, "Odd")
    }
}
