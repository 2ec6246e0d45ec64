import Foundation
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class LeaseTests: XCTestCase {
    func testOnlyOneTaskHoldsALease() async throws {
        let leases = try await ShopHarness().payments.leases
        let inner = try await leases.run("a") { _ in
            let other = try await leases.run("b") { _ in true }
            XCTAssertEqual(other, true)
            return try await leases.run("a") { _ in true }
        }
        XCTAssertEqual(inner, .some(nil))
    }

    func testLeaseIsFreeAfterAnError() async throws {
        let leases = try await ShopHarness().payments.leases
        do {
            _ = try await leases.run("a") { _ in throw ShopError.busy }
            XCTFail("No error was thrown.")
        } catch ShopError.busy {}
        let again = try await leases.run("a") { _ in true }
        XCTAssertEqual(again, true)
    }

    func testLeaseOfAKilledProcessExpires() async throws {
        let harness = try await ShopHarness()
        try await harness.leave(leaseOf: "a", for: 10)
        let early = try await harness.payments.leases.run("a") { _ in true }
        XCTAssertNil(early)
        harness.server.clock.advance(by: 10)
        let late = try await harness.payments.leases.run("a") { _ in true }
        XCTAssertEqual(late, true)
    }

    func testLeaseFromBeforeTheClockWasSetBackExpires() async throws {
        let harness = try await ShopHarness()
        try await harness.leave(leaseOf: "a", for: 3_610, renewedIn: 3_600)
        let result = try await harness.payments.leases.run("a") { _ in true }
        XCTAssertEqual(result, true)
    }

    func testPatientTaskWaitsForALease() async throws {
        let harness = try await ShopHarness()
        try await harness.leave(leaseOf: "a", for: 10)
        async let result = harness.payments.leases.run("a", patience: 20) { _ in true }
        harness.server.clock.advance(by: 10)
        let isHeld = try await result
        XCTAssertEqual(isHeld, true)
    }

    func testTaskThatLostItsLeaseWritesNothing() async throws {
        let harness = try await ShopHarness()
        do {
            _ = try await harness.payments.leases.run("a") { lease in
                try await harness.leave(leaseOf: "a", for: 10)
                try await lease.write { _ in XCTFail("It wrote.") }
            }
            XCTFail("No error was thrown.")
        } catch is Lease.Lost {}
    }

    func testProcessesOpenANewDatabaseAtTheSameTime() async throws {
        let location = try await TestDatabase(), time = SimulatedServer().clock
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try await location.open(time: time) } }
            try await group.waitForAll()
        }
        let orders: [String] = try await location.open(time: time).column("SELECT number FROM purchase")
        XCTAssertEqual(orders, [])
    }
}

extension ShopHarness {
    /// Leaves a lease behind, like a process that is killed or that takes over.
    func leave(leaseOf name: String, for seconds: Double, renewedIn delay: Double = 0) async throws {
        try await database.run("DELETE FROM lease WHERE name = $1", [.text(name)])
        try await database.run(
            "INSERT INTO lease (name, holder, until, renewedAt) VALUES ($1, 'another', $2, $3)",
            [.text(name), .real(now + seconds), .real(now + delay)])
    }
}
