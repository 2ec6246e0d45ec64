import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class FollowingClockTests: XCTestCase {
    func testFollowingClockGoesAsItsSourceGoes() async throws {
        let source = SimulatedClock(), start = Date(timeIntervalSince1970: 1_800_000_000)
        let clock = SimulatedClock.following(source, startingAt: start, every: 1)
        let server = SimulatedServer(clock: clock)
        let shop = try await Shop(server)
        try await source.waitForSleepers()
        source.advance(by: 600)
        try await source.waitForSleepers()
        XCTAssertEqual(clock.now, 600)
        XCTAssertEqual(clock.date, start.addingTimeInterval(600))
        let fresh = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(fresh.status, 200)
        // Moved by hand, it goes on from there.
        clock.advance(by: 100)
        source.advance(by: 501)
        try await source.waitForSleepers()
        XCTAssertEqual(clock.now, 1_201)
        let expired = try await shop.call(.get, "/Smart/Transactions")
        XCTAssertEqual(expired.status, 403)
    }

    func testFollowingClockEndsWithItsLastHolder() async throws {
        let source = SimulatedClock()
        var clock: SimulatedClock? = .following(source, every: 1)
        XCTAssertEqual(clock?.date, source.date)
        let observer = Observer(clock: clock)
        try await source.waitForSleepers()
        clock = nil
        XCTAssertNil(observer.clock)
        source.advance(by: 1)
        XCTAssertEqual(source.sleeperCount, 0)
    }
}

/// Observes a clock without holding it.
private struct Observer {
    weak var clock: SimulatedClock?
}
