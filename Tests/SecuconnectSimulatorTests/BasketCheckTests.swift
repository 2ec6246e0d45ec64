import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Baskets that contradict themselves or their sum.
final class BasketCheckTests: XCTestCase {
    private func order(_ products: [JSONValue], sum: Int, tip: Int? = nil) -> JSONValue {
        var order: JSONValue = ["basket": ["products": .array(products)], "basket_info": ["sum": .integer(sum)]]
        order["basket_info"]?["gratuity"] = tip.map { .integer($0) }
        return order
    }

    private let part: JSONValue = [
        "item_type": "sub_transaction", "sum": 3_990,
        "contract_id": .string(SimulatedServer.contractID.rawValue),
        "sub_basket": [["id": 1, "quantity": 2, "priceOne": 1_995], ["item_type": "stakeholder_payment", "sum": 80]],
    ]

    func testSumsThatContradictTheProductsAreRefused() async throws {
        let shop = try await Shop()
        let coffee: JSONValue = ["id": 1, "quantity": 2, "priceOne": 115, "tax": "19"]
        let coupon: JSONValue = ["id": 2, "item_type": "coupon", "priceOne": 30]
        var wrongPart = part
        wrongPart["sum"] = 3_940
        let refused = [
            order([coffee], sum: 999), order([coffee], sum: 115), order([coffee, coupon], sum: 260),
            order([coffee], sum: 250, tip: 10), order([part], sum: 4_070), order([wrongPart], sum: 3_940),
            order([["id": 1, "quantity": -1, "priceOne": -230]], sum: 230),
            order([["id": 1, "quantity": 0, "priceOne": 230]], sum: 0),
            order([coffee, ["id": 2, "item_type": "coupon", "priceOne": -30]], sum: 260),
            order([coffee, coffee], sum: 460),
        ]
        for order in refused {
            let answer = try await shop.call(.post, "/Smart/Transactions", order)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
        let answer = try await shop.call(.post, "/Smart/Transactions", refused[0])
        XCTAssertEqual(answer.body["error_details"], "basket_info.sum is 999, but the products add up to 230")
        XCTAssertEqual(shop.server.smartTransactionIDs, [])

        let accepted = [
            order([coffee], sum: 230), order([coffee, coupon], sum: 200), order([coffee], sum: 250, tip: 20),
            order([part], sum: 3_990), order([part, coffee], sum: 4_220), order([], sum: 7),
            // What can't be added up contradicts nothing.
            order([["id": 1]], sum: 7), order([["id": 1, "item_type": "donation", "priceOne": 5]], sum: 7),
            order([["id": 1, "quantity": .number(0.5), "priceOne": 5]], sum: 7),
        ]
        for order in accepted {
            let answer = try await shop.call(.post, "/Smart/Transactions", order)
            XCTAssertEqual(answer.status, 200, "\(order): \(answer.body)")
        }
    }

    func testSharesThatExceedTheItemsAreRefused() async throws {
        let shop = try await Shop()
        let article: JSONValue = ["id": 1, "quantity": 1, "priceOne": 1_000]
        let coupon: JSONValue = ["id": 2, "item_type": "coupon", "priceOne": 800]
        func share(_ sum: Int) -> JSONValue { ["item_type": "stakeholder_payment", "sum": .integer(sum)] }
        func part(_ items: [JSONValue], _ reference: String = "a") -> JSONValue {
            ["item_type": "sub_transaction", "reference_id": .string(reference), "sub_basket": .array(items)]
        }
        let refused = [
            order([article, coupon, share(300)], sum: 200), order([article, share(600), share(600)], sum: 1_000),
            order([article, share(1_001)], sum: 1_000), order([part([article, coupon, share(300)])], sum: 200),
            order([part([article, share(600), share(600)])], sum: 1_000),
        ]
        for order in refused {
            let answer = try await shop.call(.post, "/Smart/Transactions", order)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
        let accepted = [
            order([article, coupon, share(200)], sum: 200), order([article, share(400), share(600)], sum: 1_000),
            order([part([article, share(600)]), part([article, share(600)], "b")], sum: 2_000),
        ]
        for order in accepted {
            let answer = try await shop.call(.post, "/Smart/Transactions", order)
            XCTAssertEqual(answer.status, 200, "\(order): \(answer.body)")
        }
    }

    func testReferenceOfTwoSubBasketsIsRefused() async throws {
        let shop = try await Shop()
        let part: JSONValue = ["item_type": "sub_transaction", "reference_id": "a", "sum": 100]
        let answer = try await shop.call(.post, "/Smart/Transactions", order([part, part], sum: 200))
        assertRefused(answer, 422, "ProductFormatException", code: 0)
        XCTAssertEqual(answer.body["error_details"], "Two sub-baskets have the same reference_id")
    }

    func testUpdatesAreCheckedAsAWhole() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["basket": ["products": [["id": 1, "quantity": 1, "priceOne": 500]]]])
        let wrong = try await shop.call(
            .put, "/Smart/Transactions/\(id)",
            ["basket": ["products": [["id": 1, "quantity": 1, "priceOne": 500]]], "basket_info": ["sum": 501]])
        assertRefused(wrong, 422, "ProductFormatException", code: 0)
        let right = try await shop.call(
            .put, "/Smart/Transactions/\(id)",
            ["basket": ["products": [["id": 1, "quantity": 3, "priceOne": 167]]], "basket_info": ["sum": 501]])
        XCTAssertEqual(right.status, 200)
    }

    func testCheckCanBeSwitchedOff() async throws {
        let shop = try await Shop()
        shop.server.settings.checksBaskets = false
        let answer = try await shop.call(
            .post, "/Smart/Transactions", order([["id": 1, "quantity": -1, "priceOne": 230]], sum: 999))
        XCTAssertEqual(answer.status, 200)
    }

    func testClientsAreToldWhatDoesNotAddUp() async throws {
        let client = SecuconnectClient(simulator: SimulatedServer())
        let basket = SmartTransaction.Basket(products: [
            .article(id: 1, desc: "Coffee", quantity: 2, priceOne: 115, tax: 19)
        ])
        let error = await thrownError {
            try await client.smart.transactions.create(.init(basket: basket, basketInfo: .init(sum: 999)))
        }
        XCTAssertEqual(error?.server?.name, "ProductFormatException")
        XCTAssertEqual(error?.outcome, .rejected)
        let sale = try await client.smart.transactions.create(
            .init(basket: basket, basketInfo: try .init(basket, currency: .eur)))
        XCTAssertEqual(sale.basketInfo?.sum, 230)
    }
}
