import SecuconnectKit
import TestSupport
import XCTest

/// Sales that were paid more than once, and amounts that floating-point arithmetic has touched.
final class OverpaidSaleTests: XCTestCase {
    private func state(
        _ amounts: [String], status: String = "ok", more: String = ""
    ) async throws -> SmartTransaction.PaymentState {
        let payments = amounts.indices.map { #"{"object":"payment.transactions","id":"PCI_\#($0)"}"# }
        let list = payments.joined(separator: ",")
        let sale =
            #"{"id":"STX_1","status":"\#(status)","basket_info":{"sum":500,"currency":"EUR"}\#(more),"transactions":[\#(list)]}"#
        let checks = amounts.map { #"{"status_simple":1,"amount":\#($0),"currency":"EUR"}"# }
        let transport = ScriptedTransport(([sale] + checks).map { .answer(200, $0) })
        return try await SecuconnectClient.test(transport).smart.transactions.paymentState(of: "STX_1")
    }

    func testTwoPaymentsOfTheFullSumAreOverpaid() async throws {
        for status in ["ok", "received", "shipped"] {
            let state = try await state(["500", "500"], status: status)
            XCTAssertEqual(state, .overpaid)
            XCTAssertTrue(state.isPaid)
            XCTAssertFalse(state.mayDeliver)
        }
    }

    func testRefundOfTheSurplusMakesTheSalePaid() async throws {
        for amounts in [["500", "0"], ["250", "250"], ["500"], ["700"], ["100", "300"]] {
            let state = try await state(amounts)
            XCTAssertEqual(state, .paid, "\(amounts)")
        }
    }

    func testPartsOfMixedBasketAreNotOverpaid() async throws {
        let mixed = #","basket":{"products":[{"item_type":"sub_transaction","sum":500}]}"#
        for amounts in [["500", "300", "200"], ["500", "500"], ["400", "300", "100"]] {
            let state = try await state(amounts, more: mixed)
            XCTAssertEqual(state, .paid, "\(amounts)")
        }
        let twice = try await state(["500", "500", "500", "500"], more: mixed)
        XCTAssertEqual(twice, .overpaid)
        let lost = try await state(["500", "500"], more: #","basket":"x""#)
        XCTAssertEqual(lost, .paid, "the basket may be mixed")
    }

    func testSumOrCurrencyThatCannotBeReadIsUnclear() async throws {
        for info in [#"{"sum":500,"currency":{}}"#, #"{"sum":{},"currency":"EUR"}"#, #""x""#] {
            let sale = #"{"id":"STX_1","status":"ok","basket_info":\#(info),"transactions":[{"id":"PCI_1"}]}"#
            let check = #"{"status_simple":1,"amount":500,"currency":"EUR"}"#
            let transport = ScriptedTransport([sale, check].map { .answer(200, $0) })
            let state = try await SecuconnectClient.test(transport).smart.transactions.paymentState(of: "STX_1")
            XCTAssertEqual(state, .unclear, info)
        }
    }

    func testAmountNextToWholeNumberIsThatNumber() async throws {
        let rows: [(String, Int?)] = [
            ("3569.9999999999995", 3_570), ("3570.0000000000005", 3_570), ("-0.9999999999", -1),
            ("3569.99999", nil), ("3570.000001", nil), ("3569.5", nil), (#""3569.9999999999995""#, nil),
            ("1e-300", nil), ("9223372036854775806.9999999999", .max), ("9223372036854775807.9999999", nil),
        ]
        for (number, amount) in rows {
            let transport = ScriptedTransport([.answer(200, #"{"id":"PCI_1","amount":\#(number)}"#)])
            let client = SecuconnectClient.test(transport)
            let payment = try await client.response(
                to: APIOperation<PaymentTransaction>(.get, "/Payment/Transactions/PCI_1"))
            XCTAssertEqual(payment.value.amount, amount, number)
            XCTAssertEqual(payment.droppedValues.map(\.path), ["amount"], number)
            XCTAssertEqual(payment.value.lostValues?.paths, amount == nil ? ["amount"] : nil, number)
        }
        let state = try await state(["499.99999999999994"])
        XCTAssertEqual(state, .paid)
    }

    func testCouponsAndSharesOverTheItemsAreRefused() async throws {
        typealias Product = SmartTransaction.Basket.Product
        func share(_ sum: Int) -> Product {
            .stakeholderPayment(desc: "Fee", sum: sum, referenceID: "fee", contractID: "GCR_1")
        }
        let article = Product(quantity: 1, priceOne: 1_000)
        let coupon = Product(itemType: .coupon, priceOne: 800)
        let refused: [[Product]] = [
            [article, coupon, share(300)], [article, share(600), share(600)], [article, coupon, coupon],
            [
                .subTransaction(
                    desc: "A", sum: 1_000, referenceID: "a", contractID: "GCR_1", subBasket: [article, share(1_001)])
            ],
            [article, share(.max), share(.max)],
        ]
        let transport = ScriptedTransport(Array(repeating: .answer(200, #"{"id":"STX_1"}"#), count: 3))
        let transactions = SecuconnectClient.test(transport).smart.transactions
        for products in refused {
            let error = await thrownError { try await transactions.create(.init(basket: .init(products: products))) }
            XCTAssertEqual(error?.kind, .invalidArgument)
            XCTAssertEqual(error?.outcome, .notSent)
        }
        for products in [[article, coupon, share(200)], [article, share(500), share(500)], [Product(), share(9)]] {
            _ = try await transactions.create(.init(basket: .init(products: products)))
        }
        XCTAssertEqual(transport.requests.count, 3)
    }
}
