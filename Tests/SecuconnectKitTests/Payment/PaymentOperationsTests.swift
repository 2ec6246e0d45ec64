import Foundation
import SecuconnectKit
import XCTest

/// Each operation of `/Payment/Transactions` goes to its place.
final class PaymentOperationsTests: XCTestCase {
    private struct Operation: Decodable, Hashable {
        var operation: String
        var method: String
        var path: String
    }

    private struct Row {
        /// The vendor's name.
        var operation: String
        var name: String
        var isRead: Bool
        var call: @Sendable (PaymentTransactions) async throws -> Void
    }

    private let rows = [
        Row(operation: "getAll", name: "find", isRead: true) { _ = try await $0.find() },
        Row(operation: "addTransaction", name: "create", isRead: false) { _ = try await $0.create(.init()) },
        Row(operation: "getCrowdFundingData", name: "crowdFundingData", isRead: true) {
            _ = try await $0.crowdFundingData(of: "{generalMerchantId}")
        },
        Row(
            operation: "getPaymentInstructionsForSmartTransaction", name: "paymentInstructionsOfSmartTransaction",
            isRead: true
        ) { _ = try await $0.paymentInstructions(ofSmartTransaction: "{smartTransactionId}") },
        Row(operation: "getRefundBankAccount", name: "refundBankAccount", isRead: false) {
            _ = try await $0.refundBankAccount(of: 1)
        },
        Row(operation: "getOne", name: "get", isRead: true) { _ = try await $0.get(id) },
        Row(operation: "increaseAmount", name: "increaseAmount", isRead: false) {
            try await $0.increaseAmount(of: id, to: 1)
        },
        Row(operation: "getPaymentTransactionsOldFormat", name: "getOldFormat", isRead: true) {
            _ = try await $0.getOldFormat(id)
        },
        Row(operation: "updateShippingInformation", name: "updateShippingInformation", isRead: false) {
            try await $0.updateShippingInformation(of: id, .init())
        },
        Row(operation: "assignPayment", name: "assignPayment", isRead: false) {
            try await $0.assignPayment("{accountingId}", to: id)
        },
        Row(operation: "assignTransferBalance", name: "assignTransferBalance", isRead: false) {
            try await $0.assignTransferBalance(to: id)
        },
        Row(operation: "cancel", name: "cancel", isRead: false) { try await $0.cancel(id) },
        Row(operation: "capture", name: "capture", isRead: false) { try await $0.capture(id) },
        Row(operation: "checkStatus", name: "checkStatus", isRead: true) { _ = try await $0.checkStatus(id) },
        Row(
            operation: "getPaymentInstructionsForPaymentTransaction", name: "paymentInstructions", isRead: true
        ) { _ = try await $0.paymentInstructions(of: id) },
        Row(operation: "revokeAccrual", name: "revokeAccrual", isRead: false) { try await $0.revokeAccrual(of: id) },
    ]

    func testEachOperationHasItsMethodItsPathAndItsName() async throws {
        let vendors = try JSONDecoder().decode(
            [Operation].self, from: Fixture.data("payment-transactions-operations.json"))
        var ours: Set<Operation> = []
        for row in rows {
            let transport = ScriptedTransport([.answer(404, "")])
            let error = await thrownError { try await row.call(SecuconnectClient.test(transport).payment.transactions) }
            XCTAssertEqual(error?.operation, "payment.transactions.\(row.name)")
            let request = try XCTUnwrap(transport.requests.first)
            XCTAssertEqual(request.headers["X-Action"] == nil, row.isRead, row.name)
            let path = try XCTUnwrap(request.url.path.components(separatedBy: "/api/v2").last)
            ours.insert(Operation(operation: row.operation, method: request.method.rawValue, path: path))
        }
        XCTAssertEqual(rows.count, 16)
        XCTAssertEqual(ours, Set(vendors))
    }

    func testTheActionIDOfTheCallerIsSent() async throws {
        let transport = ScriptedTransport([.answer(200, "[]")])
        try await SecuconnectClient.test(transport).payment.transactions.cancel("PCI_1", actionID: "refund-4711")
        XCTAssertEqual(transport.requests.first?.headers["X-Action"], "refund-4711")
    }

    func testAReadMayExpandReferencesAndAListTakesAQuery() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id": "PCI_1"}"#), .answer(200, #"{"count": 0}"#)])
        let payments = SecuconnectClient.test(transport).payment.transactions
        _ = try await payments.get("PCI_1", expand: .all)
        let page = try await payments.find(ListQuery(sort: [.descending(.created)], count: 5))
        XCTAssertEqual(page.totalCount, 0)
        XCTAssertEqual(transport.requests.map(\.url.query), ["expand=all", "count=5&sort=created%3Adesc"])
    }

    func testPaymentInstructionsAreAskedForAgainAfterAFailureSinceTheyOnlyRead() async throws {
        let answer = #"{"lang": "de", "amount": "50,00", "payment_instructions": {"iban": "DE1", "purpose": "TA 1"}}"#
        let transport = ScriptedTransport([.answer(503, ""), .answer(200, answer)])
        let instructions = try await SecuconnectClient.test(transport).payment.transactions.paymentInstructions(
            of: "PCI_1")
        XCTAssertEqual(instructions.paymentInstructions?.purpose, "TA 1")
        XCTAssertEqual(instructions.amount, "50,00")
        XCTAssertEqual(transport.requests.count, 2)
    }
}

private let id: PaymentTransaction.ID = "{paymentTransactionId}"
