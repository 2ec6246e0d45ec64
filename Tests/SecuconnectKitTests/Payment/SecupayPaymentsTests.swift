import TestSupport
import XCTest

@testable import SecuconnectKit

/// The older direct products, whose responses have had several forms.
final class SecupayPaymentsTests: XCTestCase {
    private func debits(_ answers: String...) -> (SecupayPayments, ScriptedTransport) {
        let transport = ScriptedTransport(answers.map { .answer(200, $0) })
        return (SecuconnectClient.test(transport).payment.secupayDebits, transport)
    }

    func testCancelResultIsReadInBothForms() async throws {
        let (debits, _) = debits(
            #"{"result":{"new_trans_id":"7","remaining_amount":250,"refund_waiting_for_payment":1},"demo":"0"}"#,
            #"{"result":true,"demo":true,"new_trans_id":8}"#, "[]")
        let object = try await debits.cancel("abc", .init(reduceAmountBy: 250))
        XCTAssertEqual(object.newTransactionCode, 7)
        XCTAssertEqual(object.remainingAmount, 250)
        XCTAssertEqual(object.awaitsMerchantsPayment, true)
        XCTAssertEqual(object.isDemo, false)
        let flag = try await debits.cancel("abc")
        XCTAssertEqual(flag.newTransactionCode, 8)
        XCTAssertNil(flag.remainingAmount)
    }

    func testCancelThatWasRefusedThrows() async {
        for answer in [#"{"result":false}"#, #"{"result":"0","demo":true}"#] {
            let (debits, _) = debits(answer)
            let error = await thrownError { try await debits.cancel("abc") }
            XCTAssertEqual(error?.kind, .refused, answer)
            XCTAssertEqual(error?.operation, "payment.secupay.cancel")
        }
    }

    func testCancellationNamesItsContractAsAnObject() async throws {
        let (debits, transport) = debits(#"{"result":true}"#)
        try await debits.cancel("abc", .init(contract: "GCR_1"))
        XCTAssertEqual(try transport.bodies(), [["contract": ["id": "GCR_1"]]])
        XCTAssertEqual(transport.requests.first?.url.path, "/api/v2/Payment/Secupaydebits/abc/cancel")
    }

    func testShippingInformationThatAnswersTrueReadsThePayment() async throws {
        for answer in ["true", #"{"result":true}"#] {
            let (debits, transport) = debits(answer, #"{"id":"abc","status":"accepted"}"#)
            let payment = try await debits.updateShippingInformation("abc", .init(invoiceNumber: "1"))
            XCTAssertEqual(payment.status, .accepted)
            XCTAssertEqual(transport.requests.map(\.method), [.put, .get])
        }
        let (refused, _) = debits(#"{"result":false}"#)
        let error = await thrownError { try await refused.updateShippingInformation("abc", .init()) }
        XCTAssertEqual(error?.kind, .refused)
    }

    func testMissingInvoiceDocumentIsNoSuccess() async {
        let (debits, _) = debits(#"{"document":null}"#)
        let error = await thrownError { try await debits.assignInvoicePDF("abc", document: "DUP_1") }
        XCTAssertEqual(error?.kind, .unreadableResponse)
        XCTAssertEqual(error?.outcome, .unknown)
    }

    func testPaymentOfAnotherRequestIsNotTaken() async {
        let transport = ScriptedTransport(Array(repeating: .answer(200, #"{"id":"xyz"}"#), count: 3))
        let error = await thrownError { try await SecuconnectClient.test(transport).payment.secupaySofort.get("abc") }
        XCTAssertEqual(error?.kind, .mismatchedResponse)
    }

    func testPartsAndNewIdentifiersMayBeRenamed() async throws {
        for id: PaymentTransaction.ID in ["abc_14251592", "PCI_1"] {
            let (debits, _) = debits(#"{"id":"abc"}"#)
            let payment = try await debits.get(id)
            XCTAssertEqual(payment.id, "abc")
        }
    }

    func testPayoutsAreCanceledAsPaymentsAre() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"result":true}"#)])
        try await SecuconnectClient.test(transport).payment.secupayPayouts.cancel("abc")
        XCTAssertEqual(transport.requests.first?.url.path, "/api/v2/Payment/Secupaypayout/abc/cancel")
    }
}
