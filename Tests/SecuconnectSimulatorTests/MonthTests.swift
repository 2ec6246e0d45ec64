import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The books of three months of a marketplace, which were worked out by hand.
///
/// The platform P has the client's contract; A and B are merchants. All amounts are in cents.
///
/// | March | P | A | B |
/// | --- | --- | --- | --- |
/// | 1: sale of 10,000 | +10,000 | | |
/// | refund of 1,000, and one of 500 that fails | −1,000 | | |
/// | 2: basket of 6,050: 40, A 5,350 with 161 for P, B 660 | +40 +161 | +5,350 −161 | +660 |
/// | refund of 350 of A's share | | −350 | |
/// | 3: basket of 2,000 with an accrual: A 2,000 with 100 for P | | | |
/// | 4: A 1,000, captured with 900; B 500, canceled | | +900 | |
/// | 5: sale of 3,000 with 450 for A; refund of 1,000 that takes 150 of A's 450 | +3,000 −1,000 −300 | +300 | |
/// | 6: sale of 2,500 that is charged back | +2,500 −2,500 | | |
/// | 7: invoice that isn't shipped, 8: prepayment that isn't paid | | | |
/// | Fee, one percent of 15,540, 6,250 and 660 | −155 | −62 | −6 |
/// | **Payout** | **10,746** | **5,977** | **654** |
///
/// The payers paid 22,450 and got back 2,350 and 2,500; the payouts and the fees are 17,377 and 223.
///
/// | April | P | A | B |
/// | --- | --- | --- | --- |
/// | 3: the accrual of A's share is revoked | +100 | +2,000 −100 | |
/// | 6: the charge-back is settled | +2,500 | | |
/// | 2: the rest of 5,700 is refunded: 40, A 5,000, B 660 | −40 | −5,000 | −660 |
/// | Fee, one percent of 0, 2,000 and 0 | | −20 | |
/// | **Payout** | **2,560** | **0**, owes 3,120 | **0**, owes 660 |
///
/// | May | P | A | B |
/// | --- | --- | --- | --- |
/// | 9: basket of 5,000: A 4,000, B 1,000 | | +4,000 | +1,000 |
/// | Fee and deficit | | −40 −3,120 | −10 −660 |
/// | **Payout** | | **840** | **330** |
final class MonthTests: XCTestCase {
    private struct Row: Equatable {
        var store: String
        var volume = 0, refunds = 0, claims = 0, stakeholders = 0, fee = 0, misc = 0, payout = 0
    }

    private static let platform = "Musterhändler GmbH"
    private static let order = [platform, "A", "B"]

    private static let march = [
        Row(
            store: platform, volume: 15_540, refunds: 2_000, claims: 2_500, stakeholders: 300, fee: 155, misc: 161,
            payout: 10_746),
        Row(store: "A", volume: 6_250, refunds: 350, stakeholders: 161, fee: 62, misc: 300, payout: 5_977),
        Row(store: "B", volume: 660, fee: 6, payout: 654),
    ]
    private static let april = [
        Row(store: platform, refunds: 40, claims: -2_500, misc: 100, payout: 2_560),
        Row(store: "A", volume: 2_000, refunds: 5_000, stakeholders: 100, fee: 20, misc: 3_120),
        Row(store: "B", refunds: 660, misc: 660),
    ]
    private static let may = [
        Row(store: "A", volume: 4_000, fee: 40, misc: -3_120, payout: 840),
        Row(store: "B", volume: 1_000, fee: 10, misc: -660, payout: 330),
    ]

    /// The marketplace with its merchants.
    private struct Market {
        let shop: Shop
        let a: JSONValue
        let b: JSONValue
        let own: JSONValue = .string(SimulatedServer.contractID.rawValue)

        init() async throws {
            shop = try await Shop()
            a = try shop.openContract("A")
            b = try shop.openContract("B")
        }

        func article(_ price: Int) -> JSONValue { ["id": 1, "quantity": 1, "priceOne": .integer(price)] }

