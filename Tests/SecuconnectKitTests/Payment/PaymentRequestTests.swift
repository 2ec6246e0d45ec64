import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Tests that requests about payments equal the vendor's, and that nothing is sent that the server would refuse.
final class PaymentRequestTests: XCTestCase {
    private func bodies(
        answers: [String] = [#"{"id": "PCI_1"}"#], _ call: (PaymentTransactions) async throws -> Void
    ) async throws -> [JSONValue] {
        let transport = ScriptedTransport(answers.map { .answer(200, $0) })
        try await call(SecuconnectClient.test(transport).payment.transactions)
        return try transport.bodies()
    }

    func testPrintedRefundIsSent() async throws {
        let sent = try await bodies {
            try await $0.cancel("PCI_1", .init(reduceAmountBy: 995, reason: "Ein Stueck weniger"))
        }
        XCTAssertEqual(sent, [try JSONValue(sample: "payment-transaction-cancel-request-1.json")])
    }

    func testPrintedCaptureIsSent() async throws {
        let shipping = PaymentTransaction.ShippingInformation(
            carrier: "ACME", trackingID: "tr0001", invoiceNumber: "INV-1", shippedAt: "2023-11-22T15:45:28+02:00",
            orderID: "ORD-1")
        let sent = try await bodies(answers: [#"{"id": "PCI_1"}"#, #"{"result": true}"#]) {
            try await $0.capture("PCI_1", .init(shippingInformation: shipping))
            try await $0.updateShippingInformation("PCI_1", shipping)
        }
        let sample = try JSONValue(sample: "payment-transaction-capture-request-1.json")
        XCTAssertEqual(sent, [sample, sample["shipping_information"]])
    }

    func testPrintedPaymentInTheOldFormatIsSent() async throws {
        let sent = try await bodies {
            _ = try await $0.create(
                .init(
                    amount: 2_495,
                    customer: PaymentCustomer(
                        contact: .init(
                            forename: "Erik", surname: "Beispiel", email: "erik@example.net",
                            address: .init(
                                street: "Beispielweg", streetNumber: "7 c", postalCode: "01099", city: "Beispielstadt",
                                country: "DE"))),
                    redirectURLs: .init(
                        successURL: URL(string: "https://shop.example.com/ok"),
                        failureURL: URL(string: "https://shop.example.com/err"),
                        pushURL: URL(string: "https://shop.example.com/push")),
                    subscription: .init(purpose: "Club Mgl.-Nr. 1"), isDemo: true))
        }
        XCTAssertEqual(sent, [try JSONValue(sample: "payment-secupaydebits-create-request-1.json")])
    }

    func testOnlyWhatWasSetIsSent() async throws {
        let sent = try await bodies(answers: Array(repeating: #"{"id": "PCI_1"}"#, count: 5)) {
            try await $0.cancel("PCI_1")
            try await $0.capture("PCI_1")
            try await $0.increaseAmount("PCI_1", to: 300)
            _ = try await $0.refundBankAccount(of: 30_000_001)
            _ = try await $0.create(.init(amount: 100, currency: .chf, paymentMethods: [.twint]))
        }
        XCTAssertEqual(
            sent,
            [
                [:], [:], ["amount": 300], ["trans_id": 30_000_001],
                ["amount": 100, "currency": "CHF", "payment_methods": ["twint"]],
            ])
    }

    func testReasonMayHaveWhatTheServerAcceptsAndNoMore() async throws {
        for reason in ["", "Aa Zz 09", ".,+-:?()/'", String(repeating: "x", count: 100)] {
            let sent = try await bodies { try await $0.cancel("PCI_1", .init(reason: reason)) }
            XCTAssertEqual(sent, [["reason": .string(reason)]])
        }
        let refused = [
            String(repeating: "x", count: 101), "zurück", "e\u{301}", "a\nb", "a\n", "a\tb", "a_b", "5 €", "a\\b",
            "\"a\"",
            "a;b", "👍", "\u{0}", "１",
        ]
        for reason in refused {
            await assertRefused(reason) { try await $0.payment.transactions.cancel("PCI_1", .init(reason: reason)) }
        }
    }

    func testAmountsBelowOneAreRefused() async throws {
        for amount in [0, -1, .min] {
            await assertRefused("\(amount)") {
                try await $0.payment.transactions.cancel("PCI_1", .init(reduceAmountBy: amount))
            }
            await assertRefused("\(amount)") {
                try await $0.payment.transactions.capture("PCI_1", .init(amount: amount))
            }
            await assertRefused("\(amount)") { try await $0.payment.transactions.increaseAmount("PCI_1", to: amount) }
            await assertRefused("\(amount)") {
                try await $0.payment.transactions.create(.init(amount: amount, currency: .chf))
            }
        }
    }

    func testCancellationAnswersAllThatChangedInWhicheverShape() async throws {
        let original = #"{"id": "PCI_1", "amount": 1000}"#
        let refund = #"{"id": "PCI_2", "amount": -250, "parents": [{"id": "PCI_1", "ref_type_id": 19}]}"#
        let shapes = [
            "[\(original), \(refund)]", #"{"count": 2, "data": [\#(original), \#(refund)]}"#,
            "[\(original), 7, \(refund)]",
        ]
        for shape in shapes {
            let client = SecuconnectClient.test(ScriptedTransport([.answer(200, shape)]))
            let changed = try await client.payment.transactions.cancel("PCI_1", .init(reduceAmountBy: 250))
            XCTAssertEqual(changed.map(\.id), ["PCI_1", "PCI_2"], shape)
            XCTAssertEqual(changed.filter(\.isRefund).map(\.id), ["PCI_2"], shape)
        }
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, original)]))
        let changed = try await client.payment.transactions.cancel("PCI_1")
        XCTAssertEqual(changed.map(\.id), ["PCI_1"])
    }

    func testRefundWhoseAnswerCannotBeReadMayHaveHappened() async throws {
        for answer in ["", "null", "<html>", "{}", "[]", #"["x"]"#, #"{"data": null}"#, #"{"count": 0, "data": []}"#] {
            let transport = ScriptedTransport([.answer(200, answer)])
            let error = await thrownError {
                try await SecuconnectClient.test(transport).payment.transactions.cancel("PCI_1")
            }
            XCTAssertEqual(error?.outcome, .unknown, answer)
            XCTAssertEqual(transport.requests.count, 1, answer)
        }
    }

    func testRefusedShippingInformationThrows() async throws {
        for answer in [#"{"result": false}"#, "false", #"{"result": "0"}"#] {
            let client = SecuconnectClient.test(ScriptedTransport([.answer(200, answer)]))
            let error = await thrownError {
                try await client.payment.transactions.updateShippingInformation("PCI_1", .init())
            }
            XCTAssertEqual(error?.kind, .refused, answer)
            XCTAssertEqual(error?.outcome, .rejected, answer)
        }
        for answer in ["true", "{}", ""] {
            let client = SecuconnectClient.test(ScriptedTransport([.answer(200, answer)]))
            try await client.payment.transactions.updateShippingInformation("PCI_1", .init())
        }
    }

    func testSumsOfACrowdfundingProjectAreRead() async throws {
        let answer = """
            {"project": {"currency": "EUR", "credit_card": {"count": 2, "amount": 500}}, "paid_out": 100, \
            "open": {"total": 400, "inside_cancellation_period": {"total": 300, "twint": 300}}, "result": null}
            """
        let client = SecuconnectClient.test(
            ScriptedTransport([.answer(200, answer), .answer(200, #"{"result": false}"#)]))
        let data = try await client.payment.transactions.crowdFundingData(of: "MRC_1")
        XCTAssertEqual(data.project?.creditCard?.amount, 500)
        XCTAssertEqual(data.open?.insideCancellationPeriod?.twint, 300)
        XCTAssertNil(data.isCrowdFunding)
        let none = try await client.payment.transactions.crowdFundingData(of: "MRC_2")
        XCTAssertEqual(none.isCrowdFunding, false)
    }
}
