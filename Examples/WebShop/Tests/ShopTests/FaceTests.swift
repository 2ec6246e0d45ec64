import HTTPTypes
import ShopStorage
import WebPages
import XCTest

@testable import Shop

final class FaceTests: XCTestCase {
    func testStepsChangeTheBasketWithoutScripts() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "2"])
            let steps = [("more", "4"), ("less", "2")]
            for (step, expected) in steps {
                // The quantity that was typed counts, too.
                try await browser.open("/basket")
                try await browser.submit("/basket", ["quantity-mug": "3", step: "mug"])
                try await browser.follow()
                XCTAssert(browser.page.contains("name=\"quantity-mug\" value=\"\(expected)\""), browser.page)
            }
            try await browser.submit("/basket", ["quantity-mug": "2", "more": "nope"])
            try await browser.follow()
            try await browser.submit("/basket", ["quantity-mug": "2", "remove": "mug"])
            try await browser.follow()
            XCTAssert(browser.page.contains("id=\"empty-basket\""))
        }
    }

    func testOrderIsFoundAgainInItsBrowserOnly() async throws {
        let harness = try await ShopHarness()
        let number = try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            let number = try XCTUnwrap(browser.hidden("order"))
            try await browser.submit(
                "/checkout",
                [
                    "forename": "Erika", "surname": "Beispiel", "email": "erika@example.net", "street": "Hafenstraße",
                    "houseNumber": "12a", "postalCode": "20457", "city": "Hamburg",
                ])
            try await browser.open("/orders")
            XCTAssert(browser.page.contains("href=\"/orders/\(number)\""))
            return number
        }
        try await harness.browse { browser in
            try await browser.open("/orders")
            XCTAssertFalse(browser.page.contains(number))
        }
    }

    func testFocusIsOnTheFirstError() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            XCTAssertFalse(browser.page.contains("autofocus"))
            try await browser.submit("/checkout", ["email": "a@example.net", "forename": "Erika"])
            XCTAssertEqual(browser.page.components(separatedBy: " autofocus").count, 2)
            XCTAssert(
                try XCTUnwrap(browser.page.range(of: "id=\"surname\"")?.lowerBound)
                    < XCTUnwrap(browser.page.range(of: " autofocus")?.lowerBound))
        }
    }

    func testOrdersAreFilteredAndFound() async throws {
        let harness = try await ShopHarness()
        let paid = try await harness.paidOrder(), open = try await harness.openOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            let cases: [(query: String, isPaidShown: Bool, isOpenShown: Bool)] = [
                ("", true, true), ("?state=paid", true, false), ("?state=open", false, true),
                ("?state=nope", true, true), ("?q=erika+beispiel", true, true), ("?q=ERIKA@example", true, true),
                ("?q=\(paid.number.lowercased())", true, false), ("?q=%25", false, false), ("?q='", false, false),
                ("?q=\(open.number)&state=paid", false, false),
            ]
            for (query, isPaidShown, isOpenShown) in cases {
                try await browser.open("/admin/orders\(query)")
                XCTAssertEqual(browser.status, .ok)
                XCTAssertEqual(browser.page.contains("id=\"order-\(paid.number)\""), isPaidShown, query)
                XCTAssertEqual(browser.page.contains("id=\"order-\(open.number)\""), isOpenShown, query)
            }
        }
    }

    func testOrdersThatNeedAPersonStandOnTop() async throws {
        let harness = try await ShopHarness()
        _ = try await harness.paidOrder()
        var order = try await harness.openOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            try await browser.open("/admin/orders")
            XCTAssertFalse(browser.page.contains("id=\"attention\""))
        }
        order.state = .unclear
        order.reason = "The amount differs."
        try await harness.database.transaction { [order] in try $0.update(order) }
        try await harness.browse { [order] browser in
            try await browser.signIn()
            try await browser.open("/admin/orders")
            let page = browser.page
            let top = try XCTUnwrap(page.range(of: "id=\"look-\(order.number)\"")?.lowerBound)
            XCTAssertLessThan(top, try XCTUnwrap(page.range(of: "id=\"orders\"")?.lowerBound))
            XCTAssert(page.contains("The amount differs."))
        }
    }

    func testDatesNameTheirZone() {
        XCTAssert(ShopDate.html(1_790_000_000).markup.contains("CEST</time>"))
        XCTAssert(ShopDate.html(1_796_000_000).markup.contains("datetime=\"2026-11-30T00:53:20Z\""))
    }

    func testStyleSheetIsCompact() {
        XCTAssertEqual(
            StyleSheet.compact("a { color: red; margin: 0 1px; }\n.b :is(c, d),\n  e { top: 0 }\n"),
            "a{color:red;margin:0 1px}.b :is(c,d),e{top:0}")
        XCTAssertFalse(ShopStyle.sheet.contains("\n"))
    }

    func testPagesAreSmall() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            for path in ["/", "/basket", "/products/mug", "/orders/\(order.number)", "/orders"] {
                try await browser.open(path)
                XCTAssertLessThan(browser.page.utf8.count, 15_000, path)
            }
        }
    }
}
