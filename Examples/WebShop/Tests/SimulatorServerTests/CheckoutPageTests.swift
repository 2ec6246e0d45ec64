import HTTPTypes
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import WebPages
import XCTest

@testable import SimulatorServer

final class CheckoutPageTests: SiteTestCase {
    func testOnlyCapturedPaymentIsCalledComplete() {
        for status in [SmartTransaction.Status.timeout, .cancelled, .canceled, .aborted, .deleted, "new"] {
            XCTAssertFalse(CheckoutPage.sentence(for: status).contains("complete"), "\(status)")
        }
        XCTAssert(CheckoutPage.sentence(for: .ok).contains("complete"))
        XCTAssert(CheckoutPage.sentence(for: .timeout).contains("The time to pay has passed"))
    }

    func testPaymentLinkLeadsToThePageOfItsMethod() async throws {
        let sale = try await createSale(), id = sale.id.rawValue
        try await withSite { client in
            let link = "/checkout?payment-method=debit&stx=\(id)&contract=GCR_1&server=testing"
            let moved = try await client.get(link)
            XCTAssertEqual(moved.status, .seeOther)
            XCTAssertEqual(moved.location, "/checkout/\(id)?method=debit")
            let page = try await client.get("/checkout/\(id)?method=debit")
            XCTAssertTrue(page.text.contains("id=\"pay-debit\""))
        }
    }

    func testLinksOfTransactionsLeadToTheServer() async throws {
        try await withSite(.standard, .live) { [simulator] client in
            let port = try XCTUnwrap(client.port)
            let sale = try await Self.createSale(in: simulator)
            let link = try XCTUnwrap(sale.paymentLinks?[.debit]?.absoluteString)
            XCTAssertTrue(link.hasPrefix("http://127.0.0.1:\(port)/checkout?payment-method=debit&stx="), link)
        }
    }

    func testChoiceShowsItemsTotalAndVAT() async throws {
        let sale = try await createSale(language: .english)
        try await withSite { client in
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(text.contains("2 × Coffee &lt;mild&gt;</th><td>€21.40"), text)
            XCTAssertTrue(text.contains("Welcome</th><td>-€1.40"), text)
            XCTAssertTrue(text.contains("id=\"total\">€20.00"), text)
            XCTAssertTrue(text.contains("Includes 7% VAT</th><td>€1.31"), text)
        }
    }

    func testChoiceOffersOnlyTheMethodsOfTheTransaction() async throws {
        simulator.settings.paymentMethods = [.debit, .prepaid]
        let sale = try await createSale()
        try await withSite { client in
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(text.contains("id=\"choose-debit\""))
            XCTAssertTrue(text.contains("id=\"choose-prepaid\""))
            XCTAssertFalse(text.contains("id=\"choose-creditcard\""))
        }
    }

    func testOnlyMethodIsShownAtOnce() async throws {
        simulator.settings.paymentMethods = [.invoice]
        let sale = try await createSale()
        try await withSite { client in
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(text.contains("id=\"pay-invoice\""))
            XCTAssertFalse(text.contains("id=\"other-methods\""))
        }
    }

