import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

final class DeadlineTimerTests: XCTestCase {
    private let timer = DeadlineTimer()

    func testBlockingActionDelaysNoOtherDeadline() {
        let release = DispatchSemaphore(value: 0)
        defer { release.signal() }
        let now = SystemTimeSource().now
        let atTheSameTime = expectation(description: "at the same time"), later = expectation(description: "later")
        for moment in [now + 0.01, now + 0.1] {
            _ = timer.schedule(at: moment) { (moment == now + 0.1 ? later : atTheSameTime).fulfill() }
        }
        _ = timer.schedule(at: now + 0.01) { release.wait() }
        wait(for: [atTheSameTime, later], timeout: 10)
    }

    func testCanceledActionDoesNotRun() {
        let now = SystemTimeSource().now
        let cancel = timer.schedule(at: now + 0.02) { XCTFail("was taken back") }
        let rang = expectation(description: "rang")
        _ = timer.schedule(at: now + 0.05) { rang.fulfill() }
        cancel()
        wait(for: [rang], timeout: 10)
    }

    func testDeadlinesAreCheckedAgainAfterSleep() {
        let time = ManualTime()
        let timer = DeadlineTimer(timeSource: time, longestWait: 0.01)
        let rang = expectation(description: "rang")
        _ = timer.schedule(at: time.now + 3_600) { rang.fulfill() }
        _ = timer.schedule(at: time.now + 7_200) { XCTFail("too early") }
        // The machine sleeps, and Dispatch doesn't notice.
        time.jump(by: 3_601)
        wait(for: [rang], timeout: 10)
        withExtendedLifetime(timer) {}
    }

    func testEarlierDeadlineIsNotDelayedByLaterOne() {
        let rang = expectation(description: "rang")
        let now = SystemTimeSource().now
        _ = timer.schedule(at: now + 0.5) {}
        _ = timer.schedule(at: now + 0.05) { rang.fulfill() }
        wait(for: [rang], timeout: 0.3)
    }
}
