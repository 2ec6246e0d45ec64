import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Several machines share a store and handle each push once.
final class PushClaimTests: XCTestCase {
    private let time = ManualTime()

    /// The memory of one process, and a table that machines share.
    private var stores: [any PushClaimStore] { [PushDeduplicator(timeSource: time), SharedTable(time)] }

    private func push(_ number: Int = 1) throws -> PushEvent { try PushBodies.push(id: "evt_\(number)", "PCI_1") }

    func testTwoMachinesHandleEachPushOnce() async throws {
        for store in stores {
            let handled = LockedValue<[PushEvent.ID: Int]>([:])
            let pushes = try (0..<50).map(push)
            let results = try await withThrowingTaskGroup(of: Bool?.self) { group in
                for _ in ["machine 1", "machine 2"] {
                    for push in pushes + pushes {
                        group.addTask {
                            do {
                                return try await store.handleOnce(push) {
                                    await Task.yield()
                                    handled.withLock { $0[push.id, default: 0] += 1 }
                                }
                            } catch is PushClaim.InProgress { return nil }
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            XCTAssertEqual(results.filter { $0 == true }.count, 50)
            XCTAssertEqual(handled.withLock { $0.values.sorted() }, Array(repeating: 1, count: 50))
            for push in pushes {
                let isHandled = try await store.handleOnce(push) { XCTFail("\(push) was handled") }
                XCTAssertFalse(isHandled)
            }
        }
    }

    func testClaimOfADeadMachineExpires() async throws {
        for store in stores {
            let push = try push()
            let dead = try await store.claim(PushClaim(push.id, lease: 60))
            XCTAssertEqual(dead, .granted)
            time.advance(by: 59)
            do {
                try await store.handleOnce(push) { XCTFail("The claim was ignored") }
                XCTFail("The push must be sent again")
            } catch let error as PushClaim.InProgress {
                XCTAssertEqual(
                    "\(error)",
                    "Push evt_1 is being handled elsewhere; respond with status 503, so that it is sent again.")
            }
            time.advance(by: 1)
            let isHandled = try await store.handleOnce(push) {}
            XCTAssertTrue(isHandled)
        }
    }

    func testPushWhoseHandlerFailsIsNewAgainAtOnce() async throws {
        for store in stores {
            let push = try push()
            do {
                try await store.handleOnce(push) { throw URLError(.timedOut) }
                XCTFail("The error was dropped")
            } catch is URLError {}
            let isHandled = try await store.handleOnce(push) {}
            XCTAssertTrue(isHandled)
        }
    }

    func testClaimOfACancelledHandlerIsReleased() async throws {
        for store in stores {
            let push = try push()
            let handling = Task {
                try await store.handleOnce(push) {
                    withUnsafeCurrentTask { $0?.cancel() }
                    try Task.checkCancellation()
                }
            }
            let result = await handling.result
            XCTAssertThrowsError(try result.get()) { XCTAssertTrue($0 is CancellationError) }
            let isHandled = try await store.handleOnce(push) {}
            XCTAssertTrue(isHandled)
        }
    }

    func testPushHandledByACancelledTaskIsRecorded() async throws {
        for store in stores {
            let push = try push()
            let handling = Task {
                try await store.handleOnce(push) { withUnsafeCurrentTask { $0?.cancel() } }
            }
            let isHandled = try await handling.value
            XCTAssertTrue(isHandled)
            let isRepeated = try await !store.handleOnce(push) { XCTFail("It was handled twice") }
            XCTAssertTrue(isRepeated)
        }
    }

    func testLateReleaseLeavesTheClaimOfAnother() async throws {
        for store in stores {
            let id = try push().id
            let slow = PushClaim(id, lease: 10), next = PushClaim(id, lease: 10)
            var results = [try await store.claim(slow)]
            time.advance(by: 10)
            results.append(try await store.claim(next))
            try await store.release(slow)
            results.append(try await store.claim(PushClaim(id, lease: 10)))
            XCTAssertEqual(results, [.granted, .granted, .inProgress])
        }
    }

    func testSuccessAfterTheLeaseCounts() async throws {
        for store in stores {
            let id = try push().id
            let slow = PushClaim(id, lease: 10), next = PushClaim(id, lease: 10)
            _ = try await store.claim(slow)
            time.advance(by: 10)
            _ = try await store.claim(next)
            try await store.finish(slow)
            try await store.release(next)
            let result = try await store.claim(PushClaim(id, lease: 10))
            XCTAssertEqual(result, .handled)
        }
    }

    func testFailureOfTheStoreReachesTheCaller() async throws {
        let table = SharedTable(time), push = try push()
        await table.fail(.claim)
        do {
            try await table.handleOnce(push) { XCTFail("It was handled without a claim") }
            XCTFail("The failure was dropped")
        } catch is SharedTable.Failure {}
        await table.fail(.finish)
        do {
            try await table.handleOnce(push, lease: 5) {}
            XCTFail("The failure was dropped")
        } catch is SharedTable.Failure {}
        time.advance(by: 5)
        let isHandled = try await table.handleOnce(push) {}
        XCTAssertTrue(isHandled)
    }

    func testFailureOfAReleaseLeavesTheErrorOfTheHandler() async throws {
        let table = SharedTable(time)
        await table.fail(.release)
        do {
            try await table.handleOnce(push()) { throw URLError(.timedOut) }
            XCTFail("The error was dropped")
        } catch is URLError {}
    }

    func testWrongLeaseIsRefusedBeforeAnythingHappens() async throws {
        let table = SharedTable(time), push = try push()
        for lease in [0, -1, 86_401, .infinity, .nan] {
            let error = await thrownError {
                try await table.handleOnce(push, lease: lease) { XCTFail("It was handled") }
            }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        let isHandled = try await table.handleOnce(push, lease: 86_400) {}
        XCTAssertTrue(isHandled)
    }

    func testPushThatCannotBeToldFromOthersIsAlwaysHandled() async throws {
        let push = try PushEvent(json: #"{"target":"payment.transactions","data":{"id":"PCI_1"}}"#)
        for store in stores {
            for _ in 1...2 {
                let isHandled = try await store.handleOnce(push) {}
                XCTAssertTrue(isHandled)
            }
        }
    }
}

/// A table in a database: one clock, one step a statement, and no statement for a caller that was canceled.
private actor SharedTable: PushClaimStore {
    struct Failure: Error {}

    enum Step {
        case claim
        case finish
        case release
    }

    private struct Row {
        var claim: String
        var end: TimeInterval
        var isHandled = false
    }

    private let time: ManualTime
    private var rows: [PushEvent.ID: Row] = [:]
    private var failure: Step?

    init(_ time: ManualTime) { self.time = time }

    /// Makes the next such step fail.
    func fail(_ step: Step) { failure = step }

    func claim(_ claim: PushClaim) throws -> PushClaim.Result {
        try check(.claim)
        if let row = rows[claim.pushID] {
            if row.isHandled { return .handled }
            if row.end > time.now { return .inProgress }
        }
        rows[claim.pushID] = Row(claim: claim.id, end: time.now + claim.lease)
        return .granted
    }

    func finish(_ claim: PushClaim) throws {
        try check(.finish)
        rows[claim.pushID]?.isHandled = true
    }

    func release(_ claim: PushClaim) throws {
        try check(.release)
        guard let row = rows[claim.pushID], row.claim == claim.id, !row.isHandled else { return }
        rows[claim.pushID] = nil
    }

    private func check(_ step: Step) throws {
        try Task.checkCancellation()
        guard failure != step else {
            failure = nil
            throw Failure()
        }
    }
}
