import Foundation
import Logging
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

/// A shop on a temporary database, with the simulator in the same process. Its time is that of the simulator.
///
/// The database is SQLite, or PostgreSQL if `DATABASE_URL` is set in a build with it.
final class ShopHarness: Sendable {
    let server: SimulatedServer
    let shop: Shop
    let database: any ShopDatabase
    let location: TestDatabase

    /// Creates a shop.
    ///
    /// - Parameters:
    ///   - other: A shop whose database and simulator to share, like a second process.
    ///   - sources: The addresses that pushes have to come from.
    ///   - address: The address of the shop.
    ///   - client: The client of the API; `nil` for one of the simulator.
    /// - Throws: An error of the database.
    init(
        sharing other: ShopHarness? = nil, pushSources sources: PushSourceAddresses? = nil,
        address: String = "http://127.0.0.1:8800", client: ((SimulatedServer) throws -> SecuconnectClient)? = nil
    ) async throws {
        server = other?.server ?? SimulatedServer()
        if let other { location = other.location } else { location = try await TestDatabase() }
        database = try await location.open(time: server.clock)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        shop = Shop(
            .init(
                address: try XCTUnwrap(URL(string: address)), pushSources: sources, lease: 10,
                settlingTime: 60, passwordCost: .init(rounds: 16, repetitions: 1)),
            client: try client?(server) ?? SecuconnectClient(simulator: server),
            contract: ResourceReference(id: SimulatedServer.contractID),
            database: database, time: SteadyTime(clock: server.clock), logger: logger)
    }

    var payments: Payments { shop.payments }

    /// The time by the clock of the database, in seconds since 1970.
    var now: TimeInterval { server.clock.date.timeIntervalSince1970 }

    /// Records an order without calling the API, like a process that ends at this point.
    func placeOrder(_ articles: [Product.ID: Int] = ["mug": 2, "tea": 1]) async throws -> Order {
        let session = Session()
        try await shop.sessions.change(session) { basket in
            for (id, quantity) in articles { basket.set(id, to: quantity) }
        }
        let number = try await shop.sessions.orderNumber(of: session)
        let total = Bill(try await shop.sessions.basket(of: session)).total
        let placement = try await shop.sessions.placeOrder(
            try XCTUnwrap(number), for: total, by: ShopHarness.customer, of: session)
        guard case .placed(let order) = placement else { throw UnexpectedPlacement() }
        return order
    }

    /// Records an order and opens its checkout.
    func openOrder() async throws -> Order { try await payments.openCheckout(of: placeOrder().number) }

    /// Returns an order that was paid and whose pushes were handled.
    func paidOrder() async throws -> Order {
        let order = try await openOrder()
        try server.payer.pay(SmartTransaction.ID(try XCTUnwrap(order.smartTransaction)), by: .debit)
        return try await payments.refresh(order.number, olderThan: 0, patience: 0)
    }

    /// Returns an order as it is recorded.
    func order(_ number: String) async throws -> Order { try XCTUnwrapAsync(await payments.orders.order(number)) }

    /// Returns the refunds of an order as they are recorded.
    func refunds(_ order: Order) async throws -> [Refund] { try await payments.orders.refunds(of: order.number) }

    /// The refunds at the simulator.
    var ledgerRefunds: [SimulatedServer.LedgerRefund] { server.ledger.flatMap(\.refunds) }

    /// Puts a push of the simulator into the inbox.
    ///
    /// - Parameters:
    ///   - push: The push.
    ///   - number: The number of the order in the address of the push.
    /// - Returns: The result.
    /// - Throws: An error of the database.
    @discardableResult
    func receive(_ push: SimulatedServer.Push, for number: String? = nil) async throws -> PushInbox.Receipt {
        try await shop.inbox.receive(PushEvent(body: push.body), body: push.body, for: number)
    }

    /// Puts all pushes of the simulator into the inbox that it sent to the address of an order, and forgets them.
    func receivePushes(of order: Order) async throws {
        for push in server.sentPushes where push.url?.lastPathComponent == order.number {
            try await receive(push, for: order.number)
        }
        server.clearRecords()
    }

    /// Returns the number of pushes that wait, now or later.
    func waitingPushes() async throws -> Int {
        try await database.single("SELECT COUNT(*) FROM push WHERE dueAt IS NOT NULL") ?? 0
    }

    static let customer = Customer(
        forename: "Erika", surname: "Beispiel", email: "erika@example.net", street: "Hafenstraße", houseNumber: "12a",
        postalCode: "20457", city: "Hamburg")
}

/// The error of a test whose order can't be placed.
private struct UnexpectedPlacement: Error {}

/// The time of the simulator. A pause lets others run and doesn't move the clock, so that no lease expires meanwhile.
struct SteadyTime: TimeSource {
    let clock: SimulatedClock

    var now: Double { clock.now }
    var date: Date { clock.date }

    func sleep(seconds: Double) async throws {
        try Task.checkCancellation()
        await Task.yield()
    }

    func wait(until time: Double) async throws { try await clock.wait(until: time) }
}

/// Unwraps the result of an asynchronous call, which `XCTUnwrap` can't.
func XCTUnwrapAsync<Value>(_ value: Value?, line: UInt = #line) throws -> Value { try XCTUnwrap(value, line: line) }

/// Asserts that an asynchronous call throws an error of the shop.
func assertThrows(
    _ expected: ShopError, line: UInt = #line, _ body: () async throws -> some Sendable
) async {
    do {
        _ = try await body()
        XCTFail("No error was thrown.", line: line)
    } catch {
        XCTAssertEqual(error as? ShopError, expected, line: line)
    }
}
