import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Tests the arguments of the calls of `/Payment/Transactions`.
final class PaymentOperationsTests: XCTestCase {
    func testActionIDOfTheCallerIsSent() async throws {
        let transport = ScriptedTransport([.answer(200, #"[{"id": "PCI_1"}]"#)])
        try await SecuconnectClient.test(transport).payment.transactions.cancel("PCI_1", actionID: "refund-4711")
        XCTAssertEqual(transport.requests.first?.headers["X-Action"], "refund-4711")
    }

    func testReadMayExpandReferencesAndAListTakesAQuery() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id": "PCI_1"}"#), .answer(200, #"{"count": 0}"#)])
        let payments = SecuconnectClient.test(transport).payment.transactions
        _ = try await payments.get("PCI_1", expand: .all)
        let page = try await payments.find(ListQuery(sort: [.descending(.created)], count: 5))
        XCTAssertEqual(page.totalCount, 0)
        XCTAssertEqual(transport.requests.map(\.url.query), ["expand=all", "count=5&sort=created%3Adesc"])
    }

    func testPaymentInstructionsAreRetriedAsAReadIs() async throws {
        let answer = #"{"lang": "de", "amount": "50,00", "payment_instructions": {"iban": "DE1", "purpose": "TA 1"}}"#
        let transport = ScriptedTransport([.answer(503, ""), .answer(200, answer)])
        let instructions = try await SecuconnectClient.test(transport).payment.transactions.paymentInstructions(
            of: "PCI_1")
        XCTAssertEqual(instructions.paymentInstructions?.purpose, "TA 1")
        XCTAssertEqual(instructions.amount, "50,00")
        XCTAssertEqual(transport.requests.count, 2)
    }
}
