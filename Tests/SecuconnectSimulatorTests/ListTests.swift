import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class ListTests: XCTestCase {
    func testAnEmptyListHasNullForData() async throws {
        let shop = try await Shop()
        for path in ["/Smart/Transactions", "/Payment/Transactions"] {
            let answer = try await shop.call(.get, path)
            XCTAssertEqual(answer.status, 200)
            XCTAssertEqual(answer.body, ["count": 0, "data": nil])
        }
    }

    func testAListIsCutByCountAndOffset() async throws {
        let shop = try await Shop()
        var ids: [SmartTransaction.ID] = []
        for _ in 0..<12 { ids.append(try await shop.create()) }
        let cases: [(query: String, expected: ArraySlice<SmartTransaction.ID>)] = [
            ("", ids[..<10]), ("?count=20", ids[...]), ("?count=2&offset=3", ids[3..<5]), ("?offset=11", ids[11...]),
            ("?offset=12", []), ("?count=0", []), ("?count=9223372036854775807&offset=9223372036854775807", []),
        ]
        for (query, expected) in cases {
            let answer = try await shop.call(.get, "/Smart/Transactions\(query)")
            XCTAssertEqual(answer.body["count"], 12, query)
            let found = answer.body["data"]?.array?.compactMap { $0["id"]?.string.map { SmartTransaction.ID($0) } }
            XCTAssertEqual(found ?? [], Array(expected), query)
            if expected.isEmpty { XCTAssertEqual(answer.body["data"], .null) }
        }
    }

    func testANumberThatIsNoneIsRefused() async throws {
        let shop = try await Shop()
        for query in ["count=many", "offset=-1", "count=99999999999999999999"] {
            let answer = try await shop.call(.get, "/Smart/Transactions?\(query)")
            assertRefused(answer, 400, "ProductFormatException", code: 4000)
        }
    }

    func testThePaymentsAreAListToo() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        let answer = try await shop.call(.get, "/Payment/Transactions")
        XCTAssertEqual(answer.body["count"], 1)
        XCTAssertEqual(answer.body["data"]?.array?.first?["object"], "payment.transactions")
    }
}
