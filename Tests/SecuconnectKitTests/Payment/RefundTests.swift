import SecuconnectKit
import TestSupport
import XCTest

/// Refunds are recognised, followed to their original, found and counted.
final class RefundTests: XCTestCase {
    private func payments(_ answers: String...) -> (PaymentTransactions, ScriptedTransport) {
        let transport = ScriptedTransport(answers.map { .answer(200, $0) })
        return (SecuconnectClient.test(transport).payment.transactions, transport)
    }

    private func payment(_ id: PaymentTransaction.ID, _ json: String) async throws -> PaymentTransaction {
        try await payments(json).0.get(id)
    }

    func testNegativeAmountWithAParentIsARefund() async throws {
        let refund = try await payment(
            "PCI_2",
            """
            {"id": "PCI_2", "amount": -250, "product": "Erstattung",
             "parents": [{"id": "PCI_0", "ref_type_id": 4}, {"id": "PCI_1", "ref_type_id": 19, "trans_id": 7}]}
            """)
        XCTAssertTrue(refund.isRefund)
        XCTAssertEqual(refund.originalPayment?.id, "PCI_1", "the kind of relation decides among several parents")
        XCTAssertEqual(refund.originalPayment?.transactionCode, 7)
    }

    func testParentMayStandAmongTheRelatedPayments() async throws {
        let refund = try await payment(
            "PCI_2",
            """
            {"id": "PCI_2", "amount": -250, "parents": [],
             "related_transactions": [{"id": "PCI_3", "hierarchy": "child"}, {"id": "PCI_1", "hierarchy": "parent"}]}
            """)
        XCTAssertEqual(refund.originalPayment?.id, "PCI_1")
    }

    func testWhatIsNotNegativeOrHasNoParentIsNoRefund() async throws {
        let parent = #""parents": [{"id": "PCI_0", "ref_type_id": 19}]"#
        for json in [
            #"{"id": "PCI_1", "amount": 250, \#(parent)}"#, #"{"id": "PCI_1", "amount": 0, \#(parent)}"#,
            #"{"id": "PCI_1", \#(parent)}"#, #"{"id": "PCI_1", "amount": -250}"#,
            #"{"id": "PCI_1", "amount": -250, "related_transactions": [{"id": "PCI_3", "hierarchy": "child"}]}"#,
        ] {
            let payment = try await payment("PCI_1", json)
            XCTAssertFalse(payment.isRefund, json)
            XCTAssertNil(payment.originalPayment, json)
        }
    }

    func testRefundIsFollowedToItsOriginal() async throws {
        let (payments, transport) = payments(#"{"id": "PCI_1", "amount": 1000}"#)
        var refund = PaymentTransaction(id: "PCI_2")
        let nothing = try await payments.originalPayment(of: refund)
        XCTAssertNil(nothing)
        XCTAssertEqual(transport.requests.count, 0)
        var relation = PaymentTransaction.Relation()
        relation.id = "PCI_1"
        refund.amount = -250
        refund.parents = [relation]
        let original = try await payments.originalPayment(of: refund)
        XCTAssertEqual(original?.amount, 1_000)
        XCTAssertEqual(transport.requests.map(\.url.lastPathComponent), ["PCI_1"])
    }

    func testRefundsOfAPaymentAreReadAndNothingElse() async throws {
        let (payments, transport) = payments(
            """
            {"id": "PCI_1", "amount": 1000, "parents": [{"id": "PCI_0"}], "related_transactions": [
                {"id": "PCI_0", "hierarchy": "parent"}, {"id": "PCI_2", "hierarchy": "child"}, {"id": null},
                {"id": "PCI_2", "hierarchy": "child"}, {"id": "PCI_3", "hierarchy": "child"}, {"id": "PCI_1"}, {"id": "PCI_4"}]}
            """,
            #"{"id": "PCI_2", "amount": -250, "details": {"status_simple": 3}}"#, #"{"id": "PCI_3", "amount": 300}"#,
            #"{"id": "PCI_4", "amount": -100, "details": {"status_simple": 1}}"#)
        let refunds = try await payments.refunds(of: "PCI_1")
        XCTAssertEqual(refunds.map(\.id), ["PCI_2", "PCI_4"])
        XCTAssertEqual(refunds.map { $0.details?.simpleStatus }, [.denied, .accepted], "a refused one is told too")
        XCTAssertEqual(transport.requests.map(\.url.lastPathComponent), ["PCI_1", "PCI_2", "PCI_3", "PCI_4"])
    }

    func testPaymentWithoutRefundsHasNone() async throws {
        let (payments, _) = payments(#"{"id": "PCI_1", "amount": 1000, "related_transactions": []}"#)
        let refunds = try await payments.refunds(of: "PCI_1")
        XCTAssertEqual(refunds, [])
    }

    func testRefundThatCannotBeReadIsNotTakenForNone() async throws {
        let child = #"{"id": "PCI_2", "hierarchy": "child"}"#
        let rows = [
            (#"7"#, ""), (#""x""#, ""), ("[\(child), null]", ""), ("[\(child), 7]", ""), (#"[{"id": {}}]"#, ""),
            ("[\(child)]", #"{"id": "PCI_2"}"#), ("[\(child)]", #"{"id": "PCI_2", "amount": {}}"#),
        ]
        for (relations, refund) in rows {
            let (payments, _) = payments(
                #"{"id": "PCI_1", "amount": 1000, "related_transactions": \#(relations)}"#,
                refund.isEmpty ? #"{"id": "PCI_2", "amount": -1}"# : refund)
            let error = await thrownError { try await payments.refunds(of: "PCI_1") }
            XCTAssertEqual(error?.kind, .unreadableResponse, "\(relations) \(refund)")
            XCTAssertEqual(error?.operation, "payment.transactions.get")
        }
    }

    func testWhatIsLeftAfterRefundsIsTheAmountOfTheStatusCheck() async throws {
        let (payments, transport) = payments(#"{"status": 103, "status_simple": 1, "amount": 750, "currency": "EUR"}"#)
        let amount = try await payments.netAmount(of: "PCI_1")
        XCTAssertEqual(amount, 750)
        XCTAssertEqual(transport.requests.first?.url.path, "/api/v2/Payment/Transactions/PCI_1/checkStatus")
    }

    func testMissingNetAmountIsNotTakenForZero() async throws {
        let (payments, _) = payments(#"{"status": 103}"#)
        let error = await thrownError { try await payments.netAmount(of: "PCI_1") }
        XCTAssertEqual(error?.kind, .unreadableResponse)
        XCTAssertEqual(error?.operation, "payment.transactions.checkStatus")
    }
}
