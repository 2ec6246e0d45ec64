import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class PageTests: XCTestCase {
    private static let address = [
        "forename": "Erika", "surname": "Beispiel", "email": "erika@example.net", "street": "Hafenstraße",
        "houseNumber": "12a", "postalCode": "20457", "city": "Hamburg",
    ]

    func testCustomerBuysSomething() async throws {
        let harness = try await ShopHarness()
        let number = try await harness.browse { browser in
            try await browser.open("/")
            XCTAssert(browser.page.contains("id=\"add-coffee\""))
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "2"])
            try await browser.follow()
            try await browser.submit("/basket/coupon", ["code": "welcome10"])
            try await browser.follow()
            XCTAssert(browser.page.contains("id=\"total\">€26.41<"))
            try await browser.open("/checkout")
            let number = try XCTUnwrap(browser.hidden("order"))
            try await browser.submit("/checkout", Self.address)
            XCTAssertEqual(browser.status, .seeOther)
            let order = try await harness.order(number)
            XCTAssertEqual(browser.location, order.checkoutURL)
            try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
            try await browser.open("/orders/\(number)")
            XCTAssert(browser.page.contains("data-state=\"paid\""), browser.page)
            XCTAssertFalse(browser.page.contains("http-equiv"))
            return number
        }
        XCTAssertEqual(harness.server.ledger.map(\.amount), [2_641])
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
        let order = try await harness.order(number)
        XCTAssertEqual(order.customer.street, "Hafenstraße")
    }

    func testFormSentTwiceMakesOneOrder() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            var fields = Self.address
            for name in ["order", "total", "token"] { fields[name] = try XCTUnwrap(browser.hidden(name)) }
            try await browser.submit("/checkout", fields)
            let first = browser.location
            try await browser.submit("/checkout", fields)
            XCTAssertEqual(browser.location, first)
        }
        XCTAssertEqual(harness.server.smartTransactionIDs.count, 1)
        let orders = try await harness.payments.orders.matching(OrderFilter(), before: nil, count: 10)
        XCTAssertEqual(orders.count, 1)
    }

    func testErrorsStandBesideTheFieldsAndInputIsKept() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            var fields = Self.address
            fields["email"] = "erika"
            fields["city"] = "\"><script>alert(1)</script>"
            try await browser.submit("/checkout", fields)
            XCTAssertEqual(browser.status.code, 422)
            XCTAssert(browser.page.contains("id=\"email-error\""))
            XCTAssertFalse(browser.page.contains("id=\"city-error\""))
            XCTAssert(browser.page.contains("value=\"Hafenstraße\""))
            XCTAssertFalse(browser.page.contains("<script>"))
            XCTAssert(browser.page.contains("&quot;&gt;&lt;script&gt;"))
        }
        let orders = try await harness.payments.orders.matching(OrderFilter(), before: nil, count: 10)
        XCTAssertEqual(orders.count, 0)
    }

    func testFormOfAnotherSiteIsRefused() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            // The cookie without a token, a wrong token, and a token without the cookie.
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"], token: "")
            XCTAssertEqual(browser.status, .forbidden)
            try await browser.submit(
                "/basket/add", ["product": "mug", "quantity": "1"], token: String(repeating: "0", count: 32))
            XCTAssertEqual(browser.status, .forbidden)
        }
        try await harness.browse { browser in
            try await browser.submit("/orders/1/pay", token: Session().formToken)
            XCTAssertEqual(browser.status, .forbidden)
        }
    }

    func testCookieIsHiddenFromScriptsAndOtherSites() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            let cookie = try XCTUnwrap(browser.setCookie)
            XCTAssert(cookie.contains("HttpOnly"))
            XCTAssert(cookie.contains("SameSite=Lax"))
        }
        XCTAssert(SessionCookie.visitor(isSecure: true).cookie(of: Session()).description.contains("Secure"))
    }

    func testPagesCannotBeFramedByOtherSites() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            XCTAssertEqual(browser.policy?.contains("frame-ancestors 'none'"), true)
        }
    }

    func testSessionsDoNotShareBaskets() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
        }
        try await harness.browse { browser in
            try await browser.open("/basket")
            XCTAssert(browser.page.contains("id=\"empty-basket\""))
        }
    }

    func testWrongInputIsRefusedWithASentence() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            for fields in [["product": "nope", "quantity": "1"], ["product": "mug", "quantity": "-1"]] {
                try await browser.open("/")
                try await browser.submit("/basket/add", fields)
                XCTAssertEqual(browser.status.code, 422)
            }
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/basket")
            try await browser.submit("/basket/coupon", ["code": "<b>"])
            XCTAssertEqual(browser.status.code, 422)
            XCTAssert(browser.page.contains("value=\"&lt;b&gt;\""))
            try await browser.submit("/basket", ["quantity-mug": "x"])
            XCTAssertEqual(browser.status.code, 422)
        }
    }

    func testQuantitiesAreUpdatedAndArticlesRemoved() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/basket")
            try await browser.submit("/basket", ["quantity-mug": "3"])
            try await browser.follow()
            XCTAssert(browser.page.contains("3 × €11.95"))
            try await browser.submit("/basket", ["quantity-mug": "0"])
            try await browser.follow()
            XCTAssert(browser.page.contains("id=\"empty-basket\""))
        }
    }

    func testPayerWhoGaveUpCanPayLater() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)?back=canceled")
            XCTAssert(browser.page.contains("id=\"hint\""))
            XCTAssertFalse(browser.page.contains("Erika"))
            try await browser.submit("/orders/\(order.number)/pay")
            XCTAssertEqual(browser.location, order.checkoutURL)
        }
    }

    func testUnavailableAPIKeepsTheOrder() async throws {
        let harness = try await ShopHarness()
        harness.server.inject(.refuseConnection, times: 100, matching: .everything)
        let order = try await harness.placeOrder()
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)")
            XCTAssert(browser.page.contains("data-state=\"creating\""))
            try await browser.submit("/orders/\(order.number)/pay")
            XCTAssertEqual(browser.location, "/orders/\(order.number)?back=later")
            harness.server.clearFaults()
            try await browser.open("/orders/\(order.number)")
            try await browser.submit("/orders/\(order.number)/pay")
            XCTAssertEqual(browser.location?.hasPrefix("https://"), true)
        }
    }

    func testMerchantRefundsThroughTheForm() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            try await browser.open("/admin/orders")
            XCTAssert(browser.page.contains(order.number))
            let page = "/admin/orders/\(order.number)"
            try await browser.open(page)
            try await browser.submit("\(page)/refund", ["amount": "5,00"])
            XCTAssertEqual(harness.ledgerRefunds.count, 0)
            try await browser.submit("\(page)/refund")
            try await browser.follow()
            XCTAssert(browser.page.contains("id=\"refunds\""))
            try await browser.submit("\(page)/refund", ["amount": "9999"])
            XCTAssertEqual(browser.status.code, 422)
            XCTAssert(browser.page.contains("Only €30.70 remain."))
            try await browser.submit("\(page)/refund", ["amount": "lots"])
            XCTAssertEqual(browser.status.code, 422)
        }
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testNamesAreEscapedForTheMerchant() async throws {
        let harness = try await ShopHarness()
        var order = try await harness.openOrder()
        order = Order(
            number: "EVIL", session: order.session, createdAt: order.createdAt, customer: evil, bill: order.bill,
            total: order.total, actionID: "a", state: .unpaid)
        try await harness.database.transaction { [order] in try $0.insert(order) }
        try await harness.browse { browser in
            try await browser.signIn()
            for path in ["/admin/orders", "/admin/orders/EVIL"] {
                try await browser.open(path)
                XCTAssert(browser.page.contains("&lt;img src=x&gt;"))
                XCTAssertFalse(browser.page.contains("<img"))
            }
        }
    }

    private var evil: Customer {
        var customer = ShopHarness.customer
        customer.surname = "<img src=x>"
        return customer
    }

    func testMissingPagesAreNotFound() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.signIn()
            for path in ["/nope", "/products/nope", "/orders/NOPE", "/admin/orders/NOPE"] {
                try await browser.open(path)
                XCTAssertEqual(browser.status, .notFound, path)
                XCTAssert(browser.page.contains("id=\"back-to-shop\""), path)
            }
        }
    }

    func testLargeFormIsRefused() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": String(repeating: "x", count: 20_000)])
            XCTAssertEqual(browser.status, .contentTooLarge)
        }
    }
}
