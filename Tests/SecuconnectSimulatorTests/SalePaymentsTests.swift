import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The payments of a sale, read and typed.
final class SalePaymentsTests: XCTestCase {
    private let shop = PaymentShop()

    private func mixedSale() async throws -> SmartTransaction.ID {
        var market = SmartTransaction.MarketplaceBasket(platform: SimulatedServer.contractID)
        for name in ["a", "b"] {
            market.merchants.append(
                .init(
                    contract: try shop.server.office.openContract(project: UUID().uuidString), referenceID: name,
                    desc: name,
                    items: [.article(id: 1, desc: name, priceOne: name == "a" ? 300 : 700, tax: 19)]))
        }
        return try await shop.client.smart.transactions.create(market.draft()).id
    }

    func testPlainSaleHasOnePaymentAndItsRefunds() async throws {
        let id = try await shop.client.create(1_000)
        let none = try await shop.client.smart.transactions.payments(of: id)
        XCTAssertEqual(none, .init())
        XCTAssertEqual(none.total, 0)
        try shop.server.payer.pay(id, by: .debit)
        let payment = try await shop.payment(of: id)
        _ = try await shop.refund(payment, of: 250)
        let payments = try await shop.client.smart.transactions.payments(of: id)
        XCTAssertEqual(payments.leading?.id, payment)
        XCTAssertEqual(payments.leading?.amount, 1_000)
        XCTAssertEqual(payments.leading?.kind, .payment)
        XCTAssertEqual(payments.refunds.map(\.amount), [-250])
        XCTAssertEqual(payments.refunds.map(\.kind), [.refund])
        XCTAssertEqual(payments.refunds(of: payment), payments.refunds)
        XCTAssertEqual(payments.total, 750)
        XCTAssertEqual(payments.disputed, [])
    }

    func testMixedBasketHasALeadingPaymentAndItsParts() async throws {
        let id = try await mixedSale()
        try shop.server.payer.pay(id, by: .debit)
        let before = try await shop.client.smart.transactions.payments(of: id)
        let part = try XCTUnwrap(before.part("a"))
        try await shop.client.payment.transactions.cancel(part.id, .init(reduceAmountBy: 100))
        let payments = try await shop.client.smart.transactions.payments(of: id)
        XCTAssertEqual(payments.leading?.amount, 1_000)
        XCTAssertEqual(payments.parts.map(\.referenceID), ["a", "b"])
        XCTAssertEqual(payments.parts.map(\.kind), [.part, .part])
        XCTAssertEqual(payments.part("b")?.amount, 700)
        XCTAssertNil(payments.part("c"))
        XCTAssertEqual(payments.refunds(of: part.id).map(\.amount), [-100])
        XCTAssertEqual(payments.total, 900)
        XCTAssertEqual(payments.total, shop.server.ledger.first?.netAmount)
    }

    func testDeniedRefundsDoNotCount() async throws {
        let id = try await shop.client.create(1_000)
        try shop.server.payer.pay(id, by: .debit)
        let payment = try await shop.payment(of: id)
        let refund = try await shop.refund(payment, of: 250)
        try shop.server.bank.declineRefund(refund)
        let payments = try await shop.client.smart.transactions.payments(of: id)
        XCTAssertEqual(payments.refunds.count, 1)
        XCTAssertEqual(payments.total, 1_000)
    }

    func testDisputesAreFoundInTheSaleAndInTheList() async throws {
        let id = try await mixedSale()
        try shop.server.payer.pay(id, by: .debit)
        let leading = try XCTUnwrap(shop.server.ledger.first?.payment)
        try shop.server.bank.chargeBack(leading)
        let payments = try await shop.client.smart.transactions.payments(of: id)
        XCTAssertEqual(payments.disputed.first?.id, leading)
        XCTAssertEqual(payments.disputed.count, 3)
        let disputes = try await shop.client.payment.transactions.find(
            ListQuery(filter: .isDisputed && .withoutParts))
        XCTAssertEqual(disputes.items.map(\.id), [leading])
    }

    func testListWithoutPartsCountsEachAmountOnce() async throws {
        for _ in 0..<3 { try shop.server.payer.pay(try await mixedSale(), by: .debit) }
        _ = try await shop.refund(try await shop.paid(500), of: 200)
        var sum = 0
        for try await payment in shop.client.payment.transactions.all(where: .withoutParts) {
            sum += payment.amount ?? 0
        }
        XCTAssertEqual(sum, 3_300)
        let refunds = try await shop.client.payment.transactions.find(ListQuery(filter: .isRefund))
        XCTAssertEqual(refunds.items.map(\.amount), [-200])
    }

    func testPaymentsOfLoyaltyCardsAreReferencesOnly() async throws {
        let sale = try JSONDecoder().decode(
            SmartTransaction.self,
            from: Data(#"{"id":"STX_1","transactions":[{"object":"loyalty.transactions","id":"LTX_1"}]}"#.utf8))
        XCTAssertEqual(sale.transactions?.map(\.isOfLoyaltyCard), [true])
        XCTAssertEqual(sale.transactions?.map(\.isPayment), [false])
        let payments = try await shop.client.smart.transactions.payments(of: sale)
        XCTAssertEqual(payments, .init(loyaltyTransactions: ["LTX_1"]))
    }

    func testReferenceHasThePaymentOnlyIfTheServerSendsIt() throws {
        let json =
            #"{"id":"STX_1","transactions":[{"id":"PCI_1","trans_id":17,"transaction_hash":"abc"},"#
            + #"{"id":"PCI_2","amount":5,"details":{"status_simple":1}}]}"#
        let sale = try JSONDecoder().decode(SmartTransaction.self, from: Data(json.utf8))
        XCTAssertEqual(sale.transactions?.map(\.id), ["PCI_1", "PCI_2"])
        XCTAssertEqual(sale.transactions?.first?.transactionCode, 17)
        XCTAssertEqual(sale.transactions?.first?.transactionHash, "abc")
        XCTAssertEqual(sale.transactions?.map(\.payment?.amount), [nil, 5])
        let again = try JSONDecoder().decode(SmartTransaction.self, from: JSONEncoder().encode(sale))
        XCTAssertEqual(again, sale)
        XCTAssertEqual(SmartTransaction.PaymentReference(id: "PCI_1", object: "payment.transactions").isPayment, true)
    }

    func testListThatLostPaymentsIsRefused() async throws {
        let sale = #"{"id":"STX_1","transactions":[{"id":"PCI_1"},17]}"#
        shop.server.inject(
            .answer(200, .bytes(Data(sale.utf8))), matching: .get("/Smart/Transactions/*"))
        let error = await thrownError { try await self.shop.client.smart.transactions.payments(of: "STX_1") }
        XCTAssertEqual(error?.kind, .unreadableResponse)
    }
}
