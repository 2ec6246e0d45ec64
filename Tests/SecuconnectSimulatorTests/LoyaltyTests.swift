import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The cards of the simulator: their money, locks, codes and holders.
final class LoyaltyTests: XCTestCase {
    private let server = SimulatedServer()
    private lazy var client = SecuconnectClient(simulator: server)
    private var cards: LoyaltyMerchantCards { client.loyalty.merchantCards }
    private let merchant: GeneralMerchant.ID = "MRC_1"

    private struct Card {
        var id: LoyaltyMerchantCard.ID
        var number: SensitiveString
        var csc: SensitiveString
        var card: LoyaltyCard.ID
    }

    private func group(of merchant: GeneralMerchant.ID = "MRC_1") async throws -> LoyaltyCardGroup.ID {
        try await client.loyalty.cardGroups.create(displayName: "Gift Card", merchant: merchant).requiredID
    }

    private func card(charged amount: Int = 0) async throws -> Card {
        let made = try await cards.create(in: group(), of: merchant)
        let card = try Card(
            id: XCTUnwrap(made.first).requiredID, number: XCTUnwrap(made.first?.card?.cardNumber),
            csc: XCTUnwrap(made.first?.csc), card: XCTUnwrap(made.first?.card?.id))
        if amount > 0 { _ = try await cards.execute(card.id, .charge(amount)) }
        return card
    }

    private func balance(of card: Card) async throws -> Int? { try await cards.get(card.id).balance }

    private func sale(
        _ sum: Int, with card: Card, ean: String? = nil
    ) async throws -> SmartTransaction.ID {
        let basket = ean.map { SmartTransaction.Basket(products: [.init(id: 1, ean: $0, quantity: 1, priceOne: sum)]) }
        let draft = SmartTransaction.Draft(
            idents: [.card(number: card.number)], basket: basket, basketInfo: .init(sum: sum, currency: .eur))
        return try await client.smart.transactions.create(draft).id
    }

    func testCardNumbersHaveSixteenDigitsAndACheckDigit() async throws {
        let first = try await card(), second = try await card()
        XCTAssertEqual(first.number.rawValue.count, 16)
        XCTAssertTrue(first.number.rawValue.hasPrefix("9276"))
        XCTAssertNotEqual(first.number, second.number)
        let digits = second.number.rawValue.compactMap(\.wholeNumberValue).reversed().enumerated()
        let sum = digits.reduce(0) { sum, digit in
            let value = digit.element * (digit.offset.isMultiple(of: 2) ? 1 : 2)
            return sum + value / 10 + value % 10
        }
        XCTAssertEqual(sum % 10, 0)
        let found = try await cards.find(ListQuery(filter: SearchField.numberOfCard.equals(second.number)))
        XCTAssertEqual(found.items.map(\.id), [second.id])
    }

    func testEveryArticleNumberMovesMoneyAndCancellationTakesItBack() async throws {
        for (ean, charged) in [
            ("4260447149502", 1500), ("4260447149519", 1500), ("4260447149533", 500), ("4260447149540", 500),
        ] {
            let card = try await card(charged: 1000)
            let id = try await sale(500, with: card, ean: ean)
            try await client.smart.transactions.start(id, method: .cash)
            let after = try await balance(of: card)
            XCTAssertEqual(after, charged, ean)
            let linked = try await client.smart.transactions.get(id).transactions?.map(\.object)
            XCTAssertEqual(linked, ["loyalty.transactions"], ean)
            try await client.smart.transactions.cancel(id)
            let former = try await balance(of: card)
            XCTAssertEqual(former, 1000, ean)
            let entries = server.cardLedger.filter { $0.smartTransaction == id }
            XCTAssertEqual(entries.map(\.reversed), [nil, entries.first?.transaction], ean)
        }
    }

    func testChargePaidAtCheckoutReachesTheCard() async throws {
        let card = try await card()
        let id = try await sale(2000, with: card, ean: "4260447149502")
        try server.payer.pay(id, by: .debit)
        let balance = try await balance(of: card)
        XCTAssertEqual(balance, 2000)
        XCTAssertEqual(server.ledger.map(\.netAmount), [2000], "the payment has its own books")
    }

