import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Calling payments off and giving money back.
final class RefundTests: XCTestCase {
    private let shop = PaymentShop()

    func testCancellationsFollowTheTableOfMethodsAndStates() async throws {
        struct Row {
            var method: SmartTransaction.PaymentMethod
            var isCaptured = true
            /// By how much to cancel, one call after the other; `nil` for all that is left. Refused ones are negative.
            var steps: [Int?]
            var net: Int
            var refunds: [Int] = []
            var status: PaymentTransaction.SimpleStatus
        }
        let table = [
            // Executed: each call makes a refund, never more than there was.
            Row(method: .debit, steps: [300], net: 700, refunds: [300], status: .accepted),
            Row(method: .debit, steps: [300, 200, 500], net: 0, refunds: [300, 200, 500], status: .refund),
            Row(method: .debit, steps: [nil], net: 0, refunds: [1_000], status: .refund),
            Row(method: .debit, steps: [400, nil], net: 0, refunds: [400, 600], status: .refund),
            Row(method: .debit, steps: [600, -500, 400, -1], net: 0, refunds: [600, 400], status: .refund),
            Row(method: .debit, steps: [-1_001], net: 1_000, status: .accepted),
            Row(method: .creditcard, steps: [1, 2, 3], net: 994, refunds: [1, 2, 3], status: .accepted),
            Row(method: .paypal, steps: [250, nil], net: 0, refunds: [250, 750], status: .refund),
            // Not executed: the amount is lowered, and all of it calls the payment off.
            Row(method: .debit, isCaptured: false, steps: [300, 200], net: 500, status: .authorized),
            Row(method: .debit, isCaptured: false, steps: [nil], net: 0, status: .void),
            Row(method: .debit, isCaptured: false, steps: [1_000, -1], net: 0, status: .void),
            Row(method: .prepaid, steps: [100], net: 900, status: .authorized),
            Row(method: .prepaid, steps: [100, nil], net: 0, status: .void),
            Row(method: .invoice, steps: [100, 100], net: 800, status: .waitingForShipment),
            Row(method: .invoice, steps: [nil], net: 0, status: .void),
            // A card can be lowered once.
            Row(method: .creditcard, isCaptured: false, steps: [300, -200], net: 700, status: .authorized),
            Row(method: .creditcard, isCaptured: false, steps: [300, nil], net: 0, status: .void),
            Row(method: .creditcard, isCaptured: false, steps: [nil], net: 0, status: .void),
        ]
        for (number, row) in table.enumerated() {
            let id = try await shop.paid(by: row.method, capturesAutomatically: row.isCaptured)
            for step in row.steps {
                if let step, step < 0 {
                    await assertWrongState("row \(number)") { try await self.shop.cancel(id, by: -step) }
                } else {
                    try await shop.cancel(id, by: step)
                }
            }
            let entry = try XCTUnwrap(shop.server.ledgerEntry(for: id))
            let net = try await shop.net(of: id)
            let status = try await shop.simpleStatus(of: id)
            XCTAssertEqual(net, row.net, "row \(number)")
            XCTAssertEqual(entry.netAmount, row.net, "row \(number)")
            XCTAssertEqual(entry.originalAmount, 1_000)
            XCTAssertEqual(entry.refunds.map(\.amount), row.refunds, "row \(number)")
            XCTAssertEqual(status, row.status, "row \(number)")
            XCTAssertEqual(entry.status, row.status)
        }
    }

