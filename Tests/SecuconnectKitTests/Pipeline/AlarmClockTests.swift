import Foundation
import XCTest

@testable import SecuconnectKit

final class AlarmClockTests: XCTestCase {
    private let clock = AlarmClock()

    func testARingThatBlocksHoldsUpNoOtherAlarm() {
        let release = DispatchSemaphore(value: 0)
        defer { release.signal() }
        let now = SystemTimeSource().now
        let atTheSameTime = expectation(description: "at the same time"), later = expectation(description: "later")
        for moment in [now + 0.01, now + 0.1] {
            _ = clock.set(moment) { (moment == now + 0.1 ? later : atTheSameTime).fulfill() }
        }
        _ = clock.set(now + 0.01) { release.wait() }
        wait(for: [atTheSameTime, later], timeout: 10)
    }

    func testAnAlarmTakenBackDoesNotRing() {
        let now = SystemTimeSource().now
        let takeBack = clock.set(now + 0.02) { XCTFail("was taken back") }
        let rang = expectation(description: "rang")
        _ = clock.set(now + 0.05) { rang.fulfill() }
        takeBack()
        wait(for: [rang], timeout: 10)
    }

    func testDeadlinesAreCheckedAgainAfterSleep() {
        let time = Locked<TimeInterval>(0)
        let clock = AlarmClock(timeSource: JumpingTime(time: time), longestWait: 0.01)
        let rang = expectation(description: "rang")
        _ = clock.set(3_600) { rang.fulfill() }
        _ = clock.set(7_200) { XCTFail("too early") }
        // The machine sleeps, and Dispatch doesn't notice.
        time.withLock { $0 = 3_601 }
        wait(for: [rang], timeout: 10)
        withExtendedLifetime(clock) {}
    }

    func testAnEarlierAlarmIsNotHeldUpByALaterOne() {
        let rang = expectation(description: "rang")
        let now = SystemTimeSource().now
        _ = clock.set(now + 0.5) {}
        _ = clock.set(now + 0.05) { rang.fulfill() }
        wait(for: [rang], timeout: 0.3)
    }
}

/// A clock that the test sets.
private struct JumpingTime: TimeSource {
    let time: Locked<TimeInterval>

    var now: TimeInterval { time.withLock { $0 } }

    func sleep(seconds: TimeInterval) async throws {}
}
