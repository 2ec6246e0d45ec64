import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class BasketTotalTests: XCTestCase {
    private typealias Basket = SmartTransaction.Basket
    private typealias Product = SmartTransaction.Basket.Product

    func testEachItemTypeCountsAsDocumented() throws {
        let share = Product.stakeholderPayment(desc: "Fee", sum: 80, referenceID: "fee", contractID: "GCR_1")
        let part = Product.subTransaction(
            desc: "A", sum: 4_360, referenceID: "a", contractID: "GCR_2",
            subBasket: [
                .article(id: 1, desc: "Pads", quantity: 2, priceOne: 1_995, tax: 19),
                .init(id: 1_000, itemType: .shipping, name: "Post", quantity: 1, priceOne: 450, tax: 19),
                .coupon(id: 2, desc: "Welcome", priceOne: 80, tax: 19), share,
            ])
        let table: [([Product]?, Int)] = [
            (nil, 0), ([], 0), ([.article(id: 1, desc: "x", quantity: 3, priceOne: 77, tax: 7)], 231),
            ([Product(id: 1, priceOne: 230)], 230), ([.shipping(id: 1, desc: "Post", priceOne: 490, tax: 19)], 490),
            ([Product(id: 1, priceOne: 1_000), .coupon(id: 2, desc: "c", priceOne: 250, tax: 19)], 750),
            ([Product(id: 1, priceOne: 1_000), share], 1_000), ([part], 4_360),
            ([Product(id: 1, priceOne: 40), part], 4_400),
            ([.subTransaction(desc: "B", sum: 9_350, referenceID: "b", contractID: "GCR_1", subBasket: [])], 9_350),
            ([Product(itemType: .subTransaction, subBasket: [Product(priceOne: 5)])], 5),
            ([Product(quantity: Decimal(string: "0.5"), priceOne: 398)], 199),
            ([Product(quantity: Decimal(string: "1.25"), priceOne: 400)], 500),
            ([Product(itemType: .subscription, priceOne: 990)], 990), ([Product(id: 1, priceOne: .max)], .max),
        ]
        for (products, total) in table {
            XCTAssertEqual(try Basket(products: products).total, total, "\(products ?? [])")
        }
    }

    func testTotalsThatAreNotExactAreErrors() {
        let table: [([Product], String)] = [
            ([Product(id: 7)], "Item 7 of the basket has no price; set its priceOne."),
            ([Product(quantity: Decimal(string: "0.5"), priceOne: 399)], "doesn't cost a whole number of minor units"),
            ([Product(quantity: Decimal(string: "0.1"), priceOne: 1)], "doesn't cost a whole number of minor units"),
            ([Product(quantity: 2, priceOne: .max)], "too large"),
            ([Product(priceOne: .max), Product(priceOne: 1)], "too large"),
            ([Product(quantity: Decimal(string: "1e100"), priceOne: 1)], "too large"),
            ([Product(quantity: .nan, priceOne: 1)], "too large"),
            (
                [Product(quantity: Decimal(string: "1.0000000000000000000000000001"), priceOne: .max)], "too large"
            ),
            ([Product(itemType: "donation", priceOne: 1)], "type \"donation\" has a type whose share isn't known"),
            ([Product(itemType: .subTransaction)], "has neither items nor a sum"),
            (
                [Product(itemType: .subTransaction, sum: 3_940, subBasket: [Product(quantity: 2, priceOne: 1_995)])],
                "has the sum 3940, but its items add up to 3990"
            ),
            (
                [Product(itemType: .subTransaction, subBasket: [Product(itemType: .subTransaction, sum: 1)])],
                "share isn't known"
            ),
            ([.coupon(id: 1, desc: "c", priceOne: 1, tax: 19)], "worth more than its items"),
        ]
        for (products, words) in table {
            XCTAssertThrowsError(try Basket(products: products).total, words) { error in
                let error = error as? SecuconnectError
                XCTAssertEqual(error?.kind, .invalidArgument)
                XCTAssertEqual(error?.message.contains(words), true, error?.message ?? "")
            }
        }
    }

    func testSumOfABasketMakesItsInfo() throws {
        let basket = Basket(products: [.article(id: 1, desc: "x", quantity: 2, priceOne: 115, tax: 19)])
        XCTAssertEqual(try SmartTransaction.BasketInfo(basket), .init(sum: 230))
        XCTAssertEqual(
            try SmartTransaction.BasketInfo(basket, currency: .chf, gratuity: 20),
            .init(sum: 250, currency: .chf, gratuity: 20))
        XCTAssertThrowsError(try SmartTransaction.BasketInfo(basket, gratuity: -1))
        XCTAssertThrowsError(try SmartTransaction.BasketInfo(basket, gratuity: .max))
        XCTAssertThrowsError(try SmartTransaction.BasketInfo(Basket(products: [Product()])))
    }

    func testQuantitiesAreVariablesOrLiteralsOfEitherType() throws {
        let count = 3, weight = Decimal(2)
        let products: [Product] = [
            .article(id: 1, desc: "x", quantity: count, priceOne: 1, tax: 19),
            .article(id: 2, desc: "x", quantity: weight, priceOne: 1, tax: 19),
            .article(id: 3, desc: "x", quantity: 4, priceOne: 1, tax: 19),
            .article(id: 4, desc: "x", quantity: 0.5, priceOne: 2, tax: 19),
            .article(id: 5, desc: "x", priceOne: 1, tax: 19),
            Product(id: 6, desc: "x", quantity: count, priceOne: 1, tax: 19),
            Product(id: 7, desc: "x", quantity: weight, priceOne: 1, tax: 19),
            Product(id: 8, desc: "x", quantity: 1.5, priceOne: 2, tax: 19),
        ]
        XCTAssertEqual(products.map(\.quantity), [3, 2, 4, Decimal(string: "0.5"), 1, 3, 2, Decimal(string: "1.5")])
        XCTAssertEqual(try Basket(products: products).total, 3 + 2 + 4 + 1 + 1 + 3 + 2 + 3)
    }

    func testItemsThatCannotBeMeantAreRefusedUnsent() async throws {
        let table: [([Product], String)] = [
            ([Product(id: 1, quantity: 0, priceOne: 1)], "more than 0"),
            ([Product(id: 1, quantity: -1, priceOne: 1)], "more than 0"),
            ([Product(id: 1, quantity: Decimal.nan, priceOne: 1)], "more than 0"),
            ([.coupon(id: 1, desc: "c", priceOne: -100, tax: 19)], "remove the minus sign"),
            ([.stakeholderPayment(desc: "f", sum: -1, referenceID: "f", contractID: "GCR_1")], "remove the minus sign"),
            (
                [Product(id: 1, priceOne: 1), Product(id: 1, priceOne: 2)],
                "Two items of one basket have the identifier 1"
            ),
            (
                [Product(itemType: .subTransaction, subBasket: [Product(id: 4), Product(id: 4)])],
                "Two items of one basket have the identifier 4"
            ),
            (
                [Product(itemType: .subTransaction, subBasket: [Product(subBasket: [Product()])])],
                "A sub-basket can't contain another one"
            ),
        ]
        let transport = ScriptedTransport()
        let transactions = SecuconnectClient.test(transport).smart.transactions
        for (products, words) in table {
            let draft = SmartTransaction.Draft(basket: .init(products: products), basketInfo: .init(sum: 1))
            let created = await thrownError { try await transactions.create(draft) }
            let updated = await thrownError { try await transactions.update("STX_1", draft) }
            for error in [created, updated] {
                XCTAssertEqual(error?.kind, .invalidArgument)
                XCTAssertEqual(error?.outcome, .notSent)
                XCTAssertEqual(error?.message.contains(words), true, error?.message ?? "")
            }
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testUnusualButDocumentedBasketsAreSent() async throws {
        let transport = ScriptedTransport(Array(repeating: .answer(200, #"{"id":"STX_1"}"#), count: 2))
        let transactions = SecuconnectClient.test(transport).smart.transactions
        // Merchants number their items independently, and examples of the API don't add up.
        let parts = ["GCR_1", "GCR_2"].map { contract in
            Product.subTransaction(
                desc: contract, sum: 9, referenceID: contract, contractID: .init(contract),
                subBasket: [Product(id: 1, priceOne: 10)])
        }
        let basket = Basket(products: parts + [Product(itemType: "donation", priceOne: -5)])
        _ = try await transactions.create(.init(basket: basket, basketInfo: .init(sum: 999)))
        _ = try await transactions.create(.init(basketInfo: .init(sum: 999)))
        XCTAssertEqual(transport.requests.count, 2)
    }
}
