import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Ordering payouts and booking those that were carried out.
final class PayoutTests: XCTestCase {
    private let server = SimulatedServer(clock: SimulatedClock())
    private var client: SecuconnectClient { SecuconnectClient(simulator: server) }
    private let account = BankAccount(iban: "DE37503240001000000524", owner: "Erika Mustermann")

    private func batch(_ date: CalendarDate? = nil) -> SecupayPayoutBatch.Draft {
        .init(
            amount: 4_000, currency: .eur, purpose: "Zins 2026", executionDate: date,
            items: [
                .init(reference: "1", purpose: "Zins", amount: 1_500, bankAccount: account),
                .init(reference: "2", purpose: "Zins", amount: 2_500, recipient: "MRC_1"),
            ])
    }

    func testPayoutIsCarriedOutOnItsDayOncePaidIn() async throws {
        let client = client
        let order = try await client.payment.secupayPayouts.createWithoutCustomer(batch("2024-04-01"))
        let number = try XCTUnwrap(order.transactionCode)
        XCTAssertEqual(order.transferPurpose, "TA \(number)")
        XCTAssertEqual(order.items?.first?.bankAccount?.bic, "FTSBDEFAXXX")
        let items = try XCTUnwrap(order.items?.map(\.transactionCode))
        XCTAssertEqual(items, [number + 1, number + 2])
        let none = try await client.payment.payouts.find()
        XCTAssertEqual(none.items, [])

        try server.bank.payIn(number)
        let early = try await client.payment.payouts.find()
        XCTAssertEqual(early.items, [])
        server.clock.advance(by: 5 * 86_400)
        let payouts = try await client.payment.payouts.find(
            ListQuery(filter: SearchField.transactionCode.equals(number)))
        XCTAssertEqual(payouts.items.map(\.payoutAmount), [4_000])
        XCTAssertEqual(payouts.items.first?.documents?.map(\.type), [.csv, .pdf])
        for item in items {
            let page = try await client.payment.transactions.find(
                ListQuery(filter: SearchField.transactionCode.equals(try XCTUnwrap(item))))
            XCTAssertEqual(page.items.first?.details?.simpleStatus, .accepted)
        }
        XCTAssertThrowsError(try server.bank.payIn(number))
        XCTAssertEqual(server.ledger, [], "payouts are no payments of a shop")
    }

    func testLostAnswerIsFoundByTimeAndAmount() async throws {
        let client = client
        server.inject(.loseResponse, matching: .changes)
        let error = await thrownError { try await client.payment.secupayPayouts.createWithoutCustomer(self.batch()) }
        XCTAssertEqual(error?.outcome, .unknown)
        let amount: SearchField<PaymentTransaction> = "amount"
        let found = try await client.payment.transactions.find(ListQuery(filter: amount.equals(4_000)))
        XCTAssertEqual(found.items.count, 1)
    }

    func testPayoutForACustomerGoesToTheirAccount() async throws {
        let client = client
        let customer = try await client.payment.customers.create(.init(contact: .init(surname: "Mustermann")))
        let container = try await client.payment.containers.create(
            .bankAccount(owner: "Erika", iban: "DE37503240001000000524"))
        let item = SecupayPayout.Item(referenceID: "1", name: "Gewinn", total: 500, container: container.id)
        let payout = try await client.payment.secupayPayouts.create(
            .init(customer: XCTUnwrap(customer.id), amount: 500, currency: .eur, purpose: "Gewinn", items: [item]))
        XCTAssertEqual(payout.items?.first?.container, container.id)
        XCTAssertEqual(payout.transactionStatus, "25")
        let read = try await client.payment.secupayPayouts.get(payout.id)
        XCTAssertEqual(read, payout)
        try await client.payment.secupayPayouts.cancel(payout.id)
        XCTAssertThrowsError(try server.bank.payIn(try XCTUnwrap(payout.transactionCode)))
        try await client.payment.containers.archive(XCTUnwrap(container.id))
        await assertWrongState("archived") {
            try await client.payment.secupayPayouts.create(
                .init(customer: XCTUnwrap(customer.id), amount: 500, items: [item]))
        }
    }

    func testServerRefusesPayoutsThatItsSettingsForbid() async throws {
        let client = client
        server.settings.payoutPurposeCharacters = "abc"
        let purpose = await thrownError { try await client.payment.secupayPayouts.createWithoutCustomer(self.batch()) }
        XCTAssertEqual(purpose?.kind, .refused)
        server.settings.allowsPayouts = false
        let right = await thrownError { try await client.payment.secupayPayouts.createWithoutCustomer(self.batch()) }
        XCTAssertEqual(right?.kind, .notAllowed)
        for body: JSONValue in [
            ["amount": 2, "payout_list": [["amount": 1, "recipient": "MRC_1"]]],
            ["amount": 1, "payout_list": [["amount": 1]]],
        ] {
            server.settings = .init()
            let error = await thrownError {
                try await client.post("/Payment/Secupaypayout/me/PayoutWithoutCustomer", body)
            }
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
        }
    }

    func testClosedMonthAddsUpAndIsBooked() async throws {
        let client = client
        let shop = PaymentShop(server)
        let first = try await shop.paid(10_000)
        _ = try await shop.paid(5_000)
        _ = try await shop.refund(first, of: 1_000)
        let id = try XCTUnwrap(server.office.closeMonth())
        XCTAssertNil(server.office.closeMonth(), "each payment is paid out once")
        let (start, end) = (server.clock.date - 86_400, server.clock.date + 86_400)
        var booked: [PaymentPayout] = []
        for try await payout in client.payment.payouts.all(where: SearchField.date.isBetween(start, end)) {
            booked.append(payout)
        }
        XCTAssertEqual(booked.map(\.id), [id])
        let payout = try XCTUnwrap(booked.first)
        XCTAssertEqual(payout.transactionVolume, 15_000)
        XCTAssertEqual(payout.refundAmount, 1_000)
        XCTAssertEqual(payout.invoiceAmount, 150)
        XCTAssertEqual(payout.payoutAmount, 13_850)
        let invoices = try await client.payment.invoices.find(
            ListQuery(filter: SearchField.date.isBetween(start, end)))
        XCTAssertEqual(invoices.items.map(\.totalAmount), [150])
        let invoice = try XCTUnwrap(invoices.items.first)
        XCTAssertEqual((invoice.amount ?? 0) + (invoice.taxAmount ?? 0), 150)
        let read = try await client.payment.invoices.get(invoice.id)
        XCTAssertEqual(read.xmlURL?.pathExtension, "xml")
    }
}
