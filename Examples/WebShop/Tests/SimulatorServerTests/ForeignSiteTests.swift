import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class ForeignSiteTests: SiteTestCase {
    func testFormOfAnotherSiteDoesNotAct() async throws {
        let sale = try await createSale()
        try simulator.payer.pay(sale.id, by: .prepaid)
        let path = "/office/transactions/\(sale.id)/receive-money"
        try await withSite { [simulator] client in
            for foreign in [Self.site("cross-site"), Self.site("same-site"), Self.origin("https://evil.example")] {
                let answer = try await client.post(path, headers: foreign)
                XCTAssertEqual(answer.status, .forbidden)
            }
            XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .pending)
            let own = try await client.post(path, headers: Self.site("same-origin"))
            XCTAssertEqual(own.status, .seeOther)
        }
        XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .ok)
    }

    func testFormOfTheServerActsWithItsOrigin() async throws {
        try await withSite(.standard, .live) { client in
            let origin = Self.origin("http://localhost:\(client.port ?? 0)")
            let foreign = try await client.post("/office/faults/lose-answer", headers: origin)
            XCTAssertEqual(foreign.status, .forbidden, "the client of the test names no port as its host")
            let own = try await client.post("/office/faults/lose-answer", headers: Self.origin("http://localhost"))
            XCTAssertEqual(own.status, .seeOther)
        }
        XCTAssertEqual(simulator.pendingFaults, 1)
    }

    func testForeignHostNameIsRefusedOnLoopback() async throws {
        let check = LoopbackHostCheck(others: ["shop.example"])
        for accepted in ["localhost:8700", "127.0.0.1", "[::1]:8700", "LocalHost", "shop.example:443"] {
            XCTAssertTrue(check.accepts(accepted), accepted)
        }
        for refused in ["evil.example", "127.0.0.1.evil.example:8700", "[::2]:8700", ""] {
            XCTAssertFalse(check.accepts(refused), refused)
        }
    }

    private static func site(_ value: String) -> HTTPFields {
        guard let name = HTTPField.Name("Sec-Fetch-Site") else { return [:] }
        return [name: value]
    }

    private static func origin(_ value: String) -> HTTPFields { [.origin: value] }
}