    func testSpentChargeCannotBeCancelled() async throws {
        let card = try await card()
        let id = try await sale(500, with: card, ean: "4260447149502")
        try await client.smart.transactions.start(id, method: .cash)
        _ = try await cards.execute(card.id, .discharge(100))
        let error = await thrownError { try await client.smart.transactions.cancel(id) }
        XCTAssertEqual(error?.code, 1007)
        let status = try await client.smart.transactions.get(id).status
        XCTAssertEqual(status, .ok, "nothing has changed")
    }

    func testChargeWithoutAKnownCardIsRefusedBeforeMoneyMoves() async throws {
        let basket = SmartTransaction.Basket(products: [.init(id: 1, ean: "4260447149502", quantity: 1, priceOne: 500)])
        let draft = SmartTransaction.Draft(
            idents: [.card(number: "9276000000000001")], basket: basket, basketInfo: .init(sum: 500, currency: .eur))
        let id = try await client.smart.transactions.create(draft).id
        let error = await thrownError { try await client.smart.transactions.start(id, method: .cash) }
        XCTAssertEqual(error?.kind, .notAllowed)
        XCTAssertEqual(server.cardLedger, [])
    }

    func testCardPaysAPartAndCashTheRest() async throws {
        let card = try await card(charged: 300)
        let id = try await sale(500, with: card)
        let short = await thrownError { try await client.smart.transactions.start(id, method: .loyalty) }
        XCTAssertEqual(short?.kind, .notAllowed)
        let untouched = try await balance(of: card)
        XCTAssertEqual(untouched, 300)
        let rest = try await client.smart.transactions.preTransaction(id).missingSum
        XCTAssertEqual(rest, 200)
        let again = try await client.smart.transactions.preTransaction(id).missingSum
        XCTAssertEqual(again, 200, "a second time takes no more")
        let terminal = SmartTransaction.Start(terminalID: "1", trace: 2, cardType: "girocard")
        try await client.smart.transactions.start(id, method: .cashlessDirect, terminal)
        XCTAssertEqual(server.ledger.map(\.amount), [200])
        let after = try await balance(of: card)
        XCTAssertEqual(after, 0)
        try await client.smart.transactions.cancel(id)
        let former = try await balance(of: card)
        XCTAssertEqual(former, 300)
    }

    func testCardIsSoldWithATransaction() async throws {
        let group = try await group()
        let basket = SmartTransaction.Basket(products: [.init(id: 1, ean: "4260447149502", quantity: 2, priceOne: 500)])
        let draft = SmartTransaction.Draft(
            idents: [.createCard(group: group)], basket: basket, basketInfo: .init(sum: 1000, currency: .eur))
        let sale = try await client.smart.transactions.create(draft)
        let paid = try await client.smart.transactions.start(sale.id, method: .cash)
        let number = try XCTUnwrap(paid.idents?.first?.value)
        let found = try await cards.find(ListQuery(filter: SearchField.numberOfCard.equals(number)))
        XCTAssertEqual(found.items.map(\.balance), [1000])
    }

    func testOverdraftFollowsTheLimit() async throws {
        let card = try await card(charged: 100)
        let short = await thrownError { try await cards.execute(card.id, .discharge(150)) }
        XCTAssertEqual(short?.code, 1003)
        server.setOverdraftLimit(50, of: card.id)
        let limited = try await cards.balanceReceipt(of: card.id)
        XCTAssertEqual(limited.spendable, 150)
        _ = try await cards.execute(card.id, .discharge(150))
        let beyond = await thrownError { try await cards.execute(card.id, .discharge(1)) }
        XCTAssertEqual(beyond?.code, 1003)
        server.setOverdraftLimit(0, of: card.id)
        let unlimited = try await cards.balanceReceipt(of: card.id)
        XCTAssertNil(unlimited.spendable)
        let booking = try await cards.execute(card.id, .discharge(1_000_000))
        XCTAssertEqual(booking.card.balance, -1_000_050)
        server.setOverdraftLimit(nil, of: card.id)
        let forbidden = try await cards.balanceReceipt(of: card.id)
        XCTAssertEqual(forbidden.spendable, 0)
    }

