import Foundation
import XCTest

@testable import SecuconnectKit

/// What a payment container holds is told by its members alone.
final class PaymentInstrumentTests: XCTestCase {
    func testTheServersTellingMembersDecide() throws {
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

    func testTheFirstOfSeveralTellingMembersDecides() throws {
        let both = #"{"iban": "DE27", "girocode_url": "https://x", "pan": "4111", "payer_id": "P1"}"#
        guard case .instructions(let instructions) = try read(both) else { return XCTFail("no instructions") }
        XCTAssertEqual(instructions.iban, "DE27")
        guard case .creditCard = try read(#"{"owner": "Erika", "pan": "4111", "header": {}}"#) else {
            return XCTFail("no card")
        }
    }

    func testAMemberThatIsNullTellsNothing() throws {
        let account = try read(#"{"pan": null, "girocode_url": null, "header": null, "iban": "DE27", "owner": null}"#)
        XCTAssertEqual(account, .bankAccount(BankAccount(iban: "DE27")))
    }

    func testTheWholeOfEachKindIsRecognisedAndKept() throws {
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

    func testAnUnknownShapeIsKeptAsItIs() throws {
        for json in [#"{"wallet": {"n": [1, null]}}"#, "{}"] {
            let document = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
            let instrument = try read(document)
            XCTAssertEqual(instrument, .other(document))
            XCTAssertEqual(try JSONValue(encoding: instrument), document)
        }
    }

    func testAnEmptyListIsNoInstrumentAndAScalarIsDropped() throws {
        let (container, dropped) = try readTolerantly(PaymentContainer.self, #"{"public": [], "private": "secret"}"#)
        XCTAssertNil(container.publicData)
        XCTAssertNil(container.privateData)
        XCTAssertEqual(dropped.map(\.path), ["private"])
    }

    private func read(_ json: String) throws -> PaymentInstrument {
        let (instrument, dropped) = try readTolerantly(PaymentInstrument.self, json)
        XCTAssertEqual(dropped, [])
        return instrument
    }

    private func read(_ document: JSONValue) throws -> PaymentInstrument {
        try readTolerantly(PaymentInstrument.self, JSONEncoder().encode(document)).model
    }
}

extension PaymentInstructions {
    fileprivate static func filled(_ fill: (inout Self) -> Void) -> Self {
        var instructions = Self()
        fill(&instructions)
        return instructions
    }
}
