import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The order of a list, and which members of its objects it shows.
final class ListOrderTests: XCTestCase {
    private let server: SimulatedServer = {
        var settings = SimulatedServer.Settings()
        settings.refusesUnknownFields = false
        return SimulatedServer(settings)
    }()
    private lazy var client = SecuconnectClient(simulator: server)

    private func create(_ members: JSONValue, sum: Int = 1) async throws {
        var body = members
        body["basket_info"] = ["sum": .integer(sum)]
        try await client.post("/Smart/Transactions", body)
    }

    private func references(sortedBy sort: String) async throws -> String {
        let page = try await client.read("/Smart/Transactions", ["sort": sort, "fields": "merchantRef"])
        return (page["data"]?.array ?? []).map { $0["merchantRef"]?.string ?? "?" }.joined()
    }

    func testNumbersAreSortedByTheirWorthAndTextsWithoutRegardToCase() async throws {
        for (name, sum, city) in [("a", 100, "berlin"), ("b", 20, "Aachen"), ("c", 3, "Celle"), ("d", 100, "Berlin")] {
            try await create(
                ["merchantRef": .string(name), "customer": ["contact": ["address": ["city": .string(city)]]]], sum: sum)
        }
        let cases = [
            ("basket_info.sum", "cbad"), ("basket_info.sum:asc", "cbad"), ("basket_info.sum:desc", "adbc"),
            ("customer.contact.address.city", "badc"), ("customer.contact.address.city:DESC", "cadb"),
            ("customer.contact.address.city:asc,merchantRef:desc", "bdac"),
            ("basket_info.sum:desc,merchantRef:desc", "dabc"), ("nothing:desc", "abcd"), ("", "abcd"),
        ]
        for (sort, expected) in cases {
            let found = try await references(sortedBy: sort)
            XCTAssertEqual(found, expected, sort)
        }
    }

    func testWhatHasNoValueComesLastAndOfSeveralValuesTheFirstCounts() async throws {
        let articles: [(String, JSONValue)] = [
            ("a", nil), ("b", [["articleNumber": 5], ["articleNumber": 1]]), ("c", [["articleNumber": "30"]]),
            ("d", [["articleNumber": 4]]),
        ]
        for (name, products) in articles {
            try await create(["merchantRef": .string(name), "basket": ["products": products]])
        }
        let ascending = try await references(sortedBy: "basket.products.articleNumber")
        XCTAssertEqual(ascending, "bdca")
        let descending = try await references(sortedBy: "basket.products.articleNumber:desc")
        XCTAssertEqual(descending, "cbda")
    }

    func testMomentsAreSortedByTime() async throws {
        let times = ["2024-01-01T00:30:00+01:00", "2024-01-01T00:00:00+01:00", "2023-12-31T23:15:00+00:00"]
        for (name, time) in zip(["a", "b", "c"], times) {
            try await create(["merchantRef": .string(name), "when": .string(time)])
        }
        let found = try await references(sortedBy: "when")
        XCTAssertEqual(found, "bca")
    }

    func testOrderHoldsAcrossPages() async throws {
        for number in 0..<25 { try await create(["merchantRef": .string("\(number * 7 % 25)")]) }
        var found: [String] = []
        for offset in [0, 10, 20] {
            let page = try await client.smart.transactions.find(
                ListQuery(sort: [.descending(.merchantRef)], count: 10, offset: offset))
            XCTAssertEqual(page.totalCount, 25)
            found += page.items.compactMap(\.merchantRef)
        }
        XCTAssertEqual(found, (0..<25).reversed().map(String.init))
    }

    func testSortOrderThatIsNoneIsRefused() async throws {
        for sort in ["created:up", ":asc", "created:asc:desc"] {
            let error = await thrownError { try await self.client.read("/Smart/Transactions", ["sort": sort]) }
            XCTAssertEqual(error?.server?.name, "ProductFormatException", sort)
        }
    }

    func testOnlyTheWantedMembersAreShown() async throws {
        try await create([
            "merchantRef": "1", "customer": ["contact": ["forename": "Eva", "surname": "Muster"]],
            "basket": ["products": [["id": 1, "desc": "x", "tax": 7], ["id": 2, "tax": 19]]],
        ])
        let cases: [(fields: String, expected: JSONValue)] = [
            ("merchantRef", ["merchantRef": "1"]),
            ("merchantRef,basket_info", ["merchantRef": "1", "basket_info": ["sum": 1, "currency": "EUR"]]),
            ("customer.contact.surname", ["customer": ["contact": ["surname": "Muster"]]]),
            ("basket.products.tax", ["basket": ["products": [["tax": 7], ["tax": 19]]]]),
            ("basket.products.desc", ["basket": ["products": [["desc": "x"], [:]]]]),
            ("basket_info.sum,basket_info,unknown.x", ["basket_info": ["sum": 1, "currency": "EUR"]]),
            ("basket_info,basket_info.sum", ["basket_info": ["sum": 1, "currency": "EUR"]]),
            ("basket_info.sum,basket_info.currency", ["basket_info": ["sum": 1, "currency": "EUR"]]),
            ("unknown", [:]), ("merchantRef.x", [:]),
        ]
        for (fields, expected) in cases {
            let page = try await client.read("/Smart/Transactions", ["fields": fields])
            XCTAssertEqual(page["data"], [expected], fields)
        }
    }

    func testFieldsAreDescribedBesideTheObjectsOrInTheirPlace() async throws {
        try await create([
            "merchantRef": "1", "is_demo": true, "basket": ["products": [["id": 1, "quantity": .number(7.5)]]],
        ])
        let only = try await client.smart.transactions.find(ListQuery(meta: .only))
        XCTAssertEqual(only.items, [])
        XCTAssertEqual(only.meta?["basket_info.sum"], ["type": "integer"])
        XCTAssertEqual(only.meta?["basket.products.quantity"], ["type": "number"])
        XCTAssertEqual(only.meta?["is_demo"], ["type": "boolean"])
        XCTAssertEqual(only.meta?["merchantRef"], ["type": "string"])
        XCTAssertEqual(only.meta?["created"], ["type": "date"])
        let beside = try await client.smart.transactions.find(ListQuery(meta: .included))
        XCTAssertEqual(beside.items.count, 1)
        XCTAssertEqual(beside.meta, only.meta)
        let error = await thrownError { try await client.smart.transactions.find(ListQuery(meta: "perhaps")) }
        XCTAssertEqual(error?.server?.name, "ProductFormatException")
    }
}
