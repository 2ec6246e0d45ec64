import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// The older direct products, on the same ledger as all payments.
final class DirectPaymentTests: XCTestCase {
    private let server = SimulatedServer()
    private var payment: PaymentResources { SecuconnectClient(simulator: server).payment }
    private let customer = PaymentCustomer(contact: .init(forename: "Max", surname: "Mustermann"))
    private let pushURL = URL(string: "https://shop.example/push")

    func testDebitOfAKnownCustomerIsPaidAndRefunded() async throws {
        let debit = try await payment.secupayDebits.create(
            .init(
                amount: 1_000, currency: .eur, purpose: "Bestellung", orderID: "4711", customer: customer,
                redirectURLs: .init(pushURL: pushURL), isDemo: true))
        XCTAssertEqual(debit.status, .accepted)
        XCTAssertEqual(debit.object, "payment.secupaydebits")
        XCTAssertEqual(debit.orderID, "4711")
        let read = try await payment.secupayDebits.get(debit.id)
        XCTAssertEqual(read, debit)
        let id = try XCTUnwrap(debit.paymentID)
        let result = try await payment.secupayDebits.cancel(debit.id, .init(reduceAmountBy: 400))
        XCTAssertEqual(result.remainingAmount, 600)
        XCTAssertNotNil(result.newTransactionCode)
        XCTAssertEqual(result.isDemo, true)
        XCTAssertEqual(server.ledgerEntry(for: id)?.netAmount, 600)
        XCTAssertNil(server.ledgerEntry(for: id)?.smartTransaction)
        server.settings.cancelsDirectPaymentsWithFlag = true
        let flag = try await payment.secupayDebits.cancel(debit.id)
        XCTAssertNil(flag.remainingAmount)
        let net = try await payment.transactions.netAmount(of: id)
        XCTAssertEqual(net, 0)
        XCTAssertEqual(Set(server.sentPushes.map(\.target)), ["payment.transactions", "payment.secupaydebits"])
        let push = try XCTUnwrap(server.sentPushes.last { $0.target == "payment.secupaydebits" })
        let objects = try await SecuconnectClient(simulator: server).resolve(PushEvent(body: push.body))
        XCTAssertNotNil(objects.first?.legacyPayment)
    }

    func testDebitNamesTheMaskedAccountThatWasUsed() async throws {
        let container = try await payment.containers.create(
            .bankAccount(owner: "Max Mustermann", iban: "DE35500105175418493188"))
        let debit = try await payment.secupayDebits.create(.init(amount: 1_000, container: container.id))
        XCTAssertEqual(debit.usedPaymentInstrument?.type, .bankAccount)
        guard case .bankAccount(let account) = debit.usedPaymentInstrument?.data else {
            return XCTFail("no bank account")
        }
        XCTAssertNil(account.owner)
        XCTAssertEqual(account.iban?.rawValue, "DE35XXXXXXXXXXXXXX3188")
    }

    func testPaymentOfAnUnknownPayerWaitsForThem() async throws {
        let card = try await payment.secupayCreditCards.create(.init(amount: 500, paymentAction: .authorization))
        XCTAssertEqual(card.status, .internalServerStatus)
        XCTAssertNotNil(card.iframeURL)
        XCTAssertEqual(card.redirectURLs?.iframeURL, card.iframeURL)
        XCTAssertNotNil(card.redirectURLs?.successURL)
        await assertWrongState("not authorized") { try await self.payment.secupayCreditCards.capture(card.id) }
        try server.payer.confirm(card.id)
        let authorized = try await payment.secupayCreditCards.get(card.id)
        XCTAssertEqual(authorized.status, .authorized)
        XCTAssertNil(authorized.iframeURL)
        let captured = try await payment.secupayCreditCards.capture(card.id, shipping: .init(invoiceNumber: "1"))
        XCTAssertEqual(captured.status, .accepted)
        XCTAssertThrowsError(try server.payer.confirm(card.id))
    }

    func testPrepaymentShowsWhereToTransferTo() async throws {
        let prepay = try await payment.secupayPrepays.create(.init(amount: 500, customer: customer))
        XCTAssertEqual(prepay.transferPurpose, prepay.transactionCode.map { "TA \($0)" })
        XCTAssertNotNil(prepay.transferAccount?.iban)
        XCTAssertNotNil(prepay.iframeURL)
        try server.bank.receiveMoney(forPayment: prepay.id)
        let paid = try await payment.secupayPrepays.get(prepay.id)
        XCTAssertEqual(paid.status, .accepted)
        XCTAssertThrowsError(try server.bank.receiveMoney(forPayment: prepay.id))
    }

    func testInvoiceBecomesDueByItsShipment() async throws {
        let invoice = try await payment.secupayInvoices.create(.init(amount: 500, customer: customer))
        XCTAssertNotNil(invoice.transferPurpose)
        XCTAssertNotNil(invoice.transferAccount?.iban)
        let shipped = try await payment.secupayInvoices.updateShippingInformation(
            invoice.id, .init(carrier: "ACME", invoiceNumber: "RE-1"))
        XCTAssertEqual(shipped.status, .accepted)
        XCTAssertEqual(shipped.transactionStatus, "86")
        let held = try await payment.secupayInvoices.updateAccrual(invoice.id, to: true)
        XCTAssertEqual(held.hasAccrual, true)
        let released = try await payment.secupayInvoices.updateAccrual(invoice.id, to: false)
        XCTAssertEqual(released.hasAccrual, false)
        let item = SecupayTransaction.BasketItem(quantity: 1, name: "Buch", total: 500)
        let changed = try await payment.secupayInvoices.updateBasket(invoice.id, to: [item])
        XCTAssertEqual(changed.basket, [item])
    }

    func testUploadedInvoiceIsAssignedOnce() async throws {
        let client = SecuconnectClient(simulator: server)
        let sofort = try await payment.secupaySofort.create(.init(amount: 500))
        let pdf = try await client.document.uploads.create(
            multipart: Data("%PDF".utf8), name: "invoice.pdf", contentType: "application/pdf")
        let document = try await payment.secupaySofort.assignInvoicePDF(sofort.id, document: pdf.id)
        XCTAssertEqual(document.name, "invoice.pdf")
        XCTAssertEqual(document.size, 4)
        await assertWrongState("second") {
            try await self.payment.secupaySofort.assignInvoicePDF(sofort.id, document: pdf.id)
        }
        try await payment.secupaySofort.assignInvoicePDF(sofort.id, document: pdf.id, updatesExisting: true)
    }

    func testPaymentsAreOnlyFoundUnderTheirProduct() async throws {
        let debit = try await payment.secupayDebits.create(.init(amount: 500, customer: customer))
        let error = await thrownError { try await self.payment.secupaySofort.get(debit.id) }
        XCTAssertEqual(error?.code, 4003)
        let unknown = await thrownError { try await self.payment.secupay("Secupaybitcoins").get(debit.id) }
        XCTAssertEqual(unknown?.kind, .notFound)
        let lowercased = try await payment.secupay("secupaydebits").get(debit.id)
        XCTAssertEqual(lowercased.id, debit.id)
    }
}
