import Foundation
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

/// Several processes on one database.
final class DatabaseTests: XCTestCase {
    func testValuesSurvive() async throws {
        let harness = try await ShopHarness()
        let database = harness.database
        let body = Data([0, 255, 10, 92, 120])
        let number = 1_796_099_404.123_456_7
        try await database.run(
            "INSERT INTO push (id, body, receivedAt, dueAt, attempts, note) VALUES ($1, $2, $3, $4, $5, $6)",
            [.text("ü'--"), .bytes(body), .real(number), .null, .integer(.max), .text("")])
        var row = try await XCTUnwrapAsync(
            database.read(
                "SELECT id, body, receivedAt, dueAt, attempts, note FROM push WHERE body = $1", [.bytes(body)]
            )
            .first)
        XCTAssertEqual(try row.next(), "ü'--")
        XCTAssertEqual(try row.next(), body)
        XCTAssertEqual(try row.next(), number)
        XCTAssertNil(try row.nextIfPresent() as Double?)
        XCTAssertEqual(try row.next(), Int.max)
        XCTAssertEqual(try row.next(), "")
        XCTAssertThrowsError(try row.next() as String)
    }

    func testRepeatedKeyIsADuplicateAndChangesNothing() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.placeOrder()
        do {
            try await harness.database.transaction { db in
                try db.run("UPDATE purchase SET total = 0", [])
                try db.insert(order)
            }
            XCTFail("No error was thrown.")
        } catch is DuplicateValue {}
        let read = try await harness.order(order.number)
        XCTAssertEqual(read, order)
    }

    func testSimultaneousChangesOfABasketAreAllKept() async throws {
        let harness = try await ShopHarness()
        let stores = [harness.shop.sessions, try await ShopHarness(sharing: harness).shop.sessions]
        let session = Session()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 { group.addTask { try await stores[number % 2].change(session) { $0.add("mug", 1) } } }
            try await group.waitForAll()
        }
        let basket = try await stores[0].basket(of: session)
        XCTAssertEqual(basket.count, 20)
    }

    func testFormThatIsSentTwiceAtOnceBecomesOneOrder() async throws {
        let harness = try await ShopHarness()
        let stores = [harness.shop.sessions, try await ShopHarness(sharing: harness).shop.sessions]
        let session = Session()
        try await stores[0].change(session) { $0.add("mug", 1) }
        let number = try await XCTUnwrapAsync(stores[0].orderNumber(of: session))
        let total = Bill(try await stores[0].basket(of: session)).total
        let placements = try await withThrowingTaskGroup(of: SessionStore.Placement.self) { group in
            for index in 0..<8 {
                group.addTask {
                    try await stores[index % 2].placeOrder(number, for: total, by: ShopHarness.customer, of: session)
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        XCTAssertEqual(placements.count, 1)
        let orders = try await harness.payments.orders.matching(OrderFilter(), before: nil, count: 10)
        XCTAssertEqual(orders.map(\.number), [number])
    }

    func testWorkOfAnotherProcessIsNotDue() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        let push = try XCTUnwrap(harness.server.sentPushes.first)
        _ = try await harness.receive(push)
        harness.server.clock.advance(by: 3_600)
        let before = [
            try await harness.payments.orders.due(count: 9), try await harness.shop.inbox.due(count: 9),
        ]
        try await harness.leave(leaseOf: "order \(order.number)", for: 10)
        try await harness.leave(leaseOf: "push \(push.id)", for: 10)
        let during = [
            try await harness.payments.orders.due(count: 9), try await harness.shop.inbox.due(count: 9),
        ]
        harness.server.clock.advance(by: 10)
        let after = [try await harness.payments.orders.due(count: 9), try await harness.shop.inbox.due(count: 9)]
        XCTAssertEqual(before, [[order.number], ["\(push.id)"]])
        XCTAssertEqual(during, [[], []])
        XCTAssertEqual(after, before)
    }
}

#if PostgreSQL
    /// Machines whose clocks are an hour off.
    final class MachineClockTests: XCTestCase {
        private static let shifts: [TimeInterval] = [0, 3_600, -3_600]
        private static let clock = "SELECT extract(epoch FROM clock_timestamp())::double precision AS now"

        private func makeDatabase() async throws -> any ShopDatabase {
            guard let server = ProcessInfo.processInfo.environment["DATABASE_URL"] else {
                throw XCTSkip("DATABASE_URL is missing: run the tests with with-postgresql.")
            }
            return try await TestDatabase.address(in: server).open(time: .system)
        }

        private func leave(_ database: any ShopDatabase, until seconds: Double) async throws {
            try await database.run("DELETE FROM lease", [])
            try await database.run(
                """
                INSERT INTO lease (name, holder, until, renewedAt)
                SELECT 'a', 'b', now + $1, now FROM (\(Self.clock)) AS clock
                """, [.real(seconds)])
        }

        func testNoMachineTakesOverALeaseTooEarlyOrTooLate() async throws {
            let database = try await makeDatabase()
            for shift in Self.shifts {
                let leases = Leases(database: database, time: ShiftedTimeSource(by: shift), duration: 10)
                try await leave(database, until: 60)
                let early = try await leases.run("a") { _ in true }
                XCTAssertNil(early, "\(shift)")
                try await leave(database, until: -0.001)
                let late = try await leases.run("a") { _ in true }
                XCTAssertEqual(late, true, "\(shift)")
            }
        }

        func testTimeOfALeaseIsThatOfTheDatabase() async throws {
            let database = try await makeDatabase()
            for shift in Self.shifts {
                let leases = Leases(database: database, time: ShiftedTimeSource(by: shift), duration: 10)
                let now = try await leases.run("a") { $0.now } ?? 0
                let expected: Double? = try await database.single(Self.clock)
                XCTAssertEqual(now, expected ?? 0, accuracy: 60)
            }
        }
    }
#endif
