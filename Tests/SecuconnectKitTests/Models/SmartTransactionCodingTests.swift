import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Tests that the vendor's printed responses are read whole, and the server's known variants of them, too.
final class SmartTransactionCodingTests: XCTestCase {
    func testEveryPrintedAnswerIsReadWhole() throws {
        let answers = try Fixture.names(in: "samples").filter {
            $0.hasPrefix("smart-transaction-") && $0.contains("-response-")
        }
        XCTAssertEqual(answers.count, 11)
        for name in answers + ["guide-create-response.json"] {
            let (transaction, dropped) = try JSONReader.decodeWithDroppedValues(
                SmartTransaction.self, from: Fixture.data("samples/\(name)"))
            XCTAssertEqual(dropped, [], name)
            let sample = try JSONValue(sample: name)
            let missing = sample.membersMissing(in: try JSONValue(encoding: transaction))
            // A field under its second name is written under the first.
            XCTAssertEqual(missing.filter { $0 != ".updated_at" }, [], name)
            XCTAssertEqual(missing.isEmpty, sample["updated_at"] == nil, name)
        }
    }

    func testGuidesAnswerIsFoundInItsProperties() throws {
        let transaction = try JSONReader.decodeWithDroppedValues(
            SmartTransaction.self, from: Fixture.data("samples/guide-create-response.json")
        )
        .value
        XCTAssertEqual(transaction.object, "smart.transactions")
        XCTAssertEqual(transaction.id, "STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ")
        XCTAssertEqual(transaction.merchant?.id, "MRC_G8SE48FRHVITKILAPNCEDU0NUD55W8")
        XCTAssertEqual(transaction.merchant?.companyName, "Musterhändler GmbH")
        XCTAssertEqual(transaction.contract?.id, "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04")
        XCTAssertEqual(transaction.contract?.object, "general.contracts")
        XCTAssertEqual(transaction.customer?.id, "PCU_WFC7ER68R2PAA5D7DWYR7A9X04ZSAJ")
        XCTAssertEqual(transaction.customer?.contact?.name, "Max Mustermann")
        XCTAssertEqual(transaction.customer?.contact?.salutation, "Herr")
        XCTAssertEqual(transaction.customer?.contact?.address?.postalCode, "09123")
        XCTAssertEqual(transaction.created?.date, Date(timeIntervalSince1970: 1_580_826_840))
        XCTAssertEqual(transaction.status, .created)
        XCTAssertEqual(transaction.intent, .sale)
        XCTAssertEqual(transaction.basketInfo, .init(sum: 500, currency: .eur))
        XCTAssertEqual(transaction.isDemo, true)
        XCTAssertEqual(transaction.applicationContext, .init(checkoutTemplate: .payment, language: .german))
        XCTAssertEqual(transaction.paymentContext?.capturesAutomatically, true)
        XCTAssertEqual(
            transaction.paymentContext?.creditcardSchemes, [.mastercard, .visa, .americanExpress, .unionPay])
    }

    func testEveryLinkOfTheGuidesAnswerIsFound() throws {
        let transaction = try JSONReader.decodeWithDroppedValues(
            SmartTransaction.self, from: Fixture.data("samples/guide-create-response.json")
        )
        .value
        let links = try XCTUnwrap(transaction.paymentLinks)
        XCTAssertEqual(
            links.methods, [.creditcard, .debit, .eps, .giropay, .invoice, .paypal, .prepaid, .sofort])
        for method in links.methods {
            let link = try XCTUnwrap(links[method])
            XCTAssertEqual(link.host, "pay-dev.secuconnect.com")
            XCTAssertTrue(link.absoluteString.contains("payment-method=\(method)&stx=\(transaction.id)&"))
        }
        XCTAssertEqual(
            links.general?.absoluteString,
            "https://pay-dev.secuconnect.com?stx=STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ"
                + "&contract=GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04&server=testing")
    }

    func testDraftReadsBackAsItWasWritten() throws {
        for (name, body) in SmartTransactionBodies.all {
            guard let draft = body as? SmartTransaction.Draft else { continue }
            let (again, dropped) = try JSONReader.decodeWithDroppedValues(
                SmartTransaction.Draft.self, from: JSONEncoder().encode(draft))
            XCTAssertEqual(dropped, [], name)
            XCTAssertEqual(again, draft, name)
        }
    }

    func testTransactionWithoutIDIsRefused() {
        XCTAssertThrowsError(try JSONReader.decodeWithDroppedValues(SmartTransaction.self, from: #"{"status": "ok"}"#))
    }
}

extension JSONValue {
    /// The paths of the members that the other value lacks or has otherwise. Null counts as absent.
    fileprivate func membersMissing(in other: JSONValue?, at path: String = "") -> [String] {
        switch (self, other) {
        case (.null, nil), (.null, .null?):
            return []
        case (.object(let members), .object(let others)?):
            return members.flatMap { $0.value.membersMissing(in: others[$0.key], at: "\(path).\($0.key)") }
        case (.array(let elements), .array(let others)?) where elements.count == others.count:
            return zip(elements, others).flatMap { $0.membersMissing(in: $1, at: "\(path)[]") }
        default:
            return self == other ? [] : [path]
        }
    }
}
