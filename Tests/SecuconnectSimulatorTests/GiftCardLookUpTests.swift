import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// A gift card from the scanner to the rest amount.
final class GiftCardLookUpTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)
    private let merchant: GeneralMerchant.ID = "MRC_VWZNVVCJ2DCBHXWSWNQ8TM3EEZQS2T"

    private func card(_ amount: Int) async throws -> (id: LoyaltyMerchantCard.ID, number: SensitiveString) {
        try await PaymentShop(server).giftCard(amount, of: merchant)
    }

    func testScannedCardPaysAPartAndCashTheRest() async throws {
        let (id, number) = try await card(2_000)
        let found = try await client.loyalty.merchantCards.lookUp(number: number)
        let card = try XCTUnwrap(found)
        XCTAssertEqual(card.id, id)
        XCTAssertEqual(card.spendable, 2_000)
        XCTAssertFalse(card.isLocked)
        let (paid, rest) = card.split(2_500)
        XCTAssertEqual([paid, rest], [2_000, 500])
        XCTAssertEqual(card.split(1_500).rest, 0)
        XCTAssertEqual(card.split(-5).rest, -5)

        let sale = try await client.smart.transactions.create(
            .init(idents: [.card(number: number)], basketInfo: .init(sum: 2_500, currency: .eur)))
        let result = try await client.smart.transactions.preTransaction(sale.id)
        XCTAssertEqual(result.missingSum, rest)
        try await client.smart.transactions.start(sale.id, method: .cash)
        let empty = try await client.loyalty.merchantCards.lookUp(number: number, merchant: merchant)
        XCTAssertEqual(empty?.spendable, 0)
    }

    func testLockedCardPaysNothing() async throws {
        let (id, number) = try await card(2_000)
        try await client.loyalty.merchantCards.lock(id, reason: .lost, note: "Reported by phone")
        let card = try await client.loyalty.merchantCards.lookUp(number: number)
        XCTAssertEqual(card?.isLocked, true)
        XCTAssertEqual(card?.spendable, 0)
        XCTAssertEqual(card?.split(100).rest, 100)
    }

    func testUnknownNumbersAndMerchantsFindNothing() async throws {
        let (_, number) = try await card(2_000)
        let unknown = try await client.loyalty.merchantCards.lookUp(number: "9276000000009999")
        XCTAssertNil(unknown)
        let foreign = try await client.loyalty.merchantCards.lookUp(number: number, merchant: "MRC_1")
        XCTAssertNil(foreign)
    }

    func testSeveralCardsWithOneNumberAreRefused() async throws {
        let (_, number) = try await card(2_000)
        let two = #"{"count":2,"data":[{"id":"MCD_1"},{"id":"MCD_2"}]}"#
        server.inject(.answer(200, .bytes(Data(two.utf8))), matching: .get("/Loyalty/MerchantCards"))
        let error = await thrownError { try await self.client.loyalty.merchantCards.lookUp(number: number) }
        XCTAssertEqual(error?.kind, .ambiguous)
    }

    func testCardThatCanBeOverdrawnWithoutALimitPaysEverything() {
        var receipt = LoyaltyMerchantCard.BalanceReceipt()
        receipt.isValid = true
        receipt.balance = 5
        receipt.isLimitAllowed = true
        receipt.limit = 0
        let card = LoyaltyMerchantCard.LookUp(id: "MCD_1", card: .init(), balance: receipt, isLocked: false)
        XCTAssertNil(card.spendable)
        XCTAssertEqual(card.split(9_000).paid, 9_000)
    }
}
