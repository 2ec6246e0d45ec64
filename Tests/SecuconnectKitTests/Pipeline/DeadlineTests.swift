import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class DeadlineTests: XCTestCase {
    func testDeadlineCoversATransferThatHangs() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.hang])
        let client = SecuconnectClient.test(transport, time: time)
        let call = Task { await thrownError { try await client.change() } }
        await eventually("sent") { transport.requests.count == 1 }
        time.advance(by: 60)
        let error = await call.value
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(error?.outcome, .unknown)
        XCTAssertEqual(error?.attempts, 1)
        XCTAssertNotNil(error?.actionID)
    }

    func testDeadlineCoversTheToken() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(tokenSteps: [.hang])
        let client = SecuconnectClient.test(transport, time: time)
        let call = Task { await thrownError { try await client.with { $0.timeout = 5 }.change() } }
        await eventually("asked for a token") { transport.tokenRequests.count == 1 }
        time.advance(by: 5)
        let error = await call.value
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(error?.outcome, .notSent)
        XCTAssertEqual(error?.attempts, 0)
    }

    func testDeadlineCoversAPause() async throws {
        let clock = LockedValue<ManualTime?>(nil)
        // The pause takes longer than the time that is left.
        let time = ManualTime {
            clock.withLock { $0 }?.advance(by: 60)
            try? await waitForCancellation()
        }
        clock.withLock { $0 = time }
        let transport = ScriptedTransport([.answer(429, "")])
        let error = await thrownError { try await SecuconnectClient.test(transport, time: time).change() }
        XCTAssertEqual(error?.kind, .timeout)
        XCTAssertEqual(error?.outcome, .rejected, "429 says that nothing happened")
        clock.withLock { $0 = nil }
    }

    func testTimeoutOfTheCallerReplacesTheOneOfTheOperation() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.hang, .hang])
        let client = SecuconnectClient.test(transport, time: time)
        var operation = APIOperation<JSONValue>.post("/Smart/Transactions/STX_1/start/cashless")
        operation.timeout = 300
        let slow = operation
        let patient = Task { await thrownError { try await client.response(to: slow) } }
        await eventually("sent") { transport.requests.count == 1 }
        let hasty = Task { await thrownError { try await client.with { $0.timeout = 10 }.response(to: slow) } }
        await eventually("sent") { transport.requests.count == 2 }
        time.advance(by: 10)
        let first = await hasty.value
        XCTAssert(first?.message.contains("10") == true)
        time.advance(by: 290)
        let second = await patient.value
        XCTAssert(second?.message.contains("300") == true)
    }

    func testOddTimeoutsAreRefusedAndEndlessOnesAllowed() async throws {
        for timeout in [0, -1, -.infinity] as [TimeInterval] {
            let client = SecuconnectClient.test(ScriptedTransport([.hang]), time: SystemTimeSource())
            let error = await thrownError { try await client.with { $0.timeout = timeout }.read() }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        let client = SecuconnectClient.test(ScriptedTransport(), time: SystemTimeSource())
        _ = try await client.with { $0.timeout = .infinity }.read()
    }

    func testDeadlineIsKeptWithinFiftyMillisecondsOnTheRealClock() async throws {
        // The machine may be busy with something else, so the best of five counts.
        var best = TimeInterval.infinity
        for _ in 0..<5 where best > 0.05 {
            let client = SecuconnectClient.test(ScriptedTransport([.hang]), time: SystemTimeSource())
            let begun = SystemTimeSource().now
            _ = await thrownError { try await client.with { $0.timeout = 0.2 }.read() }
            let late = SystemTimeSource().now - begun - 0.2
            XCTAssertGreaterThanOrEqual(late, 0)
            best = min(best, late)
        }
        XCTAssertLessThan(best, 0.05)
    }

    func testDeadlinesAreKeptOnTheRealClockWhateverTheirOrder() async throws {
        let client = SecuconnectClient.test(
            ScriptedTransport(Array(repeating: .hang, count: 101)), time: SystemTimeSource())
        let long = Task { try await client.with { $0.timeout = 60 }.read() }
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                // The later ones are often the sooner ones.
                let timeout = 0.1 + Double(number * 37 % 100) / 500
                group.addTask {
                    let begun = SystemTimeSource().now
                    let error = await thrownError { try await client.with { $0.timeout = timeout }.read() }
                    XCTAssertEqual(error?.kind, .timeout)
                    let late = SystemTimeSource().now - begun - timeout
                    XCTAssertGreaterThanOrEqual(late, 0)
                    XCTAssertLessThan(late, 0.5, "however busy the machine")
                }
            }
        }
        long.cancel()
        await assertCancelled { try await long.value }
    }
}
