import SecuconnectKit
import TestSupport
import XCTest

/// Whether a transaction is paid and goods may be delivered, over all states.
final class PaymentStateTests: XCTestCase {
    private typealias State = SmartTransaction.PaymentState

    /// The answers to status checks: simple status and net amount.
    private typealias Check = (status: Int, amount: Int?)

    private func state(_ status: String?, _ checks: [Check] = []) async throws -> (state: State, calls: [String]) {
        let payments = checks.indices.map { #"{"object": "payment.transactions", "id": "PCI_\#($0)"}"# }
        let others = [#"{"object": "loyalty.transactions", "id": "TRX_1"}"#]
        let word = status.map { #""status": "\#($0)", "# } ?? ""
        let transaction = #"{"id": "STX_1", \#(word)"transactions": [\#((others + payments).joined(separator: ", "))]}"#
        let answers = checks.map {
            #"{"status_simple": \#($0.status), "amount": \#($0.amount.map(String.init) ?? "null"), "currency": "EUR"}"#
        }
        let transport = ScriptedTransport(([transaction] + answers).map { .answer(200, $0) })
        let state = try await SecuconnectClient.test(transport).smart.transactions.paymentState(of: "STX_1")
        return (state, transport.requests.map { String($0.url.path.dropFirst("/api/v2".utf8.count)) })
    }

    func testEveryStatusWithASoundPayment() async throws {
        let rows: [(String?, State)] = [
            ("created", .unpaid), ("processing", .unpaid), ("approved", .authorized), ("pending", .pending),
            ("ok", .paid),
            ("received", .paid), ("collection", .paid), ("shipped", .delivered), ("collected", .delivered),
            ("failed", .failed), ("timeout", .failed), ("cancelled", .canceled), ("canceled", .canceled),
            ("aborted", .canceled), ("deleted", .canceled), ("finished", .unclear), ("news", .unclear),
            ("OK", .unclear),
            (nil, .unclear),
        ]
        for (status, expected) in rows {
            let (state, calls) = try await state(status, [(1, 500)])
            XCTAssertEqual(state, expected, status ?? "none")
            let isChecked = [.pending, .paid, .delivered].contains(expected)
            XCTAssertEqual(calls.count, isChecked ? 2 : 1, "payments are asked only where they decide")
        }
    }

    func testWhatThePaymentsSayCorrectsACapturedTransaction() async throws {
        let rows: [(String, [Check], State)] = [
            ("ok", [], .paid), ("ok", [(9, 500)], .paid), ("ok", [(6, 500)], .paid), ("ok", [(2, 500)], .paid),
            ("ok", [(99, 500)], .unclear), ("ok", [(1, nil)], .unclear), ("ok", [(1, 250)], .paid),
            ("ok", [(4, 500)], .disputed), ("received", [(1, 500), (4, 500)], .disputed),
            ("shipped", [(4, 500)], .disputed), ("ok", [(3, 500)], .unclear), ("ok", [(1, 500), (3, 0)], .unclear),
            ("ok", [(1, 0)], .refunded), ("ok", [(7, 500)], .refunded), ("collected", [(5, nil)], .refunded),
            ("ok", [(5, 0), (1, 0)], .refunded), ("ok", [(5, 0), (1, 500)], .paid),
            ("ok", [(11, 0)], .paid), ("ok", [(15, 0)], .paid), ("ok", [(14, 500)], .awaitingShipment),
            ("received", [(14, 500)], .awaitingShipment), ("shipped", [(14, 500)], .delivered),
            ("ok", [(14, 0)], .refunded), ("ok", [(10, 500)], .pending), ("shipped", [(10, 500)], .delivered),
            ("ok", [(10, 500), (14, 100)], .pending), ("ok", [(13, 500)], .pending),
            ("shipped", [(13, 500)], .delivered),
            ("ok", [(0, 500)], .unclear), ("ok", [(8, 500)], .unclear), ("ok", [(1, -1)], .unclear),
            ("ok", [(15, nil)], .unclear), ("shipped", [(1, nil)], .unclear), ("ok", [(2, 0)], .refunded),
            ("ok", [(12, 500)], .unclear), ("ok", [(16, 0)], .unclear), ("received", [(1, 500), (12, 500)], .unclear),
        ]
        for (status, checks, expected) in rows {
            let state = try await state(status, checks).state
            XCTAssertEqual(state, expected, "\(status) \(checks)")
        }
    }

    func testPendingTransactionStaysPendingUnlessItWaitsForTheShipment() async throws {
        for simple in Array(0...16) + [99] {
            let state = try await state("pending", [(simple, 500)]).state
            XCTAssertEqual(state, simple == 14 ? .awaitingShipment : .pending, "\(simple)")
        }
    }

    func testOnlyPaymentsAreCheckedAndNotLoyaltyOrRefunds() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"status_simple": 1, "amount": 500}"#)])
        var transaction = SmartTransaction(id: "STX_1")
        transaction.status = .ok
        var loyalty = PaymentTransaction(id: "TRX_1")
        loyalty.object = "loyalty.transactions"
        var refund = PaymentTransaction(id: "PCI_2")
        refund.amount = -100
        refund.parents = [PaymentTransaction.Relation()]
        transaction.transactions = [.init(loyalty), .init(id: "PCI_1"), .init(refund)]
        let state = try await SecuconnectClient.test(transport).smart.transactions.paymentState(of: transaction)
        XCTAssertEqual(state, .paid)
        XCTAssertEqual(transport.requests.map(\.url.path), ["/api/v2/Payment/Transactions/PCI_1/checkStatus"])
    }

    func testPaymentThatCannotBeCheckedIsAnErrorAndNoDelivery() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"id": "STX_1", "status": "ok", "transactions": [{"id": "PCI_1"}]}"#), .answer(404, ""),
        ])
        let client = SecuconnectClient.test(transport)
        let error = await thrownError { try await client.smart.transactions.paymentState(of: "STX_1") }
        XCTAssertEqual(error?.kind, .notFound)
    }

    func testOnlyTwoStatesAreDeliveredAndOnlyTwoArePaid() {
        let all: [State] = [
            .unpaid, .authorized, .pending, .awaitingShipment, .paid, .delivered, .disputed, .refunded, .failed,
            .canceled, .unclear,
        ]
        XCTAssertEqual(all.filter(\.mayDeliver), [.awaitingShipment, .paid])
        XCTAssertEqual(all.filter(\.isPaid), [.paid, .delivered])
    }
}
