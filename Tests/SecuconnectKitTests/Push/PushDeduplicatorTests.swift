import LoopbackServer
import SecuconnectKit
import XCTest

/// Pushes come more than once and are handled once.
final class PushDeduplicatorTests: XCTestCase {
    private func push(_ number: Int) throws -> PushEvent { try PushBodies.push(id: "evt_\(number)", "PCI_1") }

    func testPushIsNewOnce() async throws {
        let seen = PushDeduplicator()
        for expected in [true, false, false] {
            let isNew = await seen.isNew(try push(1))
            XCTAssertEqual(isNew, expected)
        }
        let isOtherNew = await seen.isNew(try push(2))
        XCTAssertTrue(isOtherNew)
    }

    func testForgottenPushIsNewAgain() async throws {
        let seen = PushDeduplicator(capacity: 2)
        await seen.forget(try push(1))
        var answers: [Bool] = []
        answers.append(await seen.isNew(try push(1)))
        await seen.forget(try push(1))
        answers.append(await seen.isNew(try push(1)))
        answers.append(await seen.isNew(try push(1)))
        XCTAssertEqual(answers, [true, true, false])
    }

    func testFullDeduplicatorDropsTheOldestPush() async throws {
        let seen = PushDeduplicator(capacity: 3)
        for number in 1...4 { _ = await seen.isNew(try push(number)) }
        var answers: [Bool] = []
        for number in [2, 3, 4, 1] { answers.append(await seen.isNew(try push(number))) }
        XCTAssertEqual(answers, [false, false, false, true])
    }

    func testDeduplicatorBehavesAsAPlainListOfTheSameCapacity() async throws {
        var random = SeededRandom(seed: 7)
        for capacity in 1...5 {
            let seen = PushDeduplicator(capacity: capacity)
            var places: [Int?] = []
            for _ in 0..<500 {
                let number = Int.random(in: 0..<8, using: &random)
                if Bool.random(using: &random) {
                    await seen.forget(try push(number))
                    places = places.map { $0 == number ? nil : $0 }
                } else {
                    let isNew = await seen.isNew(try push(number))
                    XCTAssertEqual(isNew, !places.contains(number))
                    if isNew { places = Array((places + [number]).suffix(capacity)) }
                }
            }
        }
    }

    func testPushThatIsBeingHandledIsNotForgotten() async throws {
        let seen = PushDeduplicator(capacity: 3)
        let claim = PushClaim(try push(0).id, lease: 60)
        let first = await seen.claim(claim)
        XCTAssertEqual(first, .granted)
        for number in 1...10 { _ = await seen.isNew(try push(number)) }
        let second = await seen.claim(PushClaim(try push(0).id, lease: 60))
        XCTAssertEqual(second, .inProgress)
        await seen.finish(claim)
        let third = await seen.claim(PushClaim(try push(0).id, lease: 60))
        XCTAssertEqual(third, .handled)
    }

    func testFullOfPushesThatAreBeingHandledGrantsNoOther() async throws {
        let seen = PushDeduplicator(capacity: 2)
        var results: [PushClaim.Result] = []
        for number in 1...3 { results.append(await seen.claim(PushClaim(try push(number).id, lease: 60))) }
        XCTAssertEqual(results, [.granted, .granted, .inProgress])
    }

    func testBlanksAroundAnIdentifierMakeNoOtherPush() async throws {
        let seen = PushDeduplicator()
        var answers: [Bool] = []
        for id in ["evt_2", "evt_2 ", " evt_2", #"evt_2\n"#] {
            answers.append(await seen.isNew(try PushBodies.push(id: id, "PCI_1")))
        }
        XCTAssertEqual(answers, [true, false, false, false])
    }

    func testCapacityOfNothingIsOne() async throws {
        for capacity in [0, -1, Int.min] {
            let seen = PushDeduplicator(capacity: capacity)
            XCTAssertEqual(seen.capacity, 1)
            _ = await seen.isNew(try push(1))
            let isNew = await seen.isNew(try push(1))
            XCTAssertFalse(isNew)
        }
        XCTAssertEqual(PushDeduplicator(capacity: .max).capacity, .max)
    }

    func testConcurrentPushesAreEachNewOnce() async throws {
        let seen = PushDeduplicator()
        let pushes = try (0..<50).map(push)
        let count = await withTaskGroup(of: Bool.self) { group in
            for push in pushes {
                for _ in 0..<20 { group.addTask { await seen.isNew(push) } }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        XCTAssertEqual(count, 50)
    }

    func testPushThatCannotBeToldFromOthersIsAlwaysNew() async throws {
        let seen = PushDeduplicator()
        let push = try PushEvent(json: #"{"target":"payment.transactions","data":{"id":"PCI_1"}}"#)
        for _ in 1...2 {
            let isNew = await seen.isNew(push)
            XCTAssertTrue(isNew)
        }
    }
}
