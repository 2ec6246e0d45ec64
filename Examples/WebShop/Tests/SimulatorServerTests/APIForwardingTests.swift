import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class APIForwardingTests: SiteTestCase {
    func testClientSellsOverTheNetwork() async throws {
        try await withSite(.standard, .live) { client in
            let kit = try Self.client(port: client.port)
            let sale = try await kit.smart.transactions.create(
                SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur)))
            let started = try await kit.smart.transactions.start(sale.id, method: .prepaid)
            XCTAssertEqual(started.status, .pending)
            let found = try await kit.smart.transactions.find(ListQuery(count: 5))
            XCTAssertEqual(found.items.map(\.id), [sale.id])
        }
    }

    func testAnyMethodAndPathReachTheAPI() async throws {
        try await withSite { client in
            let answer = try await client.execute(uri: "/api/v2/smart/TRANSACTIONS?q=a%20b", method: .init("BREW")!)
            XCTAssertEqual(answer.status, .forbidden, "there is no token")
            XCTAssertTrue(answer.text.contains("2003"))
        }
        let request = try XCTUnwrap(simulator.requests.first)
        XCTAssertEqual(request.method, "BREW")
        XCTAssertEqual(request.path, "/smart/TRANSACTIONS")
        XCTAssertEqual(request.query, ["q": "a b"])
    }

    func testHeadOfTheAPIHasNoBody() async throws {
        try await withSite(.standard, .live) { client in
            for _ in 1...2 {
                let answer = try await client.execute(uri: "/api/v2/Smart/Transactions", method: .head)
                XCTAssertEqual(answer.status, .forbidden)
                XCTAssertEqual(answer.body.readableBytes, 0)
            }
        }
    }

    func testLargeBodyIsRefusedInTheFormatOfTheAPI() async throws {
        try await withSite { client in
            let body = ByteBuffer(repeating: 0x20, count: 20 * 1_024 * 1_024 + 1)
            let answer = try await client.execute(uri: "/api/v2/Document/Uploads", method: .post, body: body)
            XCTAssertEqual(answer.status, .contentTooLarge)
            XCTAssertTrue(answer.text.contains("ProductFormatException"))
        }
        XCTAssertTrue(simulator.requests.isEmpty)
    }

    func testLostAnswerDropsTheConnectionAfterTheChange() async throws {
        simulator.inject(.loseResponse, matching: .post("/Smart/Transactions"))
        try await withSite(.standard, .live) { client in
            let kit = try Self.client(port: client.port)
            do {
                _ = try await kit.smart.transactions.create(
                    SmartTransaction.Draft(basketInfo: .init(sum: 500, currency: .eur)))
                XCTFail("The answer was lost.")
            } catch let error as SecuconnectError {
                XCTAssertEqual(error.outcome, .unknown)
            }
        }
        XCTAssertEqual(simulator.smartTransactionIDs.count, 1)
    }

    func testOnlyTheLastRequestsAreRecorded() async throws {
        let router = Router(context: ConnectionContext.self)
        router.add(middleware: APIForwarding(simulator: simulator, recordLimit: 10))
        try await Application(router: router).test(.router) { client in
            for number in 1...35 { _ = try await client.get("/api/v2/\(number)") }
        }
        XCTAssertEqual(simulator.requests.map(\.path), (21...35).map { "/\($0)" })
    }

    func testOtherPathsArePagesOfTheirOwn() async throws {
        try await withSite { client in
            let page = try await client.get("/nothing")
            XCTAssertEqual(page.status, .notFound)
            XCTAssertTrue(page.text.contains("There is no such page"))
        }
        XCTAssertTrue(simulator.requests.isEmpty)
    }

    /// A client that calls the server over loopback.
    private static func client(port: Int?) throws -> SecuconnectClient {
        let url = try XCTUnwrap(URL(string: "http://127.0.0.1:\(XCTUnwrap(port))"))
        return SecuconnectClient(
            environment: try .init(baseURL: url),
            credentials: .clientCredentials(
                id: SimulatedServer.clientID, secret: SimulatedServer.clientSecret))
    }
}
