import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The payments behind transactions, and what can be done with them beside refunds.
final class PaymentTests: XCTestCase {
    private let shop = PaymentShop()

    func testCheckTellsStatusAndNetAmount() async throws {
        let id = try await shop.paid(8_600, by: .creditcard, capturesAutomatically: false)
        let answer = try await shop.client.read("/Payment/Transactions/\(id)/checkStatus")
        XCTAssertEqual(
            answer,
            [
                "status": 9, "status_text": "vorautorisiert", "status_simple": 2, "status_simple_text": "authorized",
                "amount": 8_600, "currency": "EUR",
            ])
    }

    func testRefusedPaymentAmountsToNothing() async throws {
        let id = try await shop.client.create()
        try shop.server.payer.failToPay(id, by: .debit)
        let payment = try await shop.payment(of: id)
        let net = try await shop.net(of: payment)
        XCTAssertEqual(net, 0)
        XCTAssertEqual(shop.server.ledger.map(\.status), [.denied])
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [0])
    }

    func testPrepaymentArrives() async throws {
        let id = try await shop.client.create(by: .prepaid, at: shop.server)
        let payment = try await shop.payment(of: id)
        let waiting = try await shop.read(payment)
        XCTAssertEqual(waiting.status, 25)
        XCTAssertEqual(waiting.details?.simpleStatus, .authorized)
        try shop.server.bank.receiveMoney(for: id)
        let arrived = try await shop.simpleStatus(of: payment)
        XCTAssertEqual(arrived, .accepted)
        let transaction = try await shop.client.smart.transactions.get(id)
        XCTAssertEqual(transaction.status, .ok)
    }

    func testInvoiceIsDueOnceItIsShipped() async throws {
        let id = try await shop.client.create(by: .invoice, at: shop.server, intent: .order)
        let payment = try await shop.payment(of: id)
        let shipping: JSONValue = [
            "carrier": "ACME", "tracking_id": "tr0001", "invoice_number": "INV-1",
            "shipped_at": "2023-11-22T15:45:28+02:00", "order_id": "ORD-1",
        ]
        let answer = try await shop.client.post(
            "/Payment/Transactions/\(payment)/capture", ["shipping_information": shipping])
        XCTAssertEqual(answer["status"], 86)
        XCTAssertEqual(answer["status_text"], "abgeschlossen (Rechnung offen)")
        XCTAssertEqual(answer["details"]?["status_simple"], 1)
        XCTAssertEqual(answer["invoice_number"], "INV-1")
        XCTAssertEqual(answer["order_id"], "ORD-1")
        let transaction = try XCTUnwrap(shop.server.document(of: id))
        XCTAssertEqual(transaction["status"], "shipped")
        XCTAssertEqual(
            transaction["delivery_options"],
            [
                "type": "shipping", "shipped_at": "2023-11-22T15:45:28+02:00", "shipped_by": "ACME",
                "tracking_code": "tr0001", "invoice_number": "INV-1",
            ])
        await assertWrongState { try await self.shop.client.post("/Payment/Transactions/\(payment)/capture") }
    }

    func testCaptureNeedsAnAuthorizedPaymentOrAnInvoice() async throws {
        let authorized = try await shop.paid(by: .creditcard, capturesAutomatically: false)
        try await shop.client.post("/Payment/Transactions/\(authorized)/capture", ["amount": 600])
        XCTAssertEqual(shop.server.ledgerEntry(for: authorized)?.netAmount, 600)
        XCTAssertEqual(shop.server.ledgerEntry(for: authorized)?.status, .accepted)
        let invoice = try await shop.paid(by: .invoice, capturesAutomatically: false)
        let due = try await shop.client.post("/Payment/Transactions/\(invoice)/capture")
        XCTAssertEqual(due["status"], 86)

        let debit = try await shop.paid(), prepaid = try await shop.paid(by: .prepaid)
        let refund = try await shop.refund(debit, of: 1)
        for id in [authorized, debit, prepaid, refund] {
            await assertWrongState { try await self.shop.client.post("/Payment/Transactions/\(id)/capture") }
        }
        let more = try await shop.paid(by: .creditcard, capturesAutomatically: false)
        for body: JSONValue in [
            ["amount": 1_001], ["amount": 0], ["shipping_information": "ACME"],
            ["shipping_information": ["carrier": 5]],
        ] {
            let error = await thrownError {
                try await self.shop.client.post("/Payment/Transactions/\(more)/capture", body)
            }
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
        }
    }

    func testPrepaymentThatWaitsForItsMoneyCanBeIncreased() async throws {
        let sale = try await shop.client.create(1_000, by: .prepaid, at: shop.server)
        let id = try await shop.payment(of: sale)
        let answer = try await shop.client.post("/Payment/Transactions/\(id)/IncreaseAmount", ["amount": 1_200])
        XCTAssertEqual(answer["amount"], 1_200)
        for amount in [1_200, 5, -1] {
            let error = await thrownError {
                try await self.shop.client.post(
                    "/Payment/Transactions/\(id)/IncreaseAmount", ["amount": .integer(amount)])
            }
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
        }
        let captured = try await shop.paid()
        await assertWrongState {
            try await self.shop.client.post("/Payment/Transactions/\(captured)/IncreaseAmount", ["amount": 5_000])
        }
        let card = try await shop.paid(by: .creditcard, capturesAutomatically: false)
        try shop.server.bank.receiveMoney(for: sale)
        for payment in [id, card] {
            await assertWrongState {
                try await self.shop.client.post("/Payment/Transactions/\(payment)/IncreaseAmount", ["amount": 5_000])
            }
        }
    }

    func testShippingInformationIsKept() async throws {
        let id = try await shop.client.create(by: .debit, at: shop.server)
        let payment = try await shop.payment(of: id)
        let operation = APIOperation<JSONValue>.put(
            "/Payment/Transactions/\(payment)/ShippingInformation",
            body: ["carrier": "ACME", "invoice_number": "INV-1"] as JSONValue)
        let answer = try await shop.client.response(to: operation).value
        XCTAssertEqual(answer, ["result": true])
        let read = try await shop.read(payment)
        XCTAssertEqual(read.invoiceNumber, "INV-1")
        XCTAssertEqual(shop.server.document(of: id)?["delivery_options"]?["shipped_by"], "ACME")
        try await shop.cancel(payment)
        await assertWrongState { try await self.shop.client.response(to: operation) }
    }

    func testAccrualIsRevoked() async throws {
        let id = try await shop.paid()
        let answer = try await shop.client.post("/Payment/Transactions/\(id)/revokeAccrual")
        XCTAssertEqual(answer["accrual"], false)
        XCTAssertEqual(answer["id"]?.string, id.rawValue)
    }

    func testPayerOfAPrepaymentOrInvoiceIsToldWhereToPay() async throws {
        for method in [SmartTransaction.PaymentMethod.prepaid, .invoice] {
            let id = try await shop.client.create(1_234, by: method, at: shop.server)
            let payment = try await shop.payment(of: id)
            let answer = try await shop.client.post("/Payment/Transactions/\(payment)/getPaymentInstructions")
            XCTAssertEqual(answer["amount"], "12,34")
            XCTAssertEqual(answer["currency"], "EUR")
            let number = shop.server.paymentTransaction(payment)?.transactionCode ?? 0
            XCTAssertEqual(answer["payment_instructions"]?["purpose"]?.string, "TA \(number)")
            let same = try await shop.client.post("/Payment/Transactions/me/getPaymentInstructions/\(id)")
            XCTAssertEqual(same, answer)
        }
        let debit = try await shop.paid()
        await assertWrongState {
            try await self.shop.client.post("/Payment/Transactions/\(debit)/getPaymentInstructions")
        }
        let fresh = try await shop.client.create()
        await assertWrongState {
            try await self.shop.client.post("/Payment/Transactions/me/getPaymentInstructions/\(fresh)")
        }
    }

    func testOlderFormatIsFoundByIdAndByHash() async throws {
        let cases: [(SmartTransaction.PaymentMethod, String, String)] = [
            (.debit, "payment.secupaydebits", "accepted"), (.creditcard, "payment.secupaycreditcards", "accepted"),
            (.prepaid, "payment.secupayprepays", "authorized"), (.invoice, "payment.secupayinvoices", "accepted"),
        ]
        for (method, object, status) in cases {
            let id = try await shop.paid(by: method)
            let hash = shop.server.paymentTransaction(id)?.transactionHash ?? ""
            let old = try await shop.client.read("/Payment/Transactions/\(id)/OldFormat")
            XCTAssertEqual(old["object"]?.string, object)
            XCTAssertEqual(old["id"]?.string, hash)
            XCTAssertEqual(old["status"]?.string, status)
            XCTAssertEqual(old["amount"], 1_000)
            XCTAssertNotNil(old["transaction_status"]?.string)
            let same = try await shop.client.read("/Payment/Transactions/\(hash)/OldFormat")
            XCTAssertEqual(same, old)
            let check = try await shop.client.read("/Payment/Transactions/\(hash)/checkStatus")
            XCTAssertEqual(check["amount"], 1_000)
            let error = await thrownError { try await self.shop.client.read("/Payment/Transactions/\(hash)") }
            XCTAssertEqual(error?.kind, .notAllowed)
        }
    }

    func testUnknownPaymentIsRefusedEverywhere() async throws {
        let actions = ["cancel", "capture", "revokeAccrual", "getPaymentInstructions", "IncreaseAmount"]
        for action in actions {
            let error = await thrownError {
                try await self.shop.client.post("/Payment/Transactions/PCI_NONE/\(action)", ["amount": 1])
            }
            XCTAssertEqual(error?.code, 4003, action)
        }
        for view in ["OldFormat", "checkStatus"] {
            let error = await thrownError { try await self.shop.client.read("/Payment/Transactions/PCI_NONE/\(view)") }
            XCTAssertEqual(error?.code, 4003, view)
        }
    }

    func testLedgerHasEveryPaymentOldestFirst() async throws {
        let id = try await shop.client.create(700)
        try shop.server.payer.failToPay(id, by: .creditcard)
        let failed = try await shop.payment(of: id)
        try shop.server.payer.pay(id, by: .debit)
        let payment = try await shop.payment(of: id)
        let refund = try await shop.refund(payment, of: 200)

        let ledger = shop.server.ledger
        XCTAssertEqual(ledger.map(\.payment), [failed, payment])
        XCTAssertEqual(ledger.map(\.smartTransaction), [id, id])
        XCTAssertEqual(ledger.map(\.method), [.creditcard, .debit])
        XCTAssertEqual(ledger.map(\.amount), [700, 700])
        XCTAssertEqual(ledger.map(\.netAmount), [0, 500])
        XCTAssertEqual(ledger.map(\.currency), [.eur, .eur])
        XCTAssertEqual(ledger.last?.refunds.map(\.payment), [refund])
        XCTAssertNil(shop.server.ledgerEntry(for: refund))
        XCTAssertNil(shop.server.ledgerEntry(for: "PCI_NONE"))
    }
}

extension SecuconnectClient {
    /// Creates a transaction that a payer pays.
    fileprivate func create(
        _ sum: Int = 500, by method: SmartTransaction.PaymentMethod, at server: SimulatedServer,
        intent: SmartTransaction.Intent? = nil
    ) async throws -> SmartTransaction.ID {
        let id = try await create(sum, intent: intent)
        try server.payer.pay(id, by: method)
        return id
    }
}
