import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Waiting for a transaction: pauses, failures, the deadline, cancellation.
final class StatusPollingTests: XCTestCase {
    private func answers(_ words: String...) -> [ScriptedTransport.Step] {
        words.map { .answer(200, #"{"id": "STX_1", "status": "\#($0)"}"#) }
    }

    private func transactions(
        _ steps: [ScriptedTransport.Step], _ time: ManualTime
    ) -> (SmartTransactions, ScriptedTransport) {
        let transport = ScriptedTransport(steps)
        let client = SecuconnectClient.test(transport, time: time, options: .init(retry: .off))
        return (client.smart.transactions, transport)
    }

    func testSettledTransactionIsReadOnceWithoutAPause() async throws {
        let settled: [SmartTransaction.Status] = [
            .ok, .received, .shipped, .collection, .collected, .failed, .cancelled, .canceled, .aborted, .deleted,
            .finished, .timeout,
        ]
        for status in settled {
            let time = ManualTime()
            let (transactions, transport) = transactions(answers(status.rawValue), time)
            let transaction = try await transactions.waitUntilSettled("STX_1")
            XCTAssertEqual(transaction.status, status)
            XCTAssertEqual(transport.requests.count, 1)
            XCTAssertEqual(time.pauses, [])
        }
        let unsettled: [SmartTransaction.Status] = [.created, .processing, .approved, .pending, "news"]
        XCTAssertEqual(unsettled.filter(\.isSettled), [])
    }

    func testPausesGrowToTheirBoundAndAreShortAgainAfterAChange() async throws {
        let time = ManualTime()
        let (transactions, transport) = transactions(
            answers("created", "created", "created", "created", "created", "created", "pending", "pending", "ok"), time)
        let transaction = try await transactions.waitUntilSettled("STX_1")
        XCTAssertEqual(transaction.status, .ok)
        XCTAssertEqual(time.pauses, [1, 2, 4, 8, 15, 15, 1, 2])
        XCTAssertEqual(transport.requests.count, 9)
        XCTAssert(transport.requests.allSatisfy { $0.method == .get && $0.url.lastPathComponent == "STX_1" })
    }

    func testPausesCanBeSetWithinReason() async throws {
        let rows: [(PollingPolicy, [TimeInterval])] = [
            (PollingPolicy(initialDelay: 3, maximumDelay: 5), [3, 5, 5]),
            (PollingPolicy(initialDelay: 0, maximumDelay: 0), [0.1, 0.1, 0.1]),
            (PollingPolicy(initialDelay: .nan, maximumDelay: .nan), [0.1, 0.1, 0.1]),
            (PollingPolicy(initialDelay: -1, maximumDelay: .infinity), [0.1, 0.2, 0.4]),
        ]
        for (policy, pauses) in rows {
            let time = ManualTime()
            let (transactions, _) = transactions(answers("pending", "pending", "pending", "ok"), time)
            _ = try await transactions.waitUntilSettled("STX_1", polling: policy)
            for (pause, expected) in zip(time.pauses, pauses) { XCTAssertEqual(pause, expected, accuracy: 1e-9) }
            XCTAssertEqual(time.pauses.count, 3)
        }
    }

    func testFailedReadIsNoEnd() async throws {
        let failures: [ScriptedTransport.Step] = [
            .notConnected, .connectionLost, .answer(503, ""), .answer(429, "", ["Retry-After": "9"]),
            .answer(200, "<html>"), .answer(302, ""), .answer(500, ""),
        ]
        let time = ManualTime()
        let (transactions, transport) = transactions(failures + answers("ok"), time)
        let transaction = try await transactions.waitUntilSettled("STX_1")
        XCTAssertEqual(transaction.status, .ok)
        XCTAssertEqual(transport.requests.count, 8)
        XCTAssertEqual(time.pauses, [1, 2, 4, 9, 15, 15, 15], "the server's wish counts if it is longer")
    }

    func testFailureThatCannotPassEndsTheWait() async throws {
        let rows: [(ScriptedTransport.Step, SecuconnectError.Kind)] = [
            (.answer(404, ""), .notFound), (.answer(401, ""), .authentication), (.answer(403, ""), .notAllowed),
            (.answer(400, ""), .refused),
        ]
        for (step, kind) in rows {
            let (transactions, transport) = transactions(
                answers("pending") + [step, step] + answers("ok"), ManualTime())
            let error = await thrownError { try await transactions.waitUntilSettled("STX_1") }
            XCTAssertEqual(error?.kind, kind)
            XCTAssertEqual(error?.operation, "smart.transactions.get")
            XCTAssertLessThanOrEqual(transport.requests.count, 3, "at most once more, with a new token")
        }
        let (transactions, transport) = transactions([], ManualTime())
        let error = await thrownError { try await transactions.waitUntilSettled("a/b") }
        XCTAssertEqual(error?.kind, .invalidArgument)
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testDeadlineEndsTheWaitAfterOneLastLook() async throws {
        let time = ManualTime()
        let (transactions, transport) = transactions(
            Array(repeating: answers("pending"), count: 20).flatMap { $0 }, time)
        let begun = time.now
        let error = await thrownError { try await transactions.waitUntilSettled("STX_1", timeout: 40) }
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(error?.isRetryable, true)
        XCTAssertEqual(error?.message.contains("\"pending\""), true)
        XCTAssertEqual(time.pauses, [1, 2, 4, 8, 15, 8], "the last look is made two seconds before the end")
        XCTAssertEqual(transport.requests.count, 7)
        XCTAssertLessThanOrEqual(time.now - begun, 40)
    }

    func testDeadlineEndsAWaitOfWhichEveryReadFails() async throws {
        let time = ManualTime()
        let (transactions, _) = transactions(Array(repeating: .answer(503, ""), count: 20), time)
        let error = await thrownError { try await transactions.waitUntilSettled("STX_1", timeout: 10) }
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(error?.underlying?.contains("503"), true, "the last failure is told")
        XCTAssertEqual(time.pauses, [1, 2, 4, 2])
    }

    func testReadThatHangsIsCutOffByTheDeadline() async throws {
        let time = ManualTime()
        let (transactions, transport) = transactions(answers("pending") + [.hang], time)
        let wait = Task { try await transactions.waitUntilSettled("STX_1", timeout: 10) }
        await eventually("the second read is under way") { transport.requests.count == 2 }
        await eventually("the deadline is waited for") { time.awaitedTimes.contains { $0 <= 1_010 } }
        time.advance(by: 10)
        let error = await thrownError { try await wait.value }
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(transport.requests.count, 2)
    }

    func testTimeoutThatIsNoneIsRefused() async throws {
        for timeout in [0, -1, .nan] as [TimeInterval] {
            let (transactions, transport) = transactions([], ManualTime())
            let error = await thrownError { try await transactions.waitUntilSettled("STX_1", timeout: timeout) }
            XCTAssertEqual(error?.kind, .invalidArgument)
            XCTAssertEqual(transport.requests.count, 0)
        }
        let (transactions, _) = transactions(answers("pending", "ok"), ManualTime())
        let transaction = try await transactions.waitUntilSettled("STX_1", timeout: .infinity)
        XCTAssertEqual(transaction.status, .ok)
    }

    func testCancellationEndsAPauseAndARead() async throws {
        let gate = Gate()
        let time = ManualTime(onPause: { await gate.wait() })
        let (pausing, transport) = transactions(answers("pending"), time)
        let inPause = Task { try await pausing.waitUntilSettled("STX_1") }
        await eventually("the pause has begun") { time.pauses.count == 1 }
        inPause.cancel()
        await gate.open()
        await assertCancelled { try await inPause.value }
        XCTAssertEqual(transport.requests.count, 1)

        let (reading, hanging) = transactions([.hang], ManualTime())
        let inRead = Task { try await reading.waitUntilSettled("STX_1") }
        await eventually("the read is under way") { hanging.requests.count == 1 }
        inRead.cancel()
        await assertCancelled { try await inRead.value }
    }

    func testChangesAreToldOnceEachAndEndWhenItIsSettled() async throws {
        let time = ManualTime()
        let (transactions, transport) = transactions(
            answers("created", "created") + [.answer(503, "")] + answers("approved", "pending", "pending", "ok", "ok"),
            time)
        let changes = transactions.changes(of: "STX_1")
        XCTAssertEqual(transport.requests.count, 0, "nothing is read before it is asked for")
        var seen: [SmartTransaction.Status?] = []
        for try await transaction in changes { seen.append(transaction.status) }
        XCTAssertEqual(seen, [.created, .approved, .pending, .ok])
        XCTAssertEqual(transport.requests.count, 7)
        XCTAssertEqual(time.pauses, [1, 2, 4, 1, 1, 2])
    }

    func testEachLoopOverTheChangesBeginsAnew() async throws {
        let (transactions, transport) = transactions(answers("ok", "failed"), ManualTime())
        let changes = transactions.changes(of: "STX_1")
        for expected: SmartTransaction.Status in [.ok, .failed] {
            var iterator = changes.makeAsyncIterator()
            let first = try await iterator.next()
            let second = try await iterator.next()
            XCTAssertEqual(first?.status, expected)
            XCTAssertNil(second)
        }
        XCTAssertEqual(transport.requests.count, 2)
    }

    func testChangesEndWithTheErrorAndNothingAfterIt() async throws {
        let (transactions, transport) = transactions(
            answers("pending") + [.answer(404, "")] + answers("ok"), ManualTime())
        var iterator = transactions.changes(of: "STX_1").makeAsyncIterator()
        let first = try await iterator.next()
        XCTAssertEqual(first?.status, .pending)
        do {
            _ = try await iterator.next()
            XCTFail("nothing was thrown")
        } catch let error as SecuconnectError {
            XCTAssertEqual(error.kind, .notFound)
        }
        let after = try await iterator.next()
        XCTAssertNil(after)
        XCTAssertEqual(transport.requests.count, 2)
    }

    func testTransactionWithoutAStatusIsAFirstChangeToo() async throws {
        let (transactions, _) = transactions(
            [.answer(200, #"{"id": "STX_1"}"#), .answer(200, #"{"id": "STX_1"}"#)] + answers("ok"), ManualTime())
        var seen: [SmartTransaction.Status?] = []
        for try await transaction in transactions.changes(of: "STX_1") { seen.append(transaction.status) }
        XCTAssertEqual(seen, [nil, .ok])
    }
}
