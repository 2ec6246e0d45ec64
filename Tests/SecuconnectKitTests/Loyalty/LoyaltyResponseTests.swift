import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The responses to calls with cards. One that doesn't say yes is never taken for yes.
final class LoyaltyResponseTests: XCTestCase {
    private func loyalty(answering body: String) -> LoyaltyResources {
        SecuconnectClient.test(ScriptedTransport([.answer(200, body)])).loyalty
    }

    func testMissingResultIsNeverTakenForRight() async {
        for body in ["{}", "[]", "null", "", #"{"result":null}"#, #"{"result":"maybe"}"#, #"{"result":[]}"#] {
            let errors = [
                await thrownError {
                    try await loyalty(answering: body).merchantCards.checkCSC(
                        csc: "1234", cardNumber: "9276000000000003")
                },
                await thrownError {
                    try await loyalty(answering: body).merchantCards.checkPasscode(
                        "MCD_1", passcode: "1234", cardNumber: "9276000000000003")
                },
                await thrownError {
                    try await loyalty(answering: body).cardGroups.isPasscodeRequired("CRG_1", for: .discharge)
                },
            ]
            for error in errors { XCTAssertEqual(error?.kind, .unreadableResponse, body) }
        }
    }

    func testAnswersToQuestionsAreRead() async throws {
        let sample = String(decoding: try Fixture.data("samples/loyalty-check-csc-response-1.json"), as: UTF8.self)
        for (body, answer) in [(sample, true), (#"{"result":false}"#, false), (#"{"result":0}"#, false)] {
            let isRight = try await loyalty(answering: body).merchantCards.checkCSC(csc: "1", cardNumber: "2")
            XCTAssertEqual(isRight, answer, body)
        }
    }

    func testRefusedCommandsThrow() async {
        let no = #"{"result":false}"#
        let errors = [
            await thrownError { try await loyalty(answering: no).cards.assign("CRD_1", pin: "0000") },
            await thrownError { try await loyalty(answering: no).cards.unassign("CRD_1") },
            await thrownError {
                try await loyalty(answering: no).merchantCards.setPasscode(
                    "MCD_1", to: "1", cardNumber: "2", merchant: "MRC_1")
            },
            await thrownError {
                try await loyalty(answering: no).merchantCards.resetPasscode("MCD_1", cardNumber: "2", current: "1")
            },
        ]
        for error in errors {
            XCTAssertEqual(error?.kind, .refused)
            XCTAssertEqual(error?.outcome, .rejected)
        }
    }

    func testCreationWithoutCardsInItsResponseIsUnknown() async throws {
        for body in ["[]", "null", "", #"{"data":null}"#, "[7]"] {
            let error = await thrownError {
                try await loyalty(answering: body).merchantCards.create(2, in: "CRG_1", of: "MRC_1")
            }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
            XCTAssertEqual(error?.outcome, .unknown, body)
        }
        let body = #"[{"id":"MCD_1","csc":"0123","card":{"cardnumber":9276000000000003}},7]"#
        let cards = try await loyalty(answering: body).merchantCards.create(2, in: "CRG_1", of: "MRC_1")
        XCTAssertEqual(try cards.map { try $0.requiredID }, ["MCD_1"])
        XCTAssertEqual(cards.first?.csc?.rawValue, "0123")
        XCTAssertEqual(cards.first?.card?.cardNumber?.rawValue, "9276000000000003")
    }

    func testUnknownCardIsInvalid() async throws {
        let sample = try Fixture.data("samples/loyalty-validate-merchantcard-response-1.json")
        let body = String(decoding: sample, as: UTF8.self)
        let validation = try await loyalty(answering: body).merchantCards.validateCard(number: "1")
        XCTAssertEqual(validation.isValid, false)
        XCTAssertNil(validation.isLocked)
    }

    func testSpendableAmountNeedsAValidCardAndABalance() throws {
        func spendable(_ json: String) throws -> Int? {
            try JSONReader.decodeWithDroppedValues(LoyaltyMerchantCard.BalanceReceipt.self, from: json).value.spendable
        }
        XCTAssertEqual(try spendable(#"{"valid":true,"balance":500}"#), 500)
        XCTAssertEqual(try spendable(#"{"valid":true,"balance":"500","limit_allowed":false,"limit":100}"#), 500)
        XCTAssertEqual(try spendable(#"{"valid":true,"balance":500,"limit_allowed":1,"limit":100}"#), 600)
        XCTAssertNil(try spendable(#"{"valid":true,"balance":500,"limit_allowed":true,"limit":0}"#))
        XCTAssertEqual(try spendable(#"{"valid":true,"balance":-50,"limit_allowed":false}"#), 0)
        XCTAssertEqual(try spendable(#"{"valid":true,"balance":\#(Int.max),"limit_allowed":1,"limit":9}"#), .max)
        for doubtful in [
            #"{"balance":500}"#, #"{"valid":false,"balance":500}"#, #"{"valid":null,"balance":500}"#,
            #"{"valid":true}"#, #"{"valid":true,"limit_allowed":true,"limit":0}"#, "{}",
        ] {
            XCTAssertEqual(try spendable(doubtful), 0, doubtful)
        }
        XCTAssertEqual(try spendable(#"{"valid":true,"balance":500,"limit_allowed":true}"#), 500)
    }

    func testFlagsOfTheVirtualTerminalAreNumbers() throws {
        let json =
            #"{"store":{"name":"Filiale 1","id":"STO_1"},"gift_terminal":0,"amount_split_enabled":1,"disabled":0}"#
        let terminal = try JSONReader.decodeWithDroppedValues(LoyaltyMerchantCard.VirtualTerminal.self, from: json)
            .value
        XCTAssertEqual(terminal.storeName, "Filiale 1")
        XCTAssertEqual(terminal.storeID, "STO_1")
        XCTAssertEqual(
            [terminal.isGiftTerminal, terminal.isAmountSplitEnabled, terminal.isDisabled], [false, true, false])
        let disabled = try JSONReader.decodeWithDroppedValues(
            LoyaltyMerchantCard.VirtualTerminal.self, from: #"{"disabled":1}"#
        ).value
        XCTAssertEqual(disabled.isDisabled, true)
        XCTAssertNil(disabled.storeName)
    }

    func testOlderNameOfTheLastChangeIsRead() throws {
        let json = #"{"id":"LTX_1","last_changee":"2020-01-01T00:00:00+01:00","amount":"-500","is_cancelling":"3"}"#
        var entry = try JSONReader.decodeWithDroppedValues(LoyaltyTransaction.self, from: json).value
        XCTAssertEqual(entry.lastChange?.rawValue, "2020-01-01T00:00:00+01:00")
        XCTAssertEqual(entry.amount, -500)
        XCTAssertEqual(entry.canceling, .partial)
        entry.lastChange = "2021-01-01"
        XCTAssertEqual(try JSONValue(encoding: entry)["last_change"], "2021-01-01")
        XCTAssertNil(try JSONValue(encoding: entry)["last_changee"])
    }

    func testObjectWithoutIdentifierThrowsWhenItIsRequired() {
        XCTAssertThrowsError(try LoyaltyCardGroup().requiredID) {
            XCTAssertEqual(($0 as? SecuconnectError)?.kind, .unreadableResponse)
        }
    }
}
