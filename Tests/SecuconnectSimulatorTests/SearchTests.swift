import LoopbackServer
import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Searches, as the client sends them and the server answers.
final class SearchTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)

    func testAnswerToARandomSearchIsThatOfTheNaiveEvaluation() async throws {
        var generator = SeededRandom(seed: 20_260_101)
        var orders: [SmartTransaction.ID: Order] = [:]
        for _ in 0..<60 {
            let order = Order.random(&generator)
            orders[try await client.smart.transactions.create(order.draft).id] = order
        }
        let ids = server.smartTransactionIDs
        var hits = 0
        for _ in 0..<500 {
            let condition = NaiveCondition.random(3, about: Array(orders.values), &generator)
            let expected = ids.filter { id in orders[id].map(condition.holds) ?? false }
            let page = try await client.smart.transactions.find(
                ListQuery(filter: condition.filter, fields: [.id], count: 100))
            XCTAssertEqual(page.items.map(\.id), expected, condition.filter.description)
            XCTAssertEqual(page.totalCount, expected.count)
            hits += expected.count
        }
        XCTAssertGreaterThan(hits, 3_000, "most searches should find something")
    }

    func testSearchByAnyNameFindsOnlyItsBearers() async throws {
        let names = [
            "Meier", "Meier\" OR status:*", "Meier OR status:*", "a AND b", "*", "?", "**", "\\", "\\\\", "\"", "\"\"",
            "[1 TO 9]", "{1 TO 9}", "ünï:cödé", "", " ", "  ", "\t", "\n", "\r\n", "\u{0}", "\u{1}\u{1F}", "\u{7F}",
            String(repeating: "x", count: 7_000), String(repeating: "\" OR ", count: 400), "AND", "NOT", "TO",
            "NOT a", "a OR", "(a", "a)", "a:b", "customer.contact.surname:*", "a+b", "a b", "a%20b", "a&b", "a&count=1",
            "-5", "+5", "5", "5.0", "1e3", "true", "null", "2026-01-01", "e\u{301}", "é", "👩‍💻", "\u{200B}", "\\u0041",
            "a~2", "a^3", "/a.*/", "<a", "a*", "a?", "😀\"", "'; DROP TABLE",
        ]
        var bearers: [SmartTransaction.ID] = []
        for name in names {
            let draft = SmartTransaction.Draft(
                customer: .init(contact: .init(surname: name)), basketInfo: .init(sum: 1, currency: .eur))
            bearers.append(try await client.smart.transactions.create(draft).id)
        }
        for (name, bearer) in zip(names, bearers) {
            let filter = SearchField<SmartTransaction>.customer.surname.equals(name)
            let page = try await client.smart.transactions.find(ListQuery(filter: filter, count: 100))
            // One name has two canonically equivalent spellings.
            let theirs = zip(names, bearers).filter { $0.0 == name }.map(\.1)
            XCTAssertTrue(theirs.contains(bearer))
            XCTAssertEqual(page.items.map(\.id), theirs, String(name.prefix(40)).debugDescription)
            let others = try await client.smart.transactions.find(ListQuery(filter: !filter, count: 100))
            XCTAssertEqual(others.items.map(\.id), bearers.filter { !theirs.contains($0) })
        }
    }

    func testPaymentOfAPushLeadsToItsTransaction() async throws {
        for _ in 1...3 { try server.payer.pay(try await client.create(), by: .debit) }
        for entry in try await client.smart.transactions.find().items {
            let payment = try XCTUnwrap(entry.transactions?.first?.id)
            let filter = SearchField.transactionsID.equals(payment)
            let page = try await client.smart.transactions.find(ListQuery(filter: filter, count: 1))
            XCTAssertEqual(page.items.map(\.id), [entry.id])
        }
    }

    func testBlankSearchFindsEverything() async throws {
        for _ in 1...3 { _ = try await client.create() }
        for text in ["", " ", "\n\t"] {
            let page = try await client.read("/Smart/Transactions", ["q": text])
            XCTAssertEqual(page["count"], 3)
        }
    }

    func testSearchThatCannotBeReadIsRefusedWithItsColumn() async throws {
        for (text, column) in [("status:", 8), ("(status:ok", 1), ("status:ok x", 11), ("a:1 AND", 8), ("meier b", 1)] {
            let error = await thrownError { try await self.client.read("/Smart/Transactions", ["q": text]) }
            XCTAssertEqual(error?.kind, .refused)
            XCTAssertEqual(error?.httpStatus, 422)
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
            let details = error?.server?.details ?? ""
            XCTAssertTrue(details.hasPrefix("q can't be read. Column \(column): "), "\(text): \(details)")
        }
    }

    func testSearchCanBeCheckedWithoutBeingMade() async throws {
        for (text, isSound) in [("status:ok", true), ("status:", false), ("", true), ("a:[1 TO", false)] {
            let filter = SearchFilter<SmartTransaction>.unescaped(text)
            let page = try await client.smart.transactions.find(ListQuery(filter: filter, validate: true))
            XCTAssertEqual(page.result, isSound, text)
            XCTAssertEqual(page.items, [])
        }
    }

    func testUnknownFieldIsRefusedOrFindsNothing() async throws {
        _ = try await client.create()
        let queries: [ListQuery<SmartTransaction>] = [
            .init(filter: SearchField("amuont").isAtLeast(1)), .init(sort: [.ascending("amuont")]),
            .init(fields: ["amuont"]), .init(aggregate: .init(groupBy: "amuont")),
        ]
        for query in queries {
            let error = await thrownError { try await client.smart.transactions.find(query) }
            XCTAssertEqual(error?.httpStatus, 422)
            XCTAssertEqual(error?.server?.details, "The objects of this list have no field amuont")
        }
        var settings = SimulatedServer.Settings()
        settings.refusesUnknownFields = false
        let lenient = SecuconnectClient(simulator: SimulatedServer(settings))
        _ = try await lenient.create()
        let page = try await lenient.smart.transactions.find(ListQuery(filter: SearchField("amuont").isAtLeast(1)))
        XCTAssertEqual(page.totalCount, 0)
    }

    func testFieldOfAnObjectThatItsTypeLacksIsSearched() async throws {
        try server.add(["amount": 500, "color": "red"], to: "/Cardprocessing/Transactions")
        let page = try await client.cardProcessing.transactions.find(
            ListQuery(filter: SearchField("color").equals("red")))
        XCTAssertEqual(page.totalCount, 1)
    }

    func testUnknownPresetIsRefusedAndOwnIsNot() async throws {
        _ = try await client.create()
        let page = try await client.smart.transactions.find(ListQuery(preset: .own))
        XCTAssertEqual(page.totalCount, 1)
        let error = await thrownError { try await client.smart.transactions.find(ListQuery(preset: "foreign")) }
        XCTAssertEqual(error?.server?.name, "ProductFormatException")
    }

    func testPaymentsAreSearchedInTheSameWay() async throws {
        for (index, method) in [SmartTransaction.PaymentMethod.debit, .invoice, .debit].enumerated() {
            try server.payer.pay(try await client.create(100 * (index + 1)), by: method)
        }
        let page = try await client.read(
            "/Payment/Transactions",
            ["q": "product:lastschrift AND amount:[200 TO *]", "sort": "amount:desc", "fields": "amount"])
        XCTAssertEqual(page, ["count": 1, "data": [["amount": 300]]])
    }
}
