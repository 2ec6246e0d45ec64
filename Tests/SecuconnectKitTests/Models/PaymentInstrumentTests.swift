import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Tests that the members of a payment container decide its kind.
final class PaymentInstrumentTests: XCTestCase {
    func testServersTellingMembersDecide() throws {
        XCTAssertEqual(
            try read(#"{"girocode_url": "https://x"}"#),
            .instructions(.filled { $0.girocodeURL = URL(string: "https://x") }))
        XCTAssertEqual(try read(#"{"pan": "411111XXXXXX1111"}"#), .creditCard(CreditCard(pan: "411111XXXXXX1111")))
        XCTAssertEqual(
            try read(#"{"header": {"transactionId": "ab"}}"#),
            .applePay(ApplePayToken(header: ApplePayToken.Header(transactionID: "ab"))))
        XCTAssertEqual(try read(#"{"signedMessage": "{}"}"#), .googlePay(GooglePayToken(signedMessage: "{}")))
        XCTAssertEqual(try read(#"{"payer_id": "P1"}"#), .payPal(PayPalAccount(payerID: "P1")))
        XCTAssertEqual(try read(#"{"owner": "Erika"}"#), .bankAccount(BankAccount(owner: "Erika")))
    }

    func testFirstOfSeveralTellingMembersDecides() throws {
        let both = #"{"iban": "DE27", "girocode_url": "https://x", "pan": "4111", "payer_id": "P1"}"#
        guard case .instructions(let instructions) = try read(both) else { return XCTFail("no instructions") }
        XCTAssertEqual(instructions.iban, "DE27")
        guard case .creditCard = try read(#"{"owner": "Erika", "pan": "4111", "header": {}}"#) else {
            return XCTFail("no card")
        }
    }

    func testMemberThatIsNullTellsNothing() throws {
        let account = try read(#"{"pan": null, "girocode_url": null, "header": null, "iban": "DE27", "owner": null}"#)
        XCTAssertEqual(account, .bankAccount(BankAccount(iban: "DE27")))
    }

    func testWholeOfEachKindIsRecognisedAndKept() throws {
        let shapes = try ModelShapes()
        let names = [
            "PaymentInstructions", "CreditCardDescriptor", "ApplePayDescriptor", "GooglePayDescriptor",
            "PayPalDescriptor",
            "BankAccountDescriptor",
        ]
        for name in names {
            let document = shapes.document(of: name)
            let instrument = try read(document)
            XCTAssertEqual(document.differences(from: try JSONValue(encoding: instrument)), [], name)
            if case .other = instrument { XCTFail("\(name) is not recognised") }
        }
    }

    func testUnknownShapeIsKeptAsItIs() throws {
        for json in [#"{"wallet": {"n": [1, null]}}"#, "{}"] {
            let document = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
            let instrument = try read(document)
            XCTAssertEqual(instrument, .other(document))
            XCTAssertEqual(try JSONValue(encoding: instrument), document)
        }
    }

    func testEmptyListIsNoInstrumentAndAScalarIsDropped() throws {
        let (container, dropped) = try JSONReader.decodeWithDroppedValues(
            PaymentContainer.self, from: #"{"public": [], "private": "secret"}"#)
        XCTAssertNil(container.publicData)
        XCTAssertNil(container.privateData)
        XCTAssertEqual(dropped.map(\.path), ["private"])
    }

    private func read(_ json: String) throws -> PaymentInstrument {
        let (instrument, dropped) = try JSONReader.decodeWithDroppedValues(PaymentInstrument.self, from: json)
        XCTAssertEqual(dropped, [])
        return instrument
    }

    private func read(_ document: JSONValue) throws -> PaymentInstrument {
        try JSONReader.decodeWithDroppedValues(PaymentInstrument.self, from: JSONEncoder().encode(document)).value
    }
}

extension PaymentInstructions {
    fileprivate static func filled(_ fill: (inout Self) -> Void) -> Self {
        var instructions = Self()
        fill(&instructions)
        return instructions
    }
}
