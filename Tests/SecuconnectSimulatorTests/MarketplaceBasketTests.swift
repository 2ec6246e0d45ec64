import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Baskets of several merchants, from their items to who gets what.
final class MarketplaceBasketTests: XCTestCase {
    private typealias Market = SmartTransaction.MarketplaceBasket

    private func guide(_ commission: Market.Commission?) -> Market {
        Market(
            platform: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7",
            merchants: [
                .init(
                    contract: "GCR_W7YNWAXRSN3D0KCN10D5KF4BK58M6N", referenceID: "1002", desc: "Teilwarenkorb A",
                    items: [
                        .article(id: 1, desc: "Kaffeemaschine", quantity: 1, priceOne: 5_000, tax: 19),
                        .init(id: 1_000, itemType: .shipping, name: "Standardversand", quantity: 1, priceOne: 350),
                    ],
                    commission: commission, commissionDesc: "Marktplatzgebühr")
            ])
    }

    func testGuideExampleHasItsSumAndCommission() throws {
        let draft = try guide(.percent(3)).draft(currency: .eur, merchantRef: "1")
        XCTAssertEqual(draft.basketInfo?.sum, 5_350)
        XCTAssertEqual(draft.contract?.id, "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7")
        let sub = try XCTUnwrap(draft.basket?.products?.first)
        XCTAssertEqual(sub.itemType, .subTransaction)
        XCTAssertEqual(sub.sum, 5_350)
        XCTAssertEqual(sub.subBasket?.count, 3)
        XCTAssertEqual(
            sub.subBasket?.last,
            .stakeholderPayment(
                desc: "Marktplatzgebühr", sum: 161, referenceID: "fee",
                contractID: "GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7"))
        XCTAssertEqual(
            try guide(.percent(3)).amounts(),
            ["GCR_GNJG4JPHZJKT154YE8SQ9P7GCM4UD7": 161, "GCR_W7YNWAXRSN3D0KCN10D5KF4BK58M6N": 5_189])
    }

    func testCommissionsAreRoundedHalfUp() throws {
        let rows: [(Market.Commission, Int, Int)] = [
            (.percent(3), 5_350, 161), (.percent(3), 5_349, 160), (.percent(0), 100, 0), (.percent(100), 99, 99),
            (.percent(50), 1, 1), (.percent(Decimal(string: "1.8") ?? 0), 4_440, 80), (.amount(0), 5, 0),
            (.amount(5), 5, 5), (.percent(10), .max, 922_337_203_685_477_581),
        ]
        for (commission, sum, amount) in rows {
            XCTAssertEqual(try commission.amount(of: sum), amount, "\(commission)")
        }
    }

    func testBasketsThatCanNotAddUpAreRefused() {
        var wrong: [Market] = [
            Market(platform: "GCR_1"), guide(.percent(101)), guide(.percent(-1)), guide(.percent(.nan)),
            guide(.amount(-1)), guide(.amount(5_351)),
        ]
        var twice = guide(nil)
        twice.merchants += twice.merchants
        var nameless = guide(nil)
        nameless.merchants[0].referenceID = ""
        var priceless = guide(nil)
        priceless.merchants[0].items.append(.init(id: 3))
        var nested = guide(nil)
        nested.merchants[0].items.append(
            .subTransaction(desc: "x", sum: 1, referenceID: "x", contractID: "GCR_1", subBasket: []))
        var greedy = guide(.percent(60))
        greedy.merchants[0].items.append(
            .stakeholderPayment(desc: "x", sum: 3_000, referenceID: "x", contractID: "GCR_9"))
        wrong += [twice, nameless, priceless, nested, greedy]
        for (index, market) in wrong.enumerated() {
            XCTAssertThrowsError(try market.basket(), "\(index)") { error in
                XCTAssertEqual((error as? SecuconnectError)?.kind, .invalidArgument)
            }
        }
    }

    func testItemsWithoutNumbersGetFreeOnes() throws {
        var market = guide(nil)
        market.merchants[0].items = [.init(priceOne: 1), .init(id: 1, priceOne: 2), .init(priceOne: 3)]
        XCTAssertEqual(try market.basket().products?.first?.subBasket?.map(\.id), [2, 1, 3])
    }

    func testLedgerShowsWhoGetsWhat() async throws {
        var random = SeededRandom(seed: 27)
        for seed in 0..<50 {
            let server = SimulatedServer(.init(seed: UInt64(seed)))
            let market = try market(&random, server)
            let client = SecuconnectClient(simulator: server)
            let sale = try await client.smart.transactions.create(market.draft(merchantRef: "\(seed)"))
            try server.payer.pay(sale.id, by: .debit)
            let amounts = try market.amounts().filter { $0.value > 0 }
            XCTAssertEqual(server.recipients(of: sale.id), amounts, "\(seed)")
            XCTAssertEqual(amounts.values.reduce(0, +), try market.draft().basketInfo?.sum)
        }
    }

    private func market(_ random: inout SeededRandom, _ server: SimulatedServer) throws -> Market {
        var market = Market(platform: SimulatedServer.contractID)
        for index in 0...random.below(4) {
            let contract = try server.office.openContract(project: "Merchant \(index)")
            market.merchants.append(
                .init(
                    contract: contract, referenceID: "\(index)", desc: "Merchant \(index)",
                    items: (0...random.below(3)).map { _ in
                        .init(quantity: 1 + random.below(3), priceOne: 1 + random.below(10_000))
                    },
                    commission: random.pick([nil, .amount(1), .percent(Decimal(random.below(1_000)) / 10)])))
        }
        if random.below(2) == 0 { market.ownItems = [.shipping(id: 1, desc: "Post", priceOne: 490, tax: 19)] }
        return market
    }

    func testRefundOfAPartReducesItsMerchant() async throws {
        let server = SimulatedServer()
        let client = SecuconnectClient(simulator: server)
        let merchant = try server.office.openContract(project: "Merchant")
        var market = Market(platform: SimulatedServer.contractID)
        market.merchants = [
            .init(
                contract: merchant, referenceID: "a", desc: "A",
                items: [.article(id: 1, desc: "Pads", priceOne: 1_000, tax: 19)], commission: .percent(10))
        ]
        let sale = try await client.smart.transactions.create(market.draft())
        try server.payer.pay(sale.id, by: .debit)
        let part = try await client.smart.transactions.payments(of: sale.id).part("a")
        try await client.payment.transactions.cancel(XCTUnwrap(part?.id), .init(reduceAmountBy: 400))
        XCTAssertEqual(server.recipients(of: sale.id), [merchant: 500, SimulatedServer.contractID: 100])
        try await client.payment.transactions.cancel(
            XCTUnwrap(part?.id), .init(reduceAmountBy: 300, reducesStakeholderPayment: true))
        XCTAssertEqual(server.recipients(of: sale.id), [merchant: 250, SimulatedServer.contractID: 50])
    }
}
