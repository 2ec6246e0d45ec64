import LoopbackServer
import XCTest

@testable import SecuconnectKit

final class LiveReconnectionTests: XCTestCase {
    private let lost = LiveEnd.closed(nil)

    func testPausesDoubleFromOneSecondToThirty() {
        var plan = LiveReconnection { 1 }
        let pauses = (0..<8).map { _ in plan.delay(after: lost, duration: nil, at: 0) }
        XCTAssertEqual(pauses, [1, 2, 4, 8, 16, 30, 30, 30])
    }

    func testPausesAreRandomOverTheWholeRange() {
        var plan = LiveReconnection { 0.25 }
        XCTAssertEqual((0..<3).map { _ in plan.delay(after: lost, duration: nil, at: 0) }, [0.25, 0.5, 1])
    }

    func testOnlyAConnectionOfAMinuteResetsThePauses() {
        var plan = LiveReconnection { 1 }
        for _ in 1...4 { _ = plan.delay(after: lost, duration: nil, at: 0) }
        XCTAssertEqual(plan.delay(after: lost, duration: 59, at: 0), 16)
        XCTAssertEqual(plan.delay(after: lost, duration: 60, at: 0), 1)
    }

    func testReplacedTokenNeedsNoPauseAfterAGoodConnection() {
        var plan = LiveReconnection { 1 }
        XCTAssertEqual(plan.delay(after: .tokenReplaced, duration: 60, at: 0), 0)
        XCTAssertEqual(plan.delay(after: .tokenReplaced, duration: 0, at: 0), 2)
    }

    func testAttemptsPerMinuteAreBoundedWhateverTheLuck() {
        var random = SeededRandom(seed: 1), now = 0.0, attempts: [Double] = [], worst = 0
        for share in [0, 0.01, nil] as [Double?] {
            var plan = LiveReconnection { share ?? 0 }
            attempts = []
            for _ in 1...2_000 {
                plan.begin(at: now)
                attempts.append(now)
                let lasts = share == nil ? Double(random.next() % 90) : 0
                now += lasts
                now += plan.delay(after: .tokenReplaced, duration: lasts, at: now)
                worst = max(worst, attempts.filter { $0 > now - 60 }.count)
            }
        }
        XCTAssertLessThanOrEqual(worst, LiveReconnection.attemptsPerMinute)
    }

    func testServerThatAsksForAPauseGetsIt() {
        var plan = LiveReconnection { 0 }
        var end = lost
        end.retryAfter = 45
        XCTAssertEqual(plan.delay(after: end, duration: nil, at: 0), 45)
    }
}
