import Foundation
import SecuconnectSimulator
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The wire format of calls with cards, and the calls that are refused before they are sent.
final class LoyaltyRequestTests: XCTestCase {
    private let transport = ScriptedTransport(
        Array(repeating: .answer(200, #"{"id":"MCD_1","result":true}"#), count: 40))
    private var loyalty: LoyaltyResources { SecuconnectClient.test(transport).loyalty }

    private var lastPath: String? { transport.requests.last?.url.path.components(separatedBy: "/api/v2").last }

    func testPasscodeIsSentAsNumberUnlessThatWouldChangeIt() async throws {
        let wire: [(SensitiveString, JSONValue)] = [
            ("4711", 4711), ("0123", "0123"), ("0", "0"), ("123456789", 123_456_789), ("1234567890", "1234567890"),
            ("12a4", "12a4"), ("+123", "+123"), ("١٢٣", "١٢٣"),
        ]
        for (passcode, sent) in wire {
            _ = try await loyalty.merchantCards.checkPasscode(
                "MCD_1", passcode: passcode, cardNumber: "9276000000000003")
            XCTAssertEqual(try transport.lastBody(), ["cardnumber": "9276000000000003", "pin": sent])
            try await loyalty.merchantCards.setPasscode(
                "MCD_1", to: passcode, cardNumber: "9276000000000003", merchant: "MRC_1")
            XCTAssertEqual(
                try transport.lastBody(), ["cardnumber": "9276000000000003", "merchant": "MRC_1", "passcode": sent])
            try await loyalty.merchantCards.resetPasscode("MCD_1", cardNumber: "9276000000000003", current: passcode)
            XCTAssertEqual(try transport.lastBody(), ["cardnumber": "9276000000000003", "passcode": sent])
        }
    }

    func testCardNumbersAndCodesAreSentAsStrings() async throws {
        _ = try await loyalty.merchantCards.checkCSC(csc: "1234", cardNumber: "9276000000000003")
        XCTAssertEqual(try transport.lastBody(), try JSONValue(sample: "loyalty-check-csc-request-1.json"))
        XCTAssertEqual(lastPath, "/Loyalty/MerchantCards/me/checkCsc")
        _ = try await loyalty.merchantCards.validateCard(
            number: "9276000000000003", merchant: "MRC_VWZNVVCJ2DCBHXWSWNQ8TM3EEZQS2T")
        XCTAssertEqual(try transport.lastBody(), try JSONValue(sample: "loyalty-validate-merchantcard-request-1.json"))
        try await loyalty.cards.assign("CRD_1", pin: "0012")
        XCTAssertEqual(try transport.lastBody(), ["pin": "0012"])
        XCTAssertEqual(lastPath, "/Loyalty/Cards/CRD_1/assignUser/me")
        try await loyalty.cards.assign("CRD_1")
        XCTAssertNil(transport.requests.last?.body)
    }

    func testCustomerOfNewCardIsSentWithoutItsMerchant() async throws {
        let sample = try JSONValue(sample: "loyalty-create-merchantcards-request-1.partial.json")
        var customer = try JSONDecoder().decode(
            LoyaltyCustomer.Draft.self, from: JSONEncoder().encode(sample["customer"]))
        (customer.merchant, customer.anonymizes) = ("MRC_1", false)
        _ = try await loyalty.merchantCards.create(in: "CRG_1", of: "MRC_1", for: customer)
        var expected = sample
        expected["customer"]?["merchant_contact"]?["salutation"] = nil
        XCTAssertEqual(try transport.lastBody(), expected)
        XCTAssertEqual(lastPath, "/Loyalty/MerchantCards/MRC_1/createMerchantcards/CRG_1")
    }

    func testNumberOfNewCardsIsSent() async throws {
        _ = try await loyalty.merchantCards.create(3, in: "CRG_1", of: "MRC_1")
        XCTAssertEqual(try transport.lastBody(), ["cards_amount": 3])
    }

    func testTransactionNamesItsTargetInThePathAndAllowsSplitsOnly() async throws {
        var draft = LoyaltyMerchantCard.TransactionDraft.discharge(2000, terminalID: "1", store: "STO_1")
        draft.isAmountSplitAllowed = false
        _ = try await loyalty.merchantCards.execute("MCD_1", draft)
        XCTAssertEqual(lastPath, "/Loyalty/MerchantCards/MCD_1/transaction")
        var expected: JSONValue = ["action": "discharge", "amount": 2000, "terminal_id": "1", "store": "STO_1"]
        XCTAssertEqual(try transport.lastBody(), expected)
        draft.isAmountSplitAllowed = true
        _ = try await loyalty.merchantCards.execute("MCD_1", draft, target: "MCD_2")
        XCTAssertEqual(lastPath, "/Loyalty/MerchantCards/MCD_1/transaction/MCD_2")
        expected["amount_split_allowed"] = "true"
        XCTAssertEqual(try transport.lastBody(), expected)
    }

    func testUnlockSendsABodyOnlyIfAnythingIsGiven() async throws {
        try await loyalty.merchantCards.unlock("MCD_1")
        XCTAssertNil(transport.requests.last?.body)
        try await loyalty.merchantCards.unlock("MCD_1", reason: .lost, csc: "0123")
        XCTAssertEqual(try transport.lastBody(), ["reason": 1, "csc": "0123"])
        try await loyalty.merchantCards.lock("MCD_1", reason: .notActivated, note: "neu")
        XCTAssertEqual(try transport.lastBody(), ["reason": 8, "note": "neu"])
    }

    func testBlankNumbersAndCodesAreRefused() async {
        await assertRefused { try await $0.loyalty.merchantCards.checkCSC(csc: " ", cardNumber: "1") }
        await assertRefused { try await $0.loyalty.merchantCards.checkCSC(csc: "1", cardNumber: "") }
        await assertRefused { try await $0.loyalty.merchantCards.checkPasscode("MCD_1", passcode: "", cardNumber: "1") }
        await assertRefused {
            try await $0.loyalty.merchantCards.setPasscode("MCD_1", to: "1", cardNumber: "\n", merchant: "MRC_1")
        }
        await assertRefused { try await $0.loyalty.merchantCards.resetPasscode("MCD_1", cardNumber: "1", current: " ") }
        await assertRefused { try await $0.loyalty.merchantCards.validateCard(number: "") }
        await assertRefused { try await $0.loyalty.merchantCards.balanceReceipt(of: "MCD_1", cardNumber: "") }
        await assertRefused { try await $0.loyalty.merchantCards.lock("MCD_1", reason: .lost, csc: "") }
        await assertRefused { try await $0.loyalty.merchantCards.unlock("MCD_1", csc: " ") }
        await assertRefused {
            try await $0.loyalty.cardGroups.isPasscodeRequired("CRG_1", for: .charge, cardNumber: " ")
        }
        await assertRefused { try await $0.loyalty.cardGroups.create(displayName: " ", merchant: "MRC_1") }
        await assertRefused { try await $0.loyalty.cardGroups.update("CRG_1", displayName: "") }
    }

    func testPINsWithoutFourDigitsAreRefused() async {
        for pin: SensitiveString in ["123", "12345", "12a4", "", "१२३४"] {
            await assertRefused { try await $0.loyalty.cards.assign("CRD_1", pin: pin) }
        }
    }

    func testImpossibleCreationsAreRefused() async {
        for count in [0, -1] {
            await assertRefused { try await $0.loyalty.merchantCards.create(count, in: "CRG_1", of: "MRC_1") }
        }
        await assertRefused {
            try await $0.loyalty.merchantCards.create(2, in: "CRG_1", of: "MRC_1", for: .init(note: "a"))
        }
        await assertRefused {
            try await $0.loyalty.merchantCards.create(in: "CRG_1", of: "MRC_1", for: .init(merchant: "MRC_2"))
        }
        await assertRefused {
            try await $0.loyalty.merchantCards.create(in: "CRG_1", of: "MRC_1", for: .init(anonymizes: true))
        }
        await assertRefused { try await $0.loyalty.merchantCards.registerCustomer("MCD_1", .init(anonymizes: true)) }
        await assertRefused { try await $0.loyalty.customers.create(.init(anonymizes: true)) }
        await assertRefused { try await $0.loyalty.customers.create(.init(additionalData: [])) }
        await assertRefused { try await $0.loyalty.customers.update("CUS_1", .init(additionalData: "a")) }
        await assertRefused { try await $0.loyalty.merchantCards.update("MCD_1", .init(additionalData: 1)) }
    }

    func testImpossibleTransactionsAreRefused() async {
        await assertRefused { try await $0.loyalty.merchantCards.execute("MCD_1", .charge(0)) }
        await assertRefused { try await $0.loyalty.merchantCards.execute("MCD_1", .discharge(-2000)) }
        await assertRefused {
            try await $0.loyalty.merchantCards.execute("MCD_1", .init(action: .charge, amount: 1, bonusAmount: -1))
        }
        await assertRefused { try await $0.loyalty.merchantCards.execute("MCD_1", .init(action: .cashReport)) }
        await assertRefused { try await $0.loyalty.merchantCards.execute("MCD_1", .discharge(1), target: "MCD_1") }
        await assertRefused { try await $0.loyalty.merchantCards.execute("MCD_1", .discharge(1), target: "") }
        await assertRefused {
            try await $0.loyalty.merchantCards.execute("MCD_1", .init(action: .charge, cardNumber: ""))
        }
    }

    func testSecretsInSearchesAreSentAndNotPrinted() async throws {
        let filter =
            SearchField<LoyaltyMerchantCard>.numberOfCard.equals(SensitiveString("9276000000000003"))
            && !SearchField.id.equals("1")
        let transport = ScriptedTransport([.answer(200, #"{"count":0,"data":[]}"#)])
        _ = try await SecuconnectClient.test(transport).loyalty.merchantCards.find(ListQuery(filter: filter))
        let query = URLComponents(url: try XCTUnwrap(transport.requests.last?.url), resolvingAgainstBaseURL: false)
        XCTAssertEqual(query?.queryItems?.first?.value, "card.cardnumber:9276000000000003 AND (NOT id:1)")
        var dumped = ""
        dump(ListQuery(filter: filter), to: &dumped)
        for printed in ["\(filter)", String(reflecting: filter), dumped] {
            XCTAssertFalse(printed.contains("9276"), printed)
        }
        XCTAssertEqual("\(filter)", "card.cardnumber:••• AND (NOT id:1)")
        XCTAssertTrue(filter.matches(["card": ["cardnumber": "9276000000000003"]]))
    }
}
