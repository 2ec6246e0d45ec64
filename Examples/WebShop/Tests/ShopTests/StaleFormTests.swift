import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import Shop

/// Forms whose pages show something that has changed since.
final class StaleFormTests: XCTestCase {
    private static let address = [
        "forename": "Erika", "surname": "Beispiel", "email": "erika@example.net", "street": "Hafenstraße",
        "houseNumber": "12a", "postalCode": "20457", "city": "Hamburg",
    ]

    func testBasketChangedInAnotherTabIsShownBeforePaying() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.fillBasket()
            let form = try browser.form(Self.address)
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "grinder", "quantity": "3"])
            try await browser.submit("/checkout", form)
            XCTAssertEqual(browser.status, .conflict)
            XCTAssert(browser.page.contains("Pay €248.95<"), browser.page)
            XCTAssert(browser.page.contains("value=\"Hafenstraße\""))
            XCTAssertEqual(harness.server.smartTransactionIDs, [])
            try await browser.submit("/checkout", Self.address)
            XCTAssertEqual(browser.status, .seeOther)
        }
        let orders = try await harness.payments.orders.matching(OrderFilter(), before: nil, count: 10)
        XCTAssertEqual(orders.map(\.total), [24_895])
    }

    func testAddressChangedAfterOrderingIsNotUsedSilently() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.fillBasket()
            var form = try browser.form(Self.address)
            try await browser.submit("/checkout", form)
            form["street"] = "Neue Straße"
            try await browser.submit("/checkout", form)
            try await browser.follow()
            XCTAssert(browser.page.contains("id=\"hint\""))
            XCTAssert(browser.page.contains("Hafenstraße 12a"))
            let number = try XCTUnwrap(form["order"])
            try await browser.submit("/orders/\(number)/again")
            try await browser.open("/checkout")
            form = try browser.form(form.filter { !["order", "total", "token"].contains($0.key) })
            try await browser.submit("/checkout", form)
        }
        let orders = try await harness.payments.orders.matching(OrderFilter(), before: nil, count: 10)
        XCTAssertEqual(Set(orders.map(\.customer.street)), ["Hafenstraße", "Neue Straße"])
        let streets = harness.server.smartTransactionIDs.map {
            harness.server.smartTransaction($0)?.customer?.contact?.address?.street
        }
        XCTAssertEqual(streets, ["Hafenstraße", "Neue Straße"])
    }

    func testAddressIsHiddenFromOtherBrowsers() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try await harness.browse { browser in
            try await browser.open("/orders/\(order.number)?back=placed")
            XCTAssertFalse(browser.page.contains("Hafenstraße"))
        }
    }

    func testRefundsOfTwoTabsDoNotAddUp() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            let path = "/admin/orders/\(order.number)"
            var forms: [[String: String]] = []
            for _ in 1...2 {
                try await browser.open(path)
                var form = ["amount": "5.00", "confirmed": "500"]
                for name in ["token", "refund", "rest"] { form[name] = try XCTUnwrap(browser.hidden(name)) }
                forms.append(form)
            }
            try await browser.submit("\(path)/refund", forms[0])
            XCTAssertEqual(browser.status, .seeOther)
            try await browser.submit("\(path)/refund", forms[1])
            XCTAssertEqual(browser.status.code, 422)
            XCTAssert(browser.page.contains("The remaining amount is now €30.70"))
        }
        XCTAssertEqual(harness.ledgerRefunds.map(\.amount), [500])
    }

    func testRefundOfAnotherOrderIsRefused() async throws {
        let harness = try await ShopHarness()
        let first = try await harness.paidOrder(), second = try await harness.paidOrder()
        _ = try await harness.payments.refund(first.number, amount: 500, id: "r1")
        await assertThrows(.otherRefund) { try await harness.payments.refund(second.number, amount: 500, id: "r1") }
        XCTAssertEqual(harness.ledgerRefunds.count, 1)
    }

    func testQuantityTypedBeforeTheCheckoutIsOrdered() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.fillBasket()
            try await browser.open("/basket")
            XCTAssert(browser.page.contains("id=\"go-to-checkout\" form=\"basket-form\""))
            try await browser.submit("/basket", ["quantity-mug": "3", "next": "checkout"])
            try await browser.follow()
            XCTAssert(browser.page.contains("3 × €11.95"))
        }
    }

    func testFormOfAnOlderTabIsAcceptedFromTheShopItself() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            browser.headers[try XCTUnwrap(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
            try await browser.open("/")
            let token = try XCTUnwrap(browser.hidden("token"))
            browser.cookie = nil
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"], token: token)
            XCTAssertEqual(browser.status, .seeOther)
            browser.headers[try XCTUnwrap(HTTPField.Name("Sec-Fetch-Site"))] = "same-site"
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"], token: token)
            XCTAssertEqual(browser.status, .forbidden)
        }
    }

    func testValidCookieCountsAmongSeveral() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            let valid = try XCTUnwrap(browser.cookie)
            let other = SessionCookie.visitor(isSecure: false).cookie(of: Session()).description
            for cookie in ["shop_session=old; \(valid)", "\(other); \(valid)"] {
                browser.cookie = cookie
                try await browser.submit(
                    "/basket/add", ["product": "mug", "quantity": "1"], token: String(valid.suffix(32)))
                XCTAssertEqual(browser.status, .seeOther, cookie)
            }
        }
    }
}

extension ShopBrowser {
    /// Puts a mug into the basket, and opens the form of the order.
    fileprivate func fillBasket() async throws {
        try await open("/")
        try await submit("/basket/add", ["product": "mug", "quantity": "1"])
        try await open("/checkout")
    }

    /// Returns the form of the page with its hidden fields.
    fileprivate func form(_ fields: [String: String]) throws -> [String: String] {
        try ["token", "order", "total"].reduce(into: fields) { $0[$1] = try XCTUnwrap(hidden($1)) }
    }
}