    func testRefundIsAPaymentOfItsOwnThatKnowsItsOriginal() async throws {
        let products: [(SmartTransaction.PaymentMethod, String)] = [
            (.debit, "Erstattung"), (.paypal, "PayPal Erstattung"),
        ]
        for (method, product) in products {
            let id = try await shop.paid(by: method)
            let answer = try await shop.client.post(
                "/Payment/Transactions/\(id)/cancel", ["reduce_amount_by": 250, "reason": "Ein Stueck weniger"])
            XCTAssertEqual(answer.array?.count, 2)
            let original = try XCTUnwrap(answer.array?.first), refund = try XCTUnwrap(answer.array?.last)
            XCTAssertEqual(original["id"]?.string, id.rawValue)
            XCTAssertEqual(original["amount"], 1_000)
            XCTAssertEqual(refund["object"], "payment.transactions")
            XCTAssertEqual(refund["amount"], -250)
            XCTAssertEqual(refund["product"]?.string, product)
            XCTAssertEqual(refund["details"]?["description"], "Ein Stueck weniger")
            XCTAssertEqual(refund["details"]?["status_simple"], 1)
            XCTAssertEqual(
                refund["parents"],
                [
                    [
                        "object": "payment.transactions", "id": .string(id.rawValue),
                        "trans_id": original["trans_id"] ?? .null, "ref_type_id": 19, "ref_type_raw": "Erstattung",
                        "hierarchy": "parent",
                    ]
                ])
            XCTAssertEqual(original["related_transactions"]?.array?.first?["id"], refund["id"])
            XCTAssertEqual(original["related_transactions"]?.array?.first?["hierarchy"], "child")
            let read = try await shop.client.read("/Payment/Transactions/\(id)")
            XCTAssertEqual(read, original)
        }
    }

    func testCancellationBeforeExecutionCancelsTheTransaction() async throws {
        let id = try await shop.client.create(capturesAutomatically: false)
        try shop.server.payer.pay(id, by: .creditcard)
        let answer = try await shop.cancel(try await shop.payment(of: id))
        XCTAssertEqual(answer.map(\.details?.simpleStatus), [.void])
        let transaction = try await shop.client.smart.transactions.get(id)
        XCTAssertEqual(transaction.status, .cancelled)
    }

    func testRefundLeavesItsTransactionAsItIs() async throws {
        let id = try await shop.client.create()
        try shop.server.payer.pay(id, by: .debit)
        try await shop.cancel(try await shop.payment(of: id))
        let transaction = try await shop.client.smart.transactions.get(id)
        XCTAssertEqual(transaction.status, .ok)
    }

    func testTransactionThatIsCancelledGivesBackWhatIsLeft() async throws {
        let id = try await shop.client.create(1_000)
        try shop.server.payer.pay(id, by: .debit)
        let payment = try await shop.payment(of: id)
        try await shop.cancel(payment, by: 300)
        try await shop.client.smart.transactions.cancel(id)
        let entry = try XCTUnwrap(shop.server.ledgerEntry(for: payment))
        XCTAssertEqual(entry.refunds.map(\.amount), [300, 700])
        XCTAssertEqual(entry.netAmount, 0)
        XCTAssertEqual(entry.status, .refund)
    }

    func testOlderAmountMeansTheRestOfAnInvoiceAndElseTheReduction() async throws {
        let cases: [(SmartTransaction.PaymentMethod, Int)] = [(.invoice, 200), (.debit, 800)]
        for (method, net) in cases {
            let id = try await shop.paid(by: method)
            try await shop.client.post("/Payment/Transactions/\(id)/cancel", ["amount": 200])
            let left = try await shop.net(of: id)
            XCTAssertEqual(left, net)
        }
        let id = try await shop.paid()
        try await shop.client.post("/Payment/Transactions/\(id)/cancel", ["amount": 1, "reduce_amount_by": 2])
        let left = try await shop.net(of: id)
        XCTAssertEqual(left, 998)
    }

    func testWrongBodiesAreRefusedAndChangeNothing() async throws {
        let id = try await shop.paid()
        let bodies: [JSONValue] = [
            ["reduce_amount_by": 0], ["reduce_amount_by": -1], ["reduce_amount_by": "5"], ["amount": -1],
            ["reason": "zurück"], ["reason": .string(String(repeating: "x", count: 101))], ["reason": 5], "all",
        ]
        for body in bodies {
            let error = await thrownError {
                try await self.shop.client.post("/Payment/Transactions/\(id)/cancel", body)
            }
            XCTAssertEqual(error?.server?.name, "ProductFormatException", "\(body)")
        }
        let net = try await shop.net(of: id)
        XCTAssertEqual(net, 1_000)
        try await shop.client.post(
            "/Payment/Transactions/\(id)/cancel",
            ["reduce_amount_by": 1, "reason": .string(String(repeating: "(a.,+-:?/'9Z", count: 8))])
    }