    func testSplitTakesTheRestOfTheCard() async throws {
        let card = try await card(charged: 100)
        var draft = LoyaltyMerchantCard.TransactionDraft.discharge(150)
        draft.isAmountSplitAllowed = true
        let booking = try await cards.execute(card.id, draft)
        XCTAssertEqual(booking.amount, -100)
        XCTAssertEqual(booking.card.balance, 0)
    }

    func testPointsBonusAndTheLastTransactionAreBooked() async throws {
        let card = try await card()
        _ = try await cards.execute(card.id, .init(action: .charge, amount: 500, bonusAmount: 50))
        let points = try await cards.execute(card.id, .chargePoints(7))
        XCTAssertEqual(points.card.points, 7)
        let few = await thrownError { try await cards.execute(card.id, .dischargePoints(8)) }
        XCTAssertEqual(few?.code, 1003)
        let bonus = try await cards.execute(card.id, .init(action: .immediateBonus, amount: 5))
        XCTAssertEqual(bonus.card.bonusBalance, 55)
        let paid = try await cards.execute(card.id, .discharge(100))
        XCTAssertEqual(paid.card.bonusBalance, 0, "the bonus goes first")
        XCTAssertEqual(paid.card.cashBalance, 455)
        for (bonus, points) in [(55, 7), (50, 7), (50, 0), (0, 0)] {
            let cancelled = try await cards.execute(card.id, .cancelLast())
            XCTAssertEqual(cancelled.card.bonusBalance, bonus)
            XCTAssertEqual(cancelled.card.points, points)
        }
        let none = await thrownError { try await cards.execute(card.id, .cancelLast()) }
        XCTAssertEqual(none?.code, 1003)
    }

    func testAmountsThatAreNoNumbersAnyMoreAreRefused() async throws {
        let card = try await card(charged: .max), other = try await self.card(charged: 5)
        let error = await thrownError { try await cards.execute(card.id, .charge(1)) }
        XCTAssertEqual(error?.server?.name, "ProductFormatException")
        let bonus = await thrownError {
            try await cards.execute(other.id, .init(action: .charge, amount: 1, bonusAmount: .max))
        }
        XCTAssertEqual(bonus?.server?.name, "ProductFormatException")
        let transfer = await thrownError { try await cards.execute(other.id, .discharge(5), target: card.id) }
        XCTAssertEqual(transfer?.server?.name, "ProductFormatException")
        let left = try await balance(of: other)
        XCTAssertEqual(left, 5, "half a transfer is none")
    }

    func testTargetOfATransferMustBeUsableAndDischarged() async throws {
        let card = try await card(charged: 100), target = try await self.card()
        try await cards.lock(target.id, reason: .defect)
        let locked = await thrownError { try await cards.execute(card.id, .discharge(1), target: target.id) }
        XCTAssertEqual(locked?.code, 1003)
        try await cards.unlock(target.id)
        let charge = await thrownError { try await cards.execute(card.id, .charge(1), target: target.id) }
        XCTAssertEqual(charge?.code, 1003)
        let left = try await balance(of: card)
        XCTAssertEqual(left, 100)
    }

    func testExpiredCardCannotBeUsed() async throws {
        let card = try await card(charged: 100)
        try await cards.update(card.id, .init(expiryDate: "2020-01-01T00:00:00+01:00", additionalData: ["a": 1]))
        let error = await thrownError { try await cards.execute(card.id, .discharge(1)) }
        XCTAssertEqual(error?.code, 1003)
        let receipt = try await cards.balanceReceipt(of: card.id)
        XCTAssertEqual(receipt.isValid, false)
        XCTAssertEqual(receipt.spendable, 0)
    }

