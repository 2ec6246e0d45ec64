import HTTPTypes
import Hummingbird
import HummingbirdTesting
import XCTest

@testable import Shop

final class HostTests: XCTestCase {
    func testOtherHostNamesAreRefused() async throws {
        let harness = try await ShopHarness()
        let check = HostCheck(["shop.example"])
        for accepted in ["shop.example", "Shop.Example:443", "127.0.0.1:8800", "localhost"] {
            XCTAssertTrue(check.accepts(accepted), accepted)
        }
        for refused in ["evil.example", "shop.example.evil.example", ""] {
            XCTAssertFalse(check.accepts(refused), refused)
        }
        try await harness.browse { browser in
            try await browser.open("/")
            XCTAssertEqual(browser.status, .ok)
        }
    }

    func testCookieBelongsToOneHostOverHTTPS() {
        XCTAssert(SessionCookie.visitor(isSecure: true).cookie(of: Session()).description.hasPrefix("__Host-"))
        XCTAssertFalse(SessionCookie.visitor(isSecure: false).cookie(of: Session()).description.contains("Secure"))
    }

    func testFormWithAForeignOriginIsRefused() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            browser.headers[.origin] = "https://evil.example"
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            XCTAssertEqual(browser.status, .forbidden)
        }
    }

    func testHealthIsReported() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            for path in ["/health", "/ready"] {
                try await browser.open(path)
                XCTAssertEqual(browser.status, .ok, path)
            }
        }
    }
}
