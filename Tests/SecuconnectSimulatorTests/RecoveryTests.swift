import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// A sale whose response gets lost is found again, by the clock that the simulated server goes by.
final class RecoveryTests: XCTestCase {
    private let draft = SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur), merchantRef: "order-4711")

    func testLostCreationIsFoundByTheDefaultClock() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        server.inject(.loseResponse, matching: .post("/Smart/Transactions"))
        let sale = try await client.smart.transactions.createWithRecovery(draft)
        XCTAssertEqual(sale.merchantRef, "order-4711")
        XCTAssertEqual(server.executedActions.count, 1, "made once")
        let page = try await client.smart.transactions.find()
        XCTAssertEqual(page.items.map(\.id), [sale.id])
    }

    func testLostCreationIsFoundByAnyClock() async throws {
        for start in [Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: 4_000_000_000)] {
            let server = SimulatedServer(clock: SimulatedClock(startingAt: start, autoAdvances: true))
            let client = SecuconnectClient(simulator: server)
            server.inject(.loseResponse, matching: .post("/Smart/Transactions"))
            let sale = try await client.smart.transactions.createWithRecovery(draft)
            XCTAssertEqual(sale.merchantRef, "order-4711")
        }
    }

    func testClientsDateIsTheServers() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        XCTAssertEqual(client.currentDate, server.clock.date)
        server.clock.advance(by: 3_600)
        XCTAssertEqual(client.currentDate, server.clock.date)
        _ = try await client.smart.transactions.create(draft)
        let recent = SearchField<SmartTransaction>.created.isAtLeast(client.currentDate.addingTimeInterval(-86_400))
        let later = SearchField<SmartTransaction>.created.isAtLeast(client.currentDate.addingTimeInterval(60))
        let found = try await client.smart.transactions.find(ListQuery(filter: recent))
        let none = try await client.smart.transactions.find(ListQuery(filter: later))
        XCTAssertEqual(found.items.count, 1)
        XCTAssertEqual(none.items.count, 0)
    }
}