    func testLockedCardCanNeitherBeLockedNorCharged() async throws {
        let card = try await card()
        let unlocked = await thrownError { try await cards.unlock(card.id) }
        XCTAssertEqual(unlocked?.code, 1003)
        let wrong = await thrownError { try await cards.lock(card.id, reason: .lost, csc: "none") }
        XCTAssertEqual(wrong?.code, 1003)
        let locked = try await cards.lock(card.id, reason: .lost, csc: card.csc)
        XCTAssertEqual(locked.lockStatus, .locked)
        let again = await thrownError { try await cards.lock(card.id, reason: .lost) }
        XCTAssertEqual(again?.code, 1003)
        let validation = try await cards.validateCard(number: card.number)
        XCTAssertEqual(validation.isLocked, true)
        let id = try await sale(500, with: card, ean: "4260447149502")
        let charge = await thrownError { try await client.smart.transactions.start(id, method: .cash) }
        XCTAssertEqual(charge?.code, 1003)
    }

    func testCodesAndPasscodesAreCompared() async throws {
        let card = try await card()
        let group = try await XCTUnwrapAsync(await cards.get(card.id).cardGroup?.id)
        for (csc, isRight) in [(card.csc, true), ("nope", false)] {
            let answer = try await cards.checkCSC(csc: csc, cardNumber: card.number)
            XCTAssertEqual(answer, isRight)
        }
        let before = try await client.loyalty.cardGroups.isPasscodeRequired(
            group, for: .discharge, cardNumber: card.number)
        XCTAssertFalse(before)
        for passcode: SensitiveString in ["4711", "0123"] {
            try await cards.setPasscode(card.id, to: passcode, cardNumber: card.number, merchant: merchant)
            let isRight = try await cards.checkPasscode(card.id, passcode: passcode, cardNumber: card.number)
            XCTAssertTrue(isRight)
        }
        let number = try await cards.checkPasscode(card.id, passcode: "123", cardNumber: card.number)
        XCTAssertFalse(number, "0123 is another passcode than 123")
        let after = try await client.loyalty.cardGroups.isPasscodeRequired(
            group, for: .discharge, cardNumber: card.number)
        XCTAssertTrue(after)
        let wrong = await thrownError {
            try await cards.resetPasscode(card.id, cardNumber: card.number, current: "1")
        }
        XCTAssertEqual(wrong?.kind, .refused)
        try await cards.resetPasscode(card.id, cardNumber: card.number, current: "0123")
        let receipt = try await cards.balanceReceipt(of: card.id, cardNumber: card.number)
        XCTAssertEqual(receipt.hasNewPasscode, true)
    }

    func testUnknownNumbersAreInvalidAndNeverRight() async throws {
        let validation = try await cards.validateCard(number: "9276000000000001")
        XCTAssertEqual(validation.isValid, false)
        let isRight = try await cards.checkCSC(csc: "1234", cardNumber: "9276000000000001")
        XCTAssertFalse(isRight)
        let card = try await card()
        let foreign = try await cards.validateCard(number: card.number, merchant: "MRC_2")
        XCTAssertEqual(foreign.isValid, false)
        let error = await thrownError { try await cards.get("MCD_1") }
        XCTAssertEqual(error?.code, 4003)
    }

    func testQuestionsAreNoChanges() async throws {
        let card = try await card()
        let count = server.executedActions.count
        _ = try await cards.checkCSC(csc: card.csc, cardNumber: card.number)
        _ = try await cards.checkPasscode(card.id, passcode: "1", cardNumber: card.number)
        _ = try await cards.validateCard(number: card.number)
        _ = try await cards.balanceReceipt(of: card.id)
        XCTAssertEqual(server.executedActions.count, count)
        XCTAssertTrue(server.requests.suffix(4).allSatisfy { $0.actionID == nil })
    }

    func testCardIsAssignedOnceAndWithItsPIN() async throws {
        let card = try await card()
        let pin = try XCTUnwrap(server.cardPIN(of: card.number))
        let wrong: SensitiveString = pin == "0000" ? "0001" : "0000"
        let refused = await thrownError { try await client.loyalty.cards.assign(card.card, pin: wrong) }
        XCTAssertEqual(refused?.kind, .refused)
        try await client.loyalty.cards.assign(card.card, pin: pin)
        let assigned = try await client.loyalty.cards.get(card.card)
        XCTAssertEqual(assigned.account?.id, "me")
        let twice = await thrownError { try await client.loyalty.cards.assign(card.card, pin: pin) }
        XCTAssertEqual(twice?.server?.name, "ProductDuplicateException")
        try await client.loyalty.cards.unassign(card.card)
        let gone = await thrownError { try await client.loyalty.cards.unassign(card.card) }
        XCTAssertEqual(gone?.server?.name, "ProductDuplicateException")
    }

