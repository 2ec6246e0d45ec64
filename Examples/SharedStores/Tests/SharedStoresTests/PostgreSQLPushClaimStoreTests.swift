import Foundation
import PostgreSQL
import SecuconnectKit
import SharedStores
import XCTest

final class PostgreSQLPushClaimStoreTests: SharedStoresTestCase {
    private let id = PushEvent.ID(rawValue: "evt_" + UUID().uuidString)

    private func makeStore() async throws -> PostgreSQLPushClaimStore {
        let store = PostgreSQLPushClaimStore(database: try makePool())
        try await store.createTable()
        return store
    }

    private func push(_ id: String) throws -> PushEvent {
        try PushEvent(
            body: Data(
                #"{"object":"event.pushes","id":"\#(id)","target":"payment.transactions","type":"changed"}"#.utf8))
    }

    private func expire() async throws {
        try await makePool().run(
            "UPDATE secuconnect_push_claims SET expires = clock_timestamp() - interval '1 second' WHERE push_id = $1",
            [id.rawValue])
    }

    func testClaimIsGrantedToOneMachine() async throws {
        let (here, there) = (try await makeStore(), try await makeStore())
        let claim = PushClaim(id, lease: 60)
        let results = [
            try await here.claim(claim), try await here.claim(claim), try await there.claim(PushClaim(id, lease: 60)),
        ]
        XCTAssertEqual(results, [.granted, .granted, .inProgress], "A claim can be repeated after a lost response.")
        try await here.finish(claim)
        let last = try await there.claim(PushClaim(id, lease: 60))
        XCTAssertEqual(last, .handled)
    }

    func testExpiredClaimIsGrantedAgain() async throws {
        let store = try await makeStore()
        let (dead, next) = (PushClaim(id, lease: 60), PushClaim(id, lease: 60))
        _ = try await store.claim(dead)
        try await expire()
        let result = try await store.claim(next)
        XCTAssertEqual(result, .granted)
        try await store.release(dead)
        let third = try await store.claim(PushClaim(id, lease: 60))
        XCTAssertEqual(third, .inProgress, "The release of an expired claim leaves the next one alone.")
    }

    func testReleasedClaimIsNewAgain() async throws {
        let store = try await makeStore()
        let claim = PushClaim(id, lease: 60)
        _ = try await store.claim(claim)
        try await store.release(claim)
        let result = try await store.claim(PushClaim(id, lease: 60))
        XCTAssertEqual(result, .granted)
    }

    func testPushHandledAfterItsLeaseStaysHandled() async throws {
        let store = try await makeStore()
        let late = PushClaim(id, lease: 60)
        _ = try await store.claim(late)
        try await expire()
        _ = try await store.claim(PushClaim(id, lease: 60))
        try await store.finish(late)
        let result = try await store.claim(PushClaim(id, lease: 60))
        XCTAssertEqual(result, .handled)
    }

    func testOldPushesAreRemoved() async throws {
        let store = try await makeStore()
        let claim = PushClaim(id, lease: 60)
        _ = try await store.claim(claim)
        try await store.finish(claim)
        try await makePool().run(
            "UPDATE secuconnect_push_claims SET handled = clock_timestamp() - interval '49 hours' WHERE push_id = $1",
            [id.rawValue])
        let other = PushClaim(PushEvent.ID(rawValue: "evt_" + UUID().uuidString), lease: 60)
        try await store.finish(other)
        let rows = try await makePool().run(
            "SELECT 1 FROM secuconnect_push_claims WHERE push_id = $1", [id.rawValue])
        XCTAssertTrue(rows.isEmpty)
    }

    func testPushesSentTwiceToThreeMachinesAreHandledOnce() async throws {
        let stores = [try await makeStore(), try await makeStore(), try await makeStore()]
        let pushes = try (0..<100).map { try push("\(id.rawValue)-\($0)") }
        let handled = try await withThrowingTaskGroup(of: Int.self) { group in
            for (index, push) in (pushes + pushes).enumerated() {
                let store = stores[index % 3]
                group.addTask {
                    do {
                        return try await store.handleOnce(push) { await Task.yield() } ? 1 : 0
                    } catch is PushClaim.InProgress {
                        return 0
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        XCTAssertEqual(handled, 100)
    }
}
