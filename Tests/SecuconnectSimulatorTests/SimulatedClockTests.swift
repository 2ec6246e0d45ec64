import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class SimulatedClockTests: XCTestCase {
    func testClockMovesOnlyWhenItIsAdvanced() {
        let clock = SimulatedClock()
        XCTAssertEqual(clock.now, 0)
        clock.advance(by: 1.5)
        for nothing in [0, -1, .nan, .infinity] { clock.advance(by: nothing) }
        XCTAssertEqual(clock.now, 1.5)
        XCTAssertEqual(clock.date, SimulatedClock.defaultStart.addingTimeInterval(1.5))
    }

    func testSleepersWakeWhenTimePassesThem() async throws {
        let clock = SimulatedClock()
        let short = Task { try await clock.sleep(seconds: 10) }
        let long = Task { try await clock.wait(until: 20) }
        try await clock.waitForSleepers(2)
        clock.advance(by: 9)
        XCTAssertEqual(clock.sleeperCount, 2)
        clock.advance(by: 1)
        try await short.value
        XCTAssertEqual(clock.sleeperCount, 1)
        clock.advance(by: 100)
        try await long.value
        XCTAssertEqual(clock.sleeperCount, 0)
    }

    func testSleepUntilAPastTimeReturnsAtOnce() async throws {
        let clock = SimulatedClock()
        clock.advance(by: 5)
        try await clock.sleep(seconds: 0)
        try await clock.sleep(seconds: -1)
        try await clock.wait(until: 5)
        XCTAssertEqual(clock.now, 5)
    }

    func testPausesPassByThemselvesIfWantedButDeadlinesDoNot() async throws {
        let clock = SimulatedClock(autoAdvances: true)
        let deadline = Task { try await clock.wait(until: 60) }
        try await clock.waitForSleepers()
        try await clock.sleep(seconds: 59)
        XCTAssertEqual(clock.now, 59)
        XCTAssertEqual(clock.sleeperCount, 1)
        try await clock.sleep(seconds: 1)
        try await deadline.value
    }

    func testCancellationWakesAtOnce() async throws {
        let clock = SimulatedClock()
        let sleeper = Task { try await clock.sleep(seconds: 10) }
        try await clock.waitForSleepers()
        sleeper.cancel()
        let result = await sleeper.result
        XCTAssertThrowsError(try result.get()) { XCTAssertTrue($0 is CancellationError) }
        XCTAssertEqual(clock.sleeperCount, 0)
    }

    func testManySleepersAreWokenOrCancelledOnceEach() async throws {
        let clock = SimulatedClock()
        let tasks = (0..<500).map { index in
            Task { try await clock.sleep(seconds: Double(index % 50) + 1) }
        }
        for task in tasks.enumerated() where task.offset % 2 == 0 { task.element.cancel() }
        try await clock.waitForSleepers(250)
        for _ in 0..<50 { clock.advance(by: 1) }
        for (index, task) in tasks.enumerated() {
            let result = await task.result
            XCTAssertEqual((try? result.get()) == nil, index % 2 == 0)
        }
        XCTAssertEqual(clock.sleeperCount, 0)
    }
}
