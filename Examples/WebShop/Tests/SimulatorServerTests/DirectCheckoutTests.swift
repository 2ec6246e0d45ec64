import HTTPTypes
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class DirectCheckoutTests: SiteTestCase {
    private static let draft = SecupayTransaction.Draft(
        amount: 1_250, currency: .eur, purpose: "Order <7>",
        redirectURLs: .init(
            successURL: URL(string: "https://shop.example/thanks"),
            failureURL: URL(string: "https://shop.example/error")))

    func testAddressOfThePaymentLeadsToItsPage() async throws {
        let payment = try await shop.payment.secupayCreditCards.create(Self.draft)
        let query = try XCTUnwrap(payment.iframeURL?.query)
        try await withSite { client in
            let moved = try await client.get("/checkout?\(query)")
            XCTAssertEqual(moved.status, .seeOther)
            let page = try await client.get(try XCTUnwrap(moved.location))
            XCTAssertEqual(page.status, .ok)
            XCTAssertTrue(page.text.contains("id=\"total\">EUR\u{A0}12.50"), page.text)
            XCTAssertTrue(page.text.contains("<h1>Order &lt;7&gt;</h1>"), page.text)
            XCTAssertTrue(page.text.contains("id=\"confirm\""), page.text)
            // The redirection to the shop has to be allowed, too.
            let policy = try XCTUnwrap(page.headers[.contentSecurityPolicy])
            XCTAssertTrue(policy.contains("form-action 'self' http: https:"), policy)
        }
    }

    func testConfirmingPaysAndReturnsToTheShop() async throws {
        let payment = try await shop.payment.secupayCreditCards.create(Self.draft)
        try await withSite { client in
            let address = DirectCheckoutPage.address(of: payment.id)
            let answer = try await client.post(address, "action=confirm")
            XCTAssertEqual(answer.location, "https://shop.example/thanks")
            let page = try await client.get(address).text
            XCTAssertTrue(page.contains("id=\"status\">accepted"), page)
            XCTAssertFalse(page.contains("id=\"confirm\""), page)
            let again = try await client.post(address, "action=confirm")
            XCTAssertEqual(again.status, .conflict)
        }
        XCTAssertEqual(simulator.directPayment(payment.id)?.status, .accepted)
    }

    func testDecliningReturnsToTheAddressForFailures() async throws {
        let payment = try await shop.payment.secupayCreditCards.create(Self.draft)
        try await withSite { client in
            let answer = try await client.post(DirectCheckoutPage.address(of: payment.id), "action=decline")
            XCTAssertEqual(answer.location, "https://shop.example/error")
        }
        XCTAssertEqual(simulator.directPayment(payment.id)?.status, .denied)
    }

    func testPrepaymentShowsWhereToTransferTheMoney() async throws {
        let payment = try await shop.payment.secupayPrepays.create(Self.draft)
        try await withSite { client in
            let page = try await client.get(DirectCheckoutPage.address(of: payment.id)).text
            XCTAssertTrue(page.contains("id=\"instructions\""), page)
            XCTAssertFalse(page.contains("id=\"confirm\""), page)
        }
    }

    func testUnknownPaymentHasAPage() async throws {
        try await withSite { client in
            let page = try await client.get("/checkout/payments/abc")
            XCTAssertEqual(page.status, .notFound)
        }
    }
}