    func testRefundThatFailsIsTheShopsMoneyAgain() async throws {
        let id = try await shop.paid()
        let refund = try await shop.refund(id)
        let before = try await shop.simpleStatus(of: id)
        XCTAssertEqual(before, .refund)
        try shop.server.bank.declineRefund(refund)
        let net = try await shop.net(of: id)
        let status = try await shop.simpleStatus(of: id)
        let refundStatus = try await shop.simpleStatus(of: refund)
        XCTAssertEqual(net, 1_000)
        XCTAssertEqual(status, .accepted)
        XCTAssertEqual(refundStatus, .denied)
        XCTAssertThrowsError(try shop.server.bank.declineRefund(refund))
        let again = try await shop.refund(id, of: 1_000)
        XCTAssertEqual(shop.server.ledgerEntry(for: id)?.refunds.map(\.payment), [refund, again])
        XCTAssertEqual(shop.server.ledgerEntry(for: id)?.netAmount, 0)
    }

    func testRefundThatWaitsForTheBankCountsAlready() async throws {
        shop.server.settings.refundsWaitForBank = true
        let id = try await shop.paid()
        let refund = try await shop.refund(id, of: 100)
        let waiting = try await shop.simpleStatus(of: refund)
        XCTAssertEqual(waiting, .refund)
        let net = try await shop.net(of: id)
        XCTAssertEqual(net, 900)
        try shop.server.bank.executeRefund(refund)
        let done = try await shop.simpleStatus(of: refund)
        XCTAssertEqual(done, .accepted)
        XCTAssertThrowsError(try shop.server.bank.executeRefund(refund))
        XCTAssertThrowsError(try shop.server.bank.executeRefund(id))
    }

    func testRefundCannotBeCancelled() async throws {
        let id = try await shop.paid()
        let refund = try await shop.refund(id, of: 100)
        await assertWrongState { try await self.shop.cancel(refund) }
    }

    func testOfficeRefundsWithoutACallOfTheShop() async throws {
        let id = try await shop.paid(by: .debit)
        let calls = shop.server.executedActions.count
        try shop.server.office.cancel(id, reducingBy: 300)
        XCTAssertEqual(shop.server.ledgerEntry(for: id)?.refunds.map(\.amount), [300])
        try shop.server.office.cancel(id)
        XCTAssertEqual(shop.server.ledgerEntry(for: id)?.netAmount, 0)
        XCTAssertEqual(shop.server.executedActions.count, calls)
        XCTAssertThrowsError(try shop.server.office.cancel(id)) { error in
            XCTAssertEqual("\(error)", "The current status of the payment does not allow to cancel it.")
        }
        XCTAssertThrowsError(try shop.server.office.cancel("PCI_1"))
    }

    func testChargeBackIsAnIssueUntilItIsResolved() async throws {
        let id = try await shop.paid()
        try shop.server.bank.chargeBack(id)
        let charged = try await shop.read(id)
        XCTAssertEqual(charged.status, 69)
        XCTAssertEqual(charged.details?.simpleStatus, .issue)
        await assertWrongState { try await self.shop.cancel(id, by: 100) }
        XCTAssertThrowsError(try shop.server.bank.chargeBack(id))

        try shop.server.bank.resolveIssue(of: id)
        let resolved = try await shop.simpleStatus(of: id)
        XCTAssertEqual(resolved, .issueResolved)
        XCTAssertThrowsError(try shop.server.bank.resolveIssue(of: id))
        try await shop.cancel(id, by: 100)
        XCTAssertEqual(shop.server.ledgerEntry(for: id)?.netAmount, 900)
    }

    func testWhatABankCannotDoIsRefusedWithAReason() async throws {
        let id = try await shop.paid(by: .prepaid)
        XCTAssertThrowsError(try shop.server.bank.chargeBack(id)) { error in
            XCTAssertEqual("\(error)", "The payment \(id) (Vorkasse, Vorkasse wartend) does not allow it.")
        }
        XCTAssertThrowsError(try shop.server.bank.chargeBack("PCI_NONE")) { error in
            XCTAssertEqual("\(error)", "There is no payment PCI_NONE.")
        }
        let paid = try await shop.paid()
        let refund = try await shop.refund(paid, of: 1)
        XCTAssertThrowsError(try shop.server.bank.chargeBack(refund))
        XCTAssertThrowsError(try shop.server.bank.declineRefund(paid))
    }
}
