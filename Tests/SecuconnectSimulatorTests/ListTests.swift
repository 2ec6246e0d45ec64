import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class ListTests: XCTestCase {
    func testEmptyListsHaveTheFormOfTheSettings() async throws {
        let shop = try await Shop()
        let forms: [(SimulatedServer.EmptyListForm?, JSONValue)] = [(nil, []), (.null, nil), (.array, [])]
        for (form, data) in forms {
            if let form { shop.server.settings.emptyListForm = form }
            for path in ["/Smart/Transactions", "/Payment/Transactions", "/Smart/Transactions?q=id:x&sort=id"] {
                let answer = try await shop.call(.get, path)
                XCTAssertEqual(answer.status, 200)
                XCTAssertEqual(answer.body, ["count": 0, "data": data])
            }
            let rows = try await shop.call(.get, "/Smart/Transactions?aggregate[group_by_prop]=id")
            XCTAssertEqual(rows.body["data"], data)
            let page = try await shop.call(.get, "/Smart/Transactions?scroll_expire=5m")
            XCTAssertEqual(page.body["data"], data)
            let next = try await shop.call(
                .get, "/Smart/Transactions?scroll_id=\(page.body["scroll_id"]?.string ?? "")")
            XCTAssertEqual(next.body["data"], data)
        }
    }

    func testOlderFormOfSortIsUnderstood() async throws {
        let shop = try await Shop()
        for (number, sum) in [3, 1, 2, 1].enumerated() {
            _ = try await shop.create(["merchantRef": .string("\(number)")], sum: sum)
        }
        let table = [
            "sort[basket_info.sum]=desc": "0213", "sort%5Bbasket_info.sum%5D=asc": "1320",
            "sort[basket_info.sum]=asc&sort[merchantRef]=desc": "3120",
            "sort[merchantRef]=desc&sort[basket_info.sum]=asc": "3210", "sort=merchantRef:desc&sort[id]=asc": "3210",
        ]
        for (query, order) in table {
            let answer = try await shop.call(.get, "/Smart/Transactions?\(query)")
            XCTAssertEqual(answer.body["data"]?.array?.compactMap { $0["merchantRef"]?.string }.joined(), order, query)
        }
        let wrong = try await shop.call(.get, "/Smart/Transactions?sort[created]=down")
        assertRefused(wrong, 422, "ProductFormatException", code: 0)
    }

    func testListIsCutByCountAndOffset() async throws {
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
            if expected.isEmpty { XCTAssertEqual(answer.body["data"], []) }
        }
    }

    func testNumberThatIsNoneIsRefused() async throws {
        let shop = try await Shop()
        for query in ["count=many", "offset=-1", "count=99999999999999999999"] {
            let answer = try await shop.call(.get, "/Smart/Transactions?\(query)")
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
    }

    func testPaymentsAreAListToo() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        let answer = try await shop.call(.get, "/Payment/Transactions")
        XCTAssertEqual(answer.body["count"], 1)
        XCTAssertEqual(answer.body["data"]?.array?.first?["object"], "payment.transactions")
    }
}