        func share(_ sum: Int, for contract: JSONValue) -> JSONValue {
            [
                "item_type": "stakeholder_payment", "sum": .integer(sum), "contract_id": contract,
                "reference_id": "fee",
            ]
        }

        func part(_ price: Int, of contract: JSONValue, _ shares: [JSONValue] = []) -> JSONValue {
            [
                "item_type": "sub_transaction", "sum": .integer(price), "contract_id": contract,
                "reference_id": contract, "sub_basket": .array([article(price)] + shares),
            ]
        }

        /// A sale that was paid, with the identifiers of its payments.
        func paid(
            _ items: [JSONValue], sum: Int, by method: SmartTransaction.PaymentMethod = .debit,
            context: JSONValue? = nil
        ) async throws -> (sale: SmartTransaction.ID, payments: [String]) {
            var body: JSONValue = ["basket": ["products": .array(items)]]
            body["payment_context"] = context
            let sale = try await shop.create(body, sum: sum)
            try shop.server.payer.pay(sale, by: method)
            return (sale, try await shop.payments(of: sale).compactMap { $0["id"]?.string })
        }

        @discardableResult
        func post(_ payment: String, _ action: String, _ body: JSONValue? = nil) async throws -> JSONValue {
            let answer = try await shop.call(.post, "/Payment/Transactions/\(payment)/\(action)", body)
            XCTAssertEqual(answer.status, 200, "\(answer.body)")
            return answer.body
        }
    }

    /// Closes the month, and returns the rows that it adds.
    private func close(_ market: Market) async throws -> (own: PaymentPayout.ID?, rows: [Row]) {
        let former = try await market.shop.call(.get, "/Payment/Payouts?count=100").body["data"]?.array?.count ?? 0
        let own = market.shop.server.office.closeMonth()
        let payouts = try await market.shop.call(.get, "/Payment/Payouts?count=100").body["data"]?.array ?? []
        let rows = payouts.dropFirst(former).map { payout in
            func amount(_ name: String) -> Int { payout["\(name)_amount"]?.integer ?? -1 }
            return Row(
                store: payout["store_name"]?.string ?? "", volume: payout["transaction_volume"]?.integer ?? -1,
                refunds: amount("refund"), claims: amount("claim"), stakeholders: amount("stakeholder"),
                fee: amount("invoice"), misc: amount("misc"), payout: amount("payout"))
        }
        return (
            own, rows.sorted { Self.order.firstIndex(of: $0.store) ?? 0 < Self.order.firstIndex(of: $1.store) ?? 0 }
        )
    }

    func testBooksOfThreeMonthsEqualTheTable() async throws {
        let market = try await Market()
        let shop = market.shop, bank = shop.server.bank
        let first = try await market.paid([market.article(10_000)], sum: 10_000)
        try await market.post(first.payments[0], "cancel", ["reduce_amount_by": 1_000])
        let failed = try await market.post(first.payments[0], "cancel", ["reduce_amount_by": 500])
        try bank.declineRefund(.init(failed.array?.last?["id"]?.string ?? ""))
        let second = try await market.paid(
            [
                market.article(40), market.part(5_350, of: market.a, [market.share(161, for: market.own)]),
                market.part(660, of: market.b),
            ], sum: 6_050)
        try await market.post(second.payments[1], "cancel", ["reduce_amount_by": 350])
        let held = try await market.paid(
            [market.part(2_000, of: market.a, [market.share(100, for: market.own)])], sum: 2_000,
            context: ["accrual": true])
        let authorized = try await market.paid(
            [market.part(1_000, of: market.a), market.part(500, of: market.b)], sum: 1_500, by: .creditcard,
            context: ["auto_capture": false])
        try await market.post(authorized.payments[1], "capture", ["amount": 900])
        try await market.post(authorized.payments[2], "cancel")
        let captured = try await shop.status(authorized.sale)
        XCTAssertEqual(captured, "ok")
        let shared = try await market.paid([market.article(3_000), market.share(450, for: market.a)], sum: 3_000)
        try await market.post(
            shared.payments[0], "cancel", ["reduce_amount_by": 1_000, "reduce_stakeholder_payment": true])
        let charged = try await market.paid([market.article(2_500)], sum: 2_500)
        try bank.chargeBack(.init(charged.payments[0]))
        _ = try await market.paid([market.article(800)], sum: 800, by: .invoice)
        _ = try await market.paid([market.article(700)], sum: 700, by: .prepaid)
        let march = try await close(market)
        XCTAssertEqual(march.rows, Self.march)
        XCTAssertNotNil(march.own)

        try await market.post(held.payments[1], "revokeAccrual")
        try bank.resolveIssue(of: .init(charged.payments[0]))
        _ = try await shop.step(second.sale, "cancel")
        let april = try await close(market)
        XCTAssertEqual(april.rows, Self.april)

        _ = try await market.paid([market.part(4_000, of: market.a), market.part(1_000, of: market.b)], sum: 5_000)
        let may = try await close(market)
        XCTAssertEqual(may.rows, Self.may)
        XCTAssertNil(may.own, "the platform has nothing to settle")
        let june = try await close(market)
        XCTAssertEqual(june.rows, [])
        for row in march.rows + april.rows + may.rows {
            let result = row.volume - row.refunds - row.claims - row.stakeholders - row.fee + row.misc
            XCTAssertEqual(result, row.payout, "\(row)")
        }
    }

