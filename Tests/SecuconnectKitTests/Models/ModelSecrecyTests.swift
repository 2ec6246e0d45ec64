import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// No model shows personal data, bank data, card data or secrets when it is printed, dumped or mirrored.
final class ModelSecrecyTests: XCTestCase {
    /// A text that no value of the API's vocabulary has, so that it is shown nowhere.
    private static let secret = "SECRET@example.net"

    func testSensitiveStringShowsNothing() {
        let text: SensitiveString = "SECRET@example.net"
        for shown in renderings(of: text) + renderings(of: ["key": text]) {
            XCTAssertFalse(shown.contains("SECRET"), shown)
        }
        XCTAssertEqual("\(text)", "•••")
        XCTAssertTrue(Mirror(reflecting: text).children.isEmpty)
        XCTAssertEqual(text.rawValue, Self.secret)
    }

    func testSensitiveStringIsReadAndWrittenAsString() throws {
        let account = try JSONReader.decodeWithDroppedValues(BankAccount.self, from: #"{"iban": "SECRET"}"#).value
        XCTAssertEqual(account.iban?.rawValue, "SECRET")
        XCTAssertEqual(try JSONValue(encoding: account), ["iban": "SECRET"])
    }

    func testNoModelShowsAnyOfItsStrings() throws {
        var shapes = try ModelShapes()
        shapes.text = { name, _ in name.contains("url") ? "https://example.net/SECRET" : Self.secret }
        for row in ModelRoundTripTests.rows {
            let reading = try row.read(shapes.document(of: row.name))
            XCTAssertTrue(reading.encodedText.contains("SECRET") || reading.hasNoStrings, row.name)
            for shown in renderings(of: reading.model) { XCTAssertFalse(shown.contains("SECRET"), row.name) }
        }
    }

    /// Strings that look like a value of the API's vocabulary are shown only where the vocabulary is.
    func testNoModelShowsPlainWordsOfItsSecretFields() throws {
        let vocabulary: Set = ["object", "status"]
        let names: Set = [
            "account_owner", "accountnumber", "apikey", "bankname", "bic", "cardnumber", "city", "client_id",
            "client_secret", "companyname", "content", "custom1", "custom5", "transactionnumber",
            "description", "desc", "email", "expiration_date", "fax", "forename", "iban", "incoming_payment_iban",
            "incoming_payment_purpose", "mobile", "name", "note", "owner", "pan", "payer_id", "payment_data", "phone",
            "code", "csc", "password", "pin", "receipt_customer", "receipt_zvt", "serial", "serial_number", "user_pin",
            "postal_code", "purpose", "signature", "signatures", "signedKey", "signedMessage", "street",
            "street_number", "surname", "text", "transact_container", "transact_hash", "transact_skey_keyname",
            "transact_skey_pubkey", "value", "girocode_url", "dob", "birthplace", "merchantRef", "transactionRef",
        ]
        XCTAssertTrue(names.isDisjoint(with: vocabulary))
        var shapes = try ModelShapes()
        shapes.text = { name, _ in names.contains(name) ? "Mustermann" : "x" }
        for row in ModelRoundTripTests.rows {
            let reading = try row.read(shapes.document(of: row.name))
            for shown in renderings(of: reading.model) { XCTAssertFalse(shown.contains("Mustermann"), row.name) }
        }
    }

    func testEveryTypeOfTheModelsIsPrintedByTheOneMechanism() throws {
        for row in ModelRoundTripTests.rows {
            XCTAssertTrue(try row.read(ModelShapes().document(of: row.name)).model is any APIModel, row.name)
        }
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/SecuconnectKit")
        let files = try XCTUnwrap(
            FileManager.default.enumerator(
                at: sources.appendingPathComponent("Models"), includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            count += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") where line.contains("Codable") && !line.contains("//") {
                XCTFail("\(file.lastPathComponent): declare APIModel in place of Codable: \(line)")
            }
        }
        XCTAssertGreaterThan(count, 40)
    }

    func testDumpedPaymentShowsNeitherNameNorIBAN() {
        var payment = PaymentTransaction(id: "PCI_1")
        payment.incomingPaymentIBAN = "SECRET"
        payment.paymentData = "SECRET"
        var contract = GeneralContract()
        contract.payInAdvanceAccount = BankAccount(iban: "SECRET", owner: "Erika")
        payment.contract = contract
        for shown in renderings(of: payment) {
            XCTAssertFalse(shown.contains("SECRET") || shown.contains("Erika"), shown)
            XCTAssertTrue(shown.contains("PCI_1"), shown)
        }
    }

    func testTokensOfWalletsShowNothing() {
        let apple = ApplePayToken(signature: "SECRET", data: "SECRET")
        let google = GooglePayToken(
            signature: "SECRET", intermediateSigningKey: .init(signedKey: "SECRET", signatures: ["SECRET"]),
            signedMessage: "SECRET")
        let instruments: [PaymentInstrument] = [
            .applePay(apple), .googlePay(google), .other(["pan": "SECRET"]), .bankAccount(BankAccount(iban: "SECRET")),
            .creditCard(CreditCard(pan: "SECRET", expirationDate: "SECRET", transactHash: "SECRET")),
        ]
        var container = PaymentContainer()
        for instrument in instruments {
            container.privateData = instrument
            for shown in renderings(of: instrument) + renderings(of: container) {
                XCTAssertFalse(shown.contains("SECRET"), shown)
            }
        }
    }

    func testRawJSONShowsItsShapeOnly() {
        let values: [(JSONValue, String)] = [
            (["iban": "SECRET", "b": 1], "{2 fields}"), (["SECRET"], "[1 element]"), ("SECRET", "string"),
            (4_111_111_111_111_111, "number"), (.number(1.5), "number"), (true, "Boolean"), (nil, "null"),
            ([], "[0 elements]"),
        ]
        for (value, shape) in values {
            XCTAssertEqual("\(value)", shape)
            for shown in renderings(of: value) + renderings(of: ["key": value]) {
                XCTAssertFalse(shown.contains("SECRET") || shown.contains("4111"), shown)
            }
        }
    }
}

extension ModelRow.Reading {
    fileprivate var encodedText: String {
        (try? JSONEncoder().encode(encoded)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    fileprivate var hasNoStrings: Bool { !encodedText.contains("example") }
}
