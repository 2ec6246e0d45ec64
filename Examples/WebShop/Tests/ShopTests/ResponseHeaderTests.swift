import HTTPTypes
import Hummingbird
import XCTest

@testable import Shop

final class ResponseHeaderTests: XCTestCase {
    func testEveryResponseIsProtected() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            for path in ["/", "/nope", "/admin/orders", "/health", "/push"] {
                try await browser.open(path)
                for (name, value) in [
                    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
                    ("Cross-Origin-Opener-Policy", "same-origin"),
                ] {
                    XCTAssertEqual(try browser.header(name), value, "\(path) \(name)")
                }
                XCTAssertNil(try browser.header("Strict-Transport-Security"), path)
            }
        }
    }

    func testBrowsersUseHTTPSOnlyOnceTheyDid() async throws {
        let harness = try await ShopHarness(address: "https://shop.example")
        try await harness.browse { browser in
            try await browser.open("/")
            XCTAssertEqual(try browser.header("Strict-Transport-Security"), "max-age=31536000")
            XCTAssertEqual(browser.cookie?.hasPrefix("__Host-"), true)
        }
    }

    func testFormsLeadToTheShopAndItsCheckoutOnly() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try await harness.browse { browser in
            try await browser.open("/")
            XCTAssertEqual(browser.policy?.contains("form-action 'self'"), true)
            XCTAssertEqual(browser.policy?.contains("https:"), false)
            try await browser.open("/orders/\(order.number)")
            XCTAssertEqual(browser.policy?.contains("form-action 'self' https:"), true)
        }
    }

    func testSimulatorIsTheOnlyOtherSourceOfCheckouts() throws {
        let account = try ShopAccount(environment: [:], simulator: "http://127.0.0.1:8700")
        XCTAssertEqual(account.checkoutSource, "http://127.0.0.1:8700")
    }

    func testHeadersOfAPageAreReturnedWithoutIt() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            for path in ["/", "/basket", "/health"] {
                try await browser.send(.head, path)
                XCTAssertEqual(browser.status, .ok, path)
                XCTAssertEqual(browser.page, "", path)
            }
        }
    }

    func testWrongMethodIsRefusedWithTheRightOnes() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            let methods: [(HTTPRequest.Method, String, String)] = [
                (.put, "/basket", "GET, HEAD, POST"), (.post, "/", "GET, HEAD"), (.get, "/basket/add", "POST"),
                (.delete, "/orders/1", "GET, HEAD"), (.post, "/health", "GET, HEAD"), (.get, "/push", "POST"),
                (.options, "/admin/orders/1/refund", "POST"),
            ]
            for (method, path, allowed) in methods {
                try await browser.send(method, path)
                XCTAssertEqual(browser.status, .methodNotAllowed, path)
                XCTAssertEqual(browser.responseHeaders[.allow], allowed, path)
            }
            try await browser.send(.put, "/nope")
            XCTAssertEqual(browser.status, .notFound)
        }
    }
}

extension ShopBrowser {
    /// Returns a header field of the last response.
    fileprivate func header(_ name: String) throws -> String? { responseHeaders[try XCTUnwrap(HTTPField.Name(name))] }
}
