import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The journey of the article "Gift Cards".
final class GiftCardTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)
    private let merchantID: GeneralMerchant.ID = "MRC_VWZNVVCJ2DCBHXWSWNQ8TM3EEZQS2T"

    /// Fails unless the amounts on a card equal the books.
    private func assertBooksMatch(file: StaticString = #filePath, line: UInt = #line) async throws {
        for try await card in client.loyalty.merchantCards.all() {
            let id = try card.requiredID
            let entries = server.cardLedger.filter { $0.card == id }
            XCTAssertEqual(card.cashBalance, entries.reduce(0) { $0 + $1.cash }, file: file, line: line)
            XCTAssertEqual(card.bonusBalance, entries.reduce(0) { $0 + $1.bonus }, file: file, line: line)
            XCTAssertEqual(card.points, entries.reduce(0) { $0 + $1.points }, file: file, line: line)
            XCTAssertEqual(card.balance, (card.cashBalance ?? 0) + (card.bonusBalance ?? 0), file: file, line: line)
            var statement: [LoyaltyTransaction.ID] = []
            for try await entry in client.loyalty.transactions.all(where: SearchField.merchantCard.equals(id)) {
                statement.append(entry.id)
            }
            XCTAssertEqual(statement, entries.map(\.transaction), file: file, line: line)
        }
    }

    func testGiftCardIsMadeChargedAskedLockedAndReplaced() async throws {
        // Cards
        let group = try await client.loyalty.cardGroups.create(displayName: "Gift Card", merchant: merchantID)
        let giftCardGroupID = try group.requiredID
        let cards = try await client.loyalty.merchantCards.create(2, in: giftCardGroupID, of: merchantID)
        XCTAssertEqual(cards.count, 2)
        XCTAssertEqual(cards.compactMap { $0.csc?.rawValue.count }, [4, 4])
        let giftCardID = try cards[0].requiredID, replacementCardID = try cards[1].requiredID
        let giftCardNumber = try XCTUnwrap(cards[0].card?.cardNumber)
        try await client.loyalty.merchantCards.registerCustomer(
            giftCardID, .init(merchantContact: .init(forename: "Erika", surname: "Mustermann")))
        let new =
            SearchField<LoyaltyMerchantCard>.cardGroup.equals(giftCardGroupID)
            && SearchField.created.isAtLeast(Date(timeIntervalSince1970: 1_600_000_000))
        let found = try await client.loyalty.merchantCards.find(
            ListQuery(filter: new, sort: [.descending(.created)]))
        XCTAssertEqual(Set(found.items.map(\.id)), [giftCardID, replacementCardID])
        XCTAssertEqual(found.items.compactMap(\.csc), [], "no other response has the code")

        // Charge
        let charge = SmartTransaction.Draft(
            idents: [.card(number: giftCardNumber)],
            basket: .init(products: [
                .init(id: 1, desc: "Gift card", ean: "4260447149502", quantity: 1, priceOne: 5000)
            ]),
            basketInfo: .init(sum: 5000, currency: .eur))
        let sale = try await client.smart.transactions.create(charge)
        try await client.smart.transactions.start(sale.id, method: .cash)
        try await assertBooksMatch()

        // Balance
        let validation = try await client.loyalty.merchantCards.validateCard(number: giftCardNumber)
        XCTAssertEqual(validation.isValid, true)
        XCTAssertEqual(validation.isLocked, false)
        let balance = try await client.loyalty.merchantCards.balanceReceipt(
            of: giftCardID, cardNumber: giftCardNumber)
        XCTAssertEqual(balance.cashBalance, 5000)
        XCTAssertEqual(balance.spendable, 5000)

        // Payment
        let purchase = SmartTransaction.Draft(
            idents: [.card(number: giftCardNumber)], basketInfo: .init(sum: 1990, currency: .eur))
        let paid = try await client.smart.transactions.create(purchase)
        try await client.smart.transactions.start(paid.id, method: .loyalty)
        try await assertBooksMatch()
        let left = try await client.loyalty.merchantCards.get(giftCardID)
        XCTAssertEqual(left.balance, 3010)

        // Lock
        try await client.loyalty.merchantCards.lock(giftCardID, reason: .lost, note: "Reported by phone")
        let lock = try await client.loyalty.merchantCards.lockStatus(of: giftCardID)
        XCTAssertEqual(lock.status, .locked)
        XCTAssertEqual(lock.reason, .lost)
        XCTAssertEqual(lock.note, "Reported by phone")
        let reasons = try await client.loyalty.merchantCards.lockReasons()
        XCTAssertEqual(reasons.map(\.id), [.lost, .defect, .claims, .expired, .notActivated])
        let refused = await thrownError {
            try await self.client.loyalty.merchantCards.execute(giftCardID, .discharge(1))
        }
        XCTAssertEqual(refused?.kind, .notAllowed)
        try await client.loyalty.merchantCards.unlock(giftCardID)

        // Replacement
        let booking = try await client.loyalty.merchantCards.execute(
            giftCardID, .discharge(2000), target: replacementCardID)
        XCTAssertEqual(booking.card.balance, 1010)
        XCTAssertNotNil(booking.transactionCode)
        XCTAssertFalse(booking.receipt?.isEmpty ?? true)
        let replacement = try await client.loyalty.merchantCards.get(replacementCardID)
        XCTAssertEqual(replacement.balance, 2000)
        try await assertBooksMatch()
        XCTAssertEqual(server.cardLedger.reduce(0) { $0 + $1.cash }, 5000 - 1990)

        // Statement
        var amounts: [Int] = []
        for try await entry in client.loyalty.transactions.all(where: SearchField.merchantCard.equals(giftCardID)) {
            amounts.append(entry.amount ?? 0)
        }
        XCTAssertEqual(amounts, [5000, -1990, -2000])
    }
}
