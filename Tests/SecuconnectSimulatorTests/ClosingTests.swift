import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

final class ClosingTests: XCTestCase {
    func testClosedServerAnswersNoCallsAndCanStillBeRead() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        let id = try await client.create()
        let pushes = server.pushes
        server.close()
        XCTAssertTrue(server.isClosed)
        let error = await thrownError { try await client.smart.transactions.get(id) }
        XCTAssertEqual(error?.kind, .connection)
        XCTAssertEqual(error?.outcome, .notSent)
        let direct = await failure {
            try await Answer(server.send(Shop.request(.get, "https://localhost/api/v2/Smart/Transactions")))
        }
        XCTAssertEqual(direct?.reason, .closed)
        for await push in pushes { XCTFail("\(push) came after the end") }
        server.push("general.contracts", "GCR_1")
        XCTAssertEqual(server.sentPushes, [])
        for await push in server.pushes { XCTFail("\(push) came after the end") }
        XCTAssertEqual(server.smartTransaction(id)?.status, .created)
    }

    func testClosingOneClientLeavesTheServerToOthers() async throws {
        let server = SimulatedServer()
        let first = SecuconnectClient(simulator: server), second = SecuconnectClient(simulator: server)
        let id = try await first.create()
        first.close()
        let error = await thrownError { try await first.smart.transactions.get(id) }
        XCTAssertEqual(error?.kind, .closed)
        let read = try await second.smart.transactions.get(id)
        XCTAssertEqual(read.id, id)
        XCTAssertFalse(server.isClosed)
    }
}