    func testRefundThatWaitsIsSettledWhenItIsCarriedOut() async throws {
        let market = try await Market()
        market.shop.server.settings.refundsWaitForBank = true
        let sale = try await market.paid([market.article(10_000)], sum: 10_000)
        let answer = try await market.post(sale.payments[0], "cancel")
        let march = try await close(market)
        XCTAssertEqual(march.rows, [Row(store: Self.platform, volume: 10_000, fee: 100, payout: 9_900)])
        try market.shop.server.bank.executeRefund(.init(answer.array?.last?["id"]?.string ?? ""))
        let april = try await close(market)
        XCTAssertEqual(april.rows, [Row(store: Self.platform, refunds: 10_000, misc: 10_000)])
    }

    func testEachCurrencyHasAPayout() async throws {
        let market = try await Market()
        for (currency, sum) in [("EUR", 1_000), ("CHF", 500)] {
            let answer = try await market.shop.call(
                .post, "/Smart/Transactions",
                ["basket_info": ["sum": .integer(sum), "currency": .string(currency)]])
            try market.shop.server.payer.pay(.init(answer.body["id"]?.string ?? ""), by: .debit)
        }
        market.shop.server.office.closeMonth()
        for (name, values) in [("Payouts", [495, 990]), ("Invoices", [5, 10])] {
            let rows = try await market.shop.call(.get, "/Payment/\(name)?sort=currency:asc").body["data"]?.array
            XCTAssertEqual(rows?.map { $0["currency"] }, ["CHF", "EUR"])
            XCTAssertEqual(rows?.map { ($0["payout_amount"] ?? $0["total_amount"])?.integer }, values)
        }
    }

    func testContractsAccrualHoldsItsPaymentsUntilTheJobRan() async throws {
        let market = try await Market()
        _ = try await market.paid([market.article(1_000)], sum: 1_000, context: ["accrual": true])
        let direct = try await market.shop.call(
            .post, "/Payment/Secupayprepays", ["amount": 2_000, "currency": "EUR", "accrual": true])
        try market.shop.server.bank.receiveMoney(forPayment: .init(direct.body["id"]?.string ?? ""))
        XCTAssertNil(market.shop.server.office.closeMonth())
        _ = try await market.shop.call(.post, "/General/Contracts/me/revokeAccrual")
        XCTAssertNil(market.shop.server.office.closeMonth())
        market.shop.server.office.runJobs()
        let released = try await close(market)
        XCTAssertEqual(released.rows, [Row(store: Self.platform, volume: 3_000, fee: 30, payout: 2_970)])
    }
}
