import Foundation
import XCTest

@testable import SecuconnectKit

final class AlarmClockTests: XCTestCase {
    func testARingThatBlocksHoldsUpNoOtherAlarm() {
        let clock = AlarmClock()
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
        let clock = AlarmClock()
        let now = SystemTimeSource().now
        let takeBack = clock.set(now + 0.02) { XCTFail("was taken back") }
        let rang = expectation(description: "rang")
        _ = clock.set(now + 0.05) { rang.fulfill() }
        takeBack()
        wait(for: [rang], timeout: 10)
    }
}