    func testCardMovesOnlyAmongTheProgramsOfItsMerchant() async throws {
        let card = try await card()
        let other = try await group(), foreign = try await group(of: "MRC_2")
        let moved = try await cards.setCardGroup(card.id, to: other)
        XCTAssertEqual(moved.cardGroup?.id, other)
        let error = await thrownError { try await cards.setCardGroup(card.id, to: foreign) }
        XCTAssertEqual(error?.server?.name, "ProductInternalException")
        let created = await thrownError { try await cards.create(in: foreign, of: merchant) }
        XCTAssertEqual(created?.server?.name, "ProductInternalException")
        let terminal = try await cards.virtualTerminal(of: card.id, merchant: merchant)
        XCTAssertEqual(terminal.isDisabled, false)
        XCTAssertEqual(terminal.actions?.contains(.discharge), true)
        let none = try await cards.virtualTerminal(of: card.id, merchant: "MRC_2")
        XCTAssertEqual(none.isDisabled, true)
    }

    func testCustomerIsRegisteredOnceAndThenChanged() async throws {
        let card = try await card()
        let draft = LoyaltyCustomer.Draft(
            merchantContact: .init(forename: "Erika", surname: "Mustermann"), customerNumber: "123")
        let held = try await cards.registerCustomer(card.id, draft)
        let customer = try XCTUnwrap(held.customer).requiredID
        let again = await thrownError { try await cards.registerCustomer(card.id, draft) }
        XCTAssertEqual(again?.code, 1003)
        try await client.loyalty.customers.update(customer, .init(note: "VIP", consentForCommunication: .accepted))
        let changed = try await cards.get(card.id).customer
        XCTAssertEqual(changed?.note, "VIP")
        XCTAssertEqual(changed?.contact?.surname, "Mustermann")
        let found = try await client.loyalty.customers.find(
            ListQuery(filter: SearchField.merchantContactSurname.equals("Mustermann")))
        XCTAssertEqual(found.items.map(\.id), [customer])
        try await client.loyalty.customers.assignPaymentContainer(customer, container: "LPC_1")
        let twice = await thrownError {
            try await client.loyalty.customers.assignPaymentContainer(customer, container: "LPC_1")
        }
        XCTAssertEqual(twice?.server?.name, "ProductDuplicateException")
        let without = try await client.loyalty.customers.unassignPaymentContainer(customer, container: "LPC_1")
        XCTAssertEqual(without.paymentContainers, [])
        let anonymous = try await client.loyalty.customers.update(customer, .init(anonymizes: true))
        XCTAssertNil(anonymous.contact)
        XCTAssertNil(anonymous.customerNumber)
        let other = try await client.loyalty.customers.create(.init(merchant: merchant, note: "new"))
        let replaced = try await cards.setCustomer(card.id, to: other.requiredID)
        XCTAssertEqual(replaced.customer?.note, "new")
        let single = try await cards.create(in: group(), of: merchant, for: .init(note: "owner"))
        XCTAssertEqual(single.first?.customer?.note, "owner")
    }

    func testLostAnswerToATransactionIsFoundInTheStatement() async throws {
        let card = try await card(charged: 500)
        server.inject(.loseResponse, matching: .post("/Loyalty/MerchantCards/*/transaction"))
        let error = await thrownError { try await cards.execute(card.id, .discharge(200)) }
        XCTAssertEqual(error?.outcome, .unknown)
        var amounts: [Int?] = []
        for try await entry in client.loyalty.transactions.all(where: SearchField.merchantCard.equals(card.id)) {
            amounts.append(entry.amount)
        }
        XCTAssertEqual(amounts, [500, -200])
    }
}

private func XCTUnwrapAsync<Value>(_ value: @autoclosure () async throws -> Value?) async throws -> Value {
    let value = try await value()
    return try XCTUnwrap(value)
}
