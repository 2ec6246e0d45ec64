import SecuconnectKit
import TestSupport
import XCTest

/// A refund without a response is decided by the refunds themselves.
final class RefundOutcomeTests: XCTestCase {
    private typealias Outcome = PaymentTransaction.RefundOutcome

    private static let accepted = #""details":{"status_simple":1}"#

    private func original(_ refunds: [String], amount: Int = 1_000, status: Int = 1) -> String {
        let related = refunds.map { #"{"id":"\#($0)","hierarchy":"child"}"# }.joined(separator: ",")
        return
            #"{"id":"PCI_1","amount":\#(amount),"details":{"status_simple":\#(status)},"related_transactions":[\#(related)]}"#
    }

    private func refund(_ id: String, _ amount: Int, status: String = "1") -> String {
        #"{"id":"\#(id)","amount":\#(-amount),"details":{"status_simple":\#(status)}}"#
    }

    private func outcome(
        of amount: Int?, before: [String], after: [String], age: TimeInterval = 0
    ) async throws -> Outcome {
        let transport = ScriptedTransport((before + after).map { .answer(200, $0) })
        let client = SecuconnectClient.test(transport)
        let payments = client.payment.transactions
        let snapshot = try await payments.refundSnapshot(of: "PCI_1")
        let stored = try JSONDecoder().decode(
            PaymentTransaction.RefundSnapshot.self, from: JSONEncoder().encode(snapshot))
        return try await payments.refundOutcome(
            of: .init(reduceAmountBy: amount), since: stored, sentAt: client.currentDate.addingTimeInterval(-age))
    }

    func testNewRefundOfTheAmountIsMadeWhateverTheNetAmount() async throws {
        for status in ["0", "1", "10", "6"] {
            for amount in [250, nil] {
                let outcome = try await outcome(
                    of: amount, before: [original([])],
                    after: [original(["PCI_2"]), refund("PCI_2", 250, status: status)])
                XCTAssertEqual(outcome, .made, status)
            }
        }
    }

    func testEarlierRefundOfTheSameAmountProvesNothing() async throws {
        let known = [original(["PCI_2"]), refund("PCI_2", 250)]
        let early = try await outcome(of: 250, before: known, after: known, age: 599)
        XCTAssertEqual(early, .unknown)
        let late = try await outcome(of: 250, before: known, after: known, age: 600)
        XCTAssertEqual(late, .notMade)
    }

    func testDeniedRefundIsNotMade() async throws {
        let outcome = try await outcome(
            of: 250, before: [original([])], after: [original(["PCI_2"]), refund("PCI_2", 250, status: "3")])
        XCTAssertEqual(outcome, .notMade)
    }

    func testRefundThatDoesNotFitOrCannotBeReadIsUnknown() async throws {
        for (amount, status) in [(100, "1"), (250, "{}"), (250, "null")] {
            let outcome = try await outcome(
                of: 250, before: [original([])],
                after: [original(["PCI_2"]), refund("PCI_2", amount, status: status)], age: 9_999)
            XCTAssertEqual(outcome, .unknown, "\(amount) \(status)")
        }
    }

    func testReducedOrCanceledPaymentIsMade() async throws {
        let reduced = try await outcome(of: 250, before: [original([])], after: [original([], amount: 750)])
        XCTAssertEqual(reduced, .made)
        let canceled = try await outcome(of: nil, before: [original([])], after: [original([], status: 5)])
        XCTAssertEqual(canceled, .made)
        let other = try await outcome(of: 250, before: [original([])], after: [original([], amount: 900)], age: 9_999)
        XCTAssertEqual(other, .unknown)
    }

    func testRelatedPaymentsThatCannotBeReadDecideNothing() async throws {
        for list in ["[null]", #"{"1":null}"#, #"{"1":{"id":{}}}"#] {
            let lost = #"{"id":"PCI_1","amount":1000,\#(Self.accepted),"related_transactions":\#(list)}"#
            let error = await thrownError {
                try await self.outcome(of: 250, before: [self.original([])], after: [lost], age: 9_999)
            }
            XCTAssertEqual(error?.kind, .unreadableResponse, list)
        }
    }

    func testCancellationIsReadAsFarAsPossible() async throws {
        let readable = #"{"id":"PCI_2","amount":-250}"#
        for body in [#"[\#(readable),{"amount":{}}]"#, #"[null,\#(readable)]"#] {
            let transport = ScriptedTransport([.answer(200, body)])
            let changed = try await SecuconnectClient.test(transport).payment.transactions.cancel("PCI_1")
            XCTAssertEqual(changed.map(\.id), ["PCI_2"])
        }
        for body in ["[null]", "[]", "[{}]", ""] {
            let transport = ScriptedTransport([.answer(200, body)])
            let error = await thrownError {
                try await SecuconnectClient.test(transport).payment.transactions.cancel("PCI_1")
            }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
            XCTAssertEqual(error?.outcome, .unknown, body)
        }
    }

    func testFailureWithoutNameLeavesTheOutcomeUnknown() async throws {
        for body in [
            #"{"status":"error"}"#, #"{"status":"error","error":null}"#, #"{"status":"error","error":" "}"#,
            #"{"status":"error","error":{"x":1},"error_details":"x"}"#,
        ] {
            let transport = ScriptedTransport([.answer(200, body)])
            let error = await thrownError {
                try await SecuconnectClient.test(transport).payment.transactions.cancel("PCI_1")
            }
            XCTAssertEqual(error?.outcome, .unknown, body)
            XCTAssertEqual(transport.requests.count, 1, "a change isn't repeated")
        }
    }
}
