import TestSupport
import XCTest

@testable import SecuconnectKit

/// The payments that the vendor prints are read whole.
final class PaymentSampleTests: XCTestCase {
    func testEveryPrintedPaymentIsReadWholeAndWrittenAgain() throws {
        let names = try Fixture.names(in: "samples").filter { $0.hasPrefix("payment-transaction-read-response-") }
        XCTAssertEqual(names.count, 3)
        for name in names {
            let (payment, dropped) = try JSONReader.decodeWithDroppedValues(
                PaymentTransaction.self, from: Fixture.data("samples/\(name)"))
            XCTAssertEqual(dropped, [], name)
            let sample = try Fixture.json("samples/\(name)")
            XCTAssertEqual(sample.differences(from: try JSONValue(encoding: payment)), [], name)
        }
    }

    func testPrintedPaymentIsFoundInItsProperties() throws {
        let data = try Fixture.data("samples/payment-transaction-read-response-3.partial.json")
        let payment = try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: data).value
        XCTAssertEqual(payment.id, "PCI_9PVHF5K09JB7R519PUVCYNWM3YA08Y")
        XCTAssertEqual(payment.subscription?.id, "SUB_5XJDF2VWGUPU6V5RV1MYXGYD38KFDJ")
        XCTAssertEqual(payment.transactionCode, 30_000_004)
        XCTAssertEqual(payment.productID, 440)
        XCTAssertEqual(payment.amount, 990)
        XCTAssertEqual(payment.currency, .eur)
        XCTAssertEqual(payment.created?.date?.timeIntervalSince1970, 1_717_963_749)
        XCTAssertEqual(payment.status, 115)
        XCTAssertEqual(payment.details?.cleared, .open)
        XCTAssertEqual(payment.details?.simpleStatus, .subscriptionApproved)
    }

    func testPaymentWithoutIDIsRefused() {
        XCTAssertThrowsError(try JSONReader.decodeWithDroppedValues(PaymentTransaction.self, from: #"{"amount": 990}"#))
    }

    func testPrintedStatusCheckIsReadWhole() throws {
        let name = "samples/payment-transaction-checkstatus-response-1.json"
        let (check, dropped) = try JSONReader.decodeWithDroppedValues(
            PaymentTransaction.StatusCheck.self, from: Fixture.data(name))
        XCTAssertEqual(dropped, [])
        XCTAssertEqual(check.amount, 8_600)
        XCTAssertEqual(check.currency, .eur)
        XCTAssertEqual(check.simpleStatus, .authorized)
        XCTAssertEqual(try Fixture.json(name).differences(from: try JSONValue(encoding: check)), [])
    }

    func testPrintedPaymentInTheOldFormatIsReadWhole() throws {
        let name = "samples/payment-secupaydebits-create-response-1.partial.json"
        let (payment, dropped) = try JSONReader.decodeWithDroppedValues(
            SecupayTransaction.self, from: Fixture.data(name))
        XCTAssertEqual(dropped, [])
        XCTAssertEqual(payment.id, "abcdefghijklm1000001")
        XCTAssertEqual(payment.paymentID, "PCI_G8AGXUA2SN73HHUGZUT3C6MJYF7KU0")
        XCTAssertEqual(payment.status, .internalServerStatus)
        XCTAssertEqual(payment.transactionStatus, "1", "printed as a number, declared as a text")
        XCTAssertEqual(payment.paymentAction, .sale)
        XCTAssertNil(payment.basket)
    }
}
