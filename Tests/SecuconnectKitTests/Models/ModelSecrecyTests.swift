import XCTest

@testable import SecuconnectKit

/// Card and bank data never show when a model is printed, dumped or mirrored.
final class ModelSecrecyTests: XCTestCase {
    private static let secret = "SECRET"
    private static let secretMembers: Set = [
        "apikey", "iban", "incoming_payment_iban", "payment_data", "pan", "expiration_date", "cardnumber", "signature",
        "signatures",
        "signedKey", "signedMessage", "transact_container", "transact_skey_pubkey", "transact_skey_keyname",
        "transact_hash",
    ]

    func testASensitiveTextShowsNothing() {
        let text: SensitiveString = "SECRET"
        for shown in Self.renderings(of: text) + Self.renderings(of: ["key": text])
            + Self.renderings(of: Optional(text) as Any)
        {
            XCTAssertFalse(shown.contains(Self.secret), shown)
        }
        XCTAssertEqual("\(text)", "•••")
        XCTAssertTrue(Mirror(reflecting: text).children.isEmpty)
        XCTAssertEqual(text.rawValue, Self.secret)
    }

    func testASensitiveTextIsReadAndWrittenAsAText() throws {
        let account = try readTolerantly(BankAccount.self, #"{"iban": "SECRET"}"#).model
        XCTAssertEqual(account.iban?.rawValue, Self.secret)
        XCTAssertEqual(try JSONValue(encoding: account), ["iban": "SECRET"])
    }

    func testNoModelShowsASecretHoweverDeepItIs() throws {
        var shapes = try ModelShapes()
        shapes.text = { Self.secretMembers.contains($0) ? Self.secret : $0 }
        for row in ModelRoundTripTests.rows {
            let reading = try row.read(shapes.document(of: row.name))
            for shown in Self.renderings(of: reading.model) {
                XCTAssertFalse(shown.contains(Self.secret), row.name)
            }
        }
    }

    func testADumpedPaymentShowsNoIBAN() {
        var payment = PaymentTransaction(id: "PCI_1")
        payment.incomingPaymentIBAN = "SECRET"
        payment.paymentData = "SECRET"
        var contract = GeneralContract()
        contract.payInAdvanceAccount = BankAccount(iban: "SECRET", owner: "Erika")
        payment.contract = contract
        for shown in Self.renderings(of: payment) {
            XCTAssertFalse(shown.contains(Self.secret), shown)
            XCTAssertTrue(shown.contains("Erika"), shown)
        }
    }

    func testTheTokensOfWalletsShowNothing() {
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
            for shown in Self.renderings(of: instrument) + Self.renderings(of: container) {
                XCTAssertFalse(shown.contains(Self.secret), shown)
            }
        }
    }

    /// A value in every way in which it may end up in a log.
    private static func renderings(of value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return ["\(value)", String(describing: value), String(reflecting: value), dumped, mirrored(value)]
    }

    private static func mirrored(_ value: Any) -> String {
        let children = Mirror(reflecting: value).children
        return children.isEmpty ? "\(value)" : children.map { mirrored($0.value) }.joined(separator: " ")
    }
}