    func testPayingReturnsToTheShop() async throws {
        let sale = try await createSale()
        try await withSite { client in
            let answer = try await client.post(
                "/checkout/\(sale.id)", "method=debit&action=pay&holder=M+M&iban=de35500105175418493188")
            XCTAssertEqual(answer.status, .seeOther)
            XCTAssertEqual(answer.location, "https://shop.example/thanks")
        }
        XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .ok)
    }

    func testWrongIBANIsExplainedAndNothingIsPaid() async throws {
        let sale = try await createSale()
        try await withSite { client in
            let answer = try await client.post(
                "/checkout/\(sale.id)", "method=debit&action=pay&holder=%22M%22&iban=DE36500105175418493188")
            XCTAssertEqual(answer.status, .unprocessableContent)
            XCTAssertTrue(answer.text.contains("id=\"iban-problem\""))
            XCTAssertTrue(answer.text.contains("value=\"&quot;M&quot;\""), "the input is kept")
        }
        XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .created)
    }

    func testDeclinedPaymentReturnsToTheAddressForErrors() async throws {
        let sale = try await createSale()
        try await withSite { client in
            let answer = try await client.post("/checkout/\(sale.id)", "method=creditcard&action=decline")
            XCTAssertEqual(answer.location, "https://shop.example/error")
            let page = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(page.contains("id=\"failure\""))
        }
        XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .failed)
    }

    func testGivingUpReturnsToTheAddressForIt() async throws {
        let sale = try await createSale()
        try await withSite { client in
            let answer = try await client.post("/checkout/\(sale.id)", "action=leave")
            XCTAssertEqual(answer.location, "https://shop.example/basket")
        }
        XCTAssertEqual(simulator.smartTransaction(sale.id)?.status, .created)
    }

    func testGivingUpIsOnlyOfferedWithAnAddressForIt() async throws {
        let sale = try await createSale(returnURLs: .init())
        try await withSite { client in
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertFalse(text.contains("id=\"give-up\""))
        }
    }

    func testPrepaymentWithoutShopShowsTheInstructions() async throws {
        let sale = try await createSale(returnURLs: .init())
        try await withSite { client in
            let answer = try await client.post("/checkout/\(sale.id)", "method=prepaid&action=pay")
            XCTAssertEqual(answer.location, "/checkout/\(sale.id)")
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(text.contains("id=\"instructions\""))
            XCTAssertTrue(text.contains("TA "))
        }
    }

    func testPaidTransactionShowsItsStateAndTheWayBack() async throws {
        let sale = try await createSale()
        try simulator.payer.pay(sale.id, by: .debit)
        try await withSite { client in
            let page = try await client.get("/checkout/\(sale.id)")
            XCTAssertEqual(page.status, .ok)
            XCTAssertTrue(page.text.contains("id=\"status\">ok"))
            XCTAssertTrue(page.text.contains("id=\"to-shop\" href=\"https://shop.example/thanks\""))
            let again = try await client.post("/checkout/\(sale.id)", "method=prepaid&action=pay")
            XCTAssertEqual(again.status, .conflict)
        }
    }

    func testPageIsGermanIfTheShopAsksForIt() async throws {
        let sale = try await createSale(language: .german)
        try await withSite { client in
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(text.contains("<html lang=\"de\">"))
            XCTAssertTrue(text.contains("Lastschrift"))
            XCTAssertTrue(text.contains("id=\"total\">20,00\u{A0}€"), text)
            let form = try await client.get("/checkout/\(sale.id)?method=debit").text
            XCTAssertTrue(form.contains("20,00\u{A0}€ bezahlen"), form)
        }
    }

    func testTextsAreThereInEachLanguage() {
        for entry in CheckoutText.allCases { XCTAssertFalse(entry.text.isIncomplete, entry.rawValue) }
    }

    func testUnknownTransactionHasAPage() async throws {
        try await withSite { client in
            let page = try await client.get("/checkout/STX_1")
            XCTAssertEqual(page.status, .notFound)
            XCTAssertTrue(page.text.contains("There is no such payment"))
        }
    }

    func testPreparedPaymentIsConfirmedWithItsMethodOnly() async throws {
        let sale = try await createSale()
        let prepared = try await shop.smart.transactions.prepare(sale.id, method: .paypal)
        let confirmation = try XCTUnwrap(prepared.iframeURL)
        try await withSite { client in
            let link = "/checkout/authorize?\(confirmation.query ?? "")"
            let moved = try await client.get(link)
            XCTAssertEqual(moved.location, "/checkout/\(sale.id)")
            let text = try await client.get("/checkout/\(sale.id)").text
            XCTAssertTrue(text.contains("id=\"pay-paypal\""))
            let other = try await client.post("/checkout/\(sale.id)", "method=prepaid&action=pay")
            XCTAssertEqual(other.status, .badRequest)
        }
    }
}
