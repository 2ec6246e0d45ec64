import HTTPTypes
import Hummingbird
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class DoorTests: XCTestCase {
    func testMerchantPagesLeadToTheSignIn() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            for path in ["/admin", "/admin/orders", "/admin/orders/\(order.number)"] {
                try await browser.open(path)
                XCTAssertEqual(browser.location?.hasPrefix("/admin/sign-in"), true, path)
                XCTAssertFalse(browser.page.contains("Erika"), path)
            }
            try await browser.open("/")
            XCTAssertFalse(browser.page.contains("/admin"))
        }
    }

    func testFormsOfTheMerchantNeedASession() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.open("/")
            browser.headers[try XCTUnwrap(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
            for form in ["refund", "check"] {
                let fields = ["amount": "1.00", "refund": UUID().uuidString, "rest": "\(order.total)"]
                try await browser.submit("/admin/orders/\(order.number)/\(form)", fields)
                XCTAssertEqual(browser.status, .unauthorized)
            }
            try await browser.submit("/admin/sign-out")
            XCTAssertEqual(browser.status, .unauthorized)
        }
        XCTAssertEqual(harness.ledgerRefunds.count, 0)
    }

    func testSignInOpensTheRequestedPage() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            let path = "/admin/orders/\(order.number)"
            try await browser.open(path)
            try await browser.follow()
            try await browser.submit("/admin/sign-in", ["to": path, "password": ShopHarness.password])
            XCTAssertEqual(browser.location, path)
            let cookie = try XCTUnwrap(browser.setCookie)
            XCTAssert(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie)
            try await browser.follow()
            XCTAssert(browser.page.contains("Erika"))
        }
    }

    func testSignInLeadsToNoOtherSite() {
        for next in ["https://evil.example", "//evil.example", "/admin/\\evil", "/orders/1", "/admin/sign-out", nil] {
            XCTAssertEqual(SignInPage.target(next), "/admin/orders", next ?? "none")
        }
        XCTAssertEqual(SignInPage.target("/admin/orders/1"), "/admin/orders/1")
    }

    func testWrongPasswordIsRefused() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            for password in ["", "another password", ShopHarness.password.uppercased()] {
                try await browser.signIn(password)
                XCTAssertEqual(browser.status, .unauthorized)
                XCTAssertNil(browser.merchantCookie)
            }
        }
    }

    func testSixthFailedSignInIsLimitedForAQuarterOfAnHour() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            for _ in 1...5 {
                try await browser.signIn("wrong")
                XCTAssertEqual(browser.status, .unauthorized)
            }
            try await browser.signIn()
            XCTAssertEqual(browser.status, .tooManyRequests)
            XCTAssertEqual(browser.responseHeaders[.retryAfter], "900")
            XCTAssertNil(browser.merchantCookie)
            harness.server.clock.advance(by: 901)
            try await browser.signIn()
            XCTAssertEqual(browser.status, .seeOther)
        }
    }

    func testSignInOfAKilledProcessCountsForHalfAMinute() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        _ = try await door.setUp(password: ShopHarness.password)
        try await harness.database.run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5)
            INSERT INTO signInAttempt (id, address, countsUntil) SELECT CAST(i AS text), 'a', $1 FROM n
            """, [.real(harness.now + 30)])
        let early = try await door.signIn(ShopHarness.password, from: "a")
        XCTAssertEqual(early, .limited)
        harness.server.clock.advance(by: 30)
        guard case .opened = try await door.signIn(ShopHarness.password, from: "a") else {
            return XCTFail("The address was limited for longer.")
        }
    }

    func testSignInsAreLimitedForEachAddress() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        defer { withExtendedLifetime(harness) {} }
        _ = try await door.setUp(password: ShopHarness.password)
        for _ in 1...6 { _ = try await door.signIn("wrong", from: "203.0.113.1") }
        let limited = try await door.signIn(ShopHarness.password, from: "203.0.113.1")
        XCTAssertEqual(limited, .limited)
        guard case .opened = try await door.signIn(ShopHarness.password, from: "203.0.113.2") else {
            return XCTFail("Another address was limited.")
        }
    }

    func testSignInsOfAnIPv6NetworkCountTogether() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        defer { withExtendedLifetime(harness) {} }
        _ = try await door.setUp(password: ShopHarness.password)
        for number in 1...6 { _ = try await door.signIn("wrong", from: "2001:db8:0:1::\(number)") }
        let limited = try await door.signIn(ShopHarness.password, from: "2001:db8::1:f:0:0:1")
        XCTAssertEqual(limited, .limited)
        guard case .opened = try await door.signIn(ShopHarness.password, from: "2001:db8:0:2::1") else {
            return XCTFail("Another network was limited.")
        }
    }

    func testNetworkOfASender() {
        let networks = [
            ("203.0.113.1", "203.0.113.1"), ("::ffff:203.0.113.1", "203.0.113.1"), ("unknown", "unknown"),
            ("2001:db8::1", "20010db800000000/64"), ("::1", "0000000000000000/64"),
        ]
        for (address, network) in networks { XCTAssertEqual(SourceAddress.network(of: address), network) }
    }

    func testConcurrentSignInsCountEachOther() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        defer { withExtendedLifetime(harness) {} }
        _ = try await door.setUp(password: ShopHarness.password)
        let results = try await withThrowingTaskGroup(of: MerchantDoor.SignIn.self) { group in
            for _ in 1...20 { group.addTask { try await door.signIn("wrong", from: "203.0.113.1") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        XCTAssertEqual(results.filter { $0 == .refused }.count, MerchantDoor.maximumFailures)
    }

    func testSignOutEndsTheSessionItself() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.signIn()
            let cookie = browser.merchantCookie
            try await browser.open("/admin/orders")
            XCTAssertEqual(browser.status, .ok)
            try await browser.submit("/admin/sign-out")
            XCTAssert(try XCTUnwrap(browser.setCookie).contains("Max-Age=0"))
            browser.merchantCookie = cookie
            try await browser.open("/admin/orders")
            XCTAssertEqual(browser.status, .seeOther)
        }
    }

    func testSessionEndsWithoutRequests() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.signIn()
            for expected in [HTTPResponse.Status.ok, .ok, .seeOther] {
                harness.server.clock.advance(by: expected == .ok ? 7_000 : 7_300)
                try await browser.open("/admin/orders")
                XCTAssertEqual(browser.status, expected)
            }
        }
    }

    func testSessionEndsAfterHalfADay() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.signIn()
            var statuses: [HTTPResponse.Status] = []
            for _ in 1...13 {
                harness.server.clock.advance(by: 3_600)
                try await browser.open("/admin/orders")
                statuses.append(browser.status)
            }
            XCTAssertEqual(statuses.first, .ok)
            XCTAssertEqual(statuses.last, .seeOther)
        }
    }

    func testBrowserCannotInventASession() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            browser.merchantCookie = "shop_merchant=\(Session().id)"
            try await browser.open("/admin/orders")
            XCTAssertEqual(browser.status, .seeOther)
        }
    }

    func testFormOfTheMerchantNeedsItsOwnTokenAndOrigin() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            let path = "/admin/orders/\(order.number)"
            let site = try XCTUnwrap(HTTPField.Name("Sec-Fetch-Site"))
            try await browser.open(path)
            try await browser.submit("\(path)/check", token: Session().formToken)
            XCTAssertEqual(browser.status, .forbidden)
            for origin in ["same-site", "cross-site", nil] {
                browser.headers[site] = origin
                try await browser.open(path)
                try await browser.submit("\(path)/check")
                XCTAssertEqual(browser.status, .forbidden, origin ?? "none")
            }
            browser.headers[site] = nil
            browser.headers[.origin] = "http://localhost"
            try await browser.open(path)
            try await browser.submit("\(path)/check")
            XCTAssertEqual(browser.status, .seeOther)
        }
    }

    func testCookieOfTheMerchantBelongsToOneHostOverHTTPS() {
        let cookie = SessionCookie.merchant(isSecure: true).cookie(of: Session()).description
        XCTAssert(cookie.hasPrefix("__Host-shop_merchant=") && cookie.contains("Secure"), cookie)
        XCTAssert(cookie.contains("Path=/") && !cookie.contains("Domain"), cookie)
    }

    func testDatabaseKeepsNoSessionAndNoPassword() async throws {
        let harness = try await ShopHarness()
        let session = try await harness.browse { browser in
            try await browser.signIn()
            return try XCTUnwrap(browser.merchantCookie?.split(separator: "=").last.map(String.init))
        }
        let keys: [String] = try await harness.database.column("SELECT id FROM merchantSession")
        XCTAssertEqual(keys.count, 1)
        XCTAssertNotEqual(keys.first, session)
        let hash: String? = try await harness.database.single("SELECT passwordHash FROM merchant")
        XCTAssertEqual(hash?.hasPrefix("scrypt$"), true)
    }
}

/// Tests of the password at the start of the program.
final class MerchantPasswordTests: XCTestCase {
    func testFirstPasswordIsGeneratedOnce() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        defer { withExtendedLifetime(harness) {} }
        let first = try await door.setUp(password: nil), second = try await door.setUp(password: nil)
        XCTAssertEqual(first?.count, 23)
        XCTAssertNil(second)
        guard case .opened = try await door.signIn(try XCTUnwrap(first), from: "a") else {
            return XCTFail("The generated password was refused.")
        }
    }

    func testProcessesThatStartTogetherGenerateOnePassword() async throws {
        let harness = try await ShopHarness(), second = try await ShopHarness(sharing: harness)
        let doors = [harness.shop.door, second.shop.door]
        let printed = try await withThrowingTaskGroup(of: String?.self) { group in
            for door in doors { group.addTask { try await door.setUp(password: nil) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        XCTAssertEqual(printed.compactMap(\.self).count, 1)
    }

    func testNewPasswordEndsAllSessions() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        defer { withExtendedLifetime(harness) {} }
        _ = try await door.setUp(password: ShopHarness.password)
        guard case .opened(let session) = try await door.signIn(ShopHarness.password, from: "a") else {
            return XCTFail("The password was refused.")
        }
        _ = try await door.setUp(password: ShopHarness.password)
        let isKept = try await door.isOpen(session)
        XCTAssertTrue(isKept)
        let renewed = try await door.setUp(password: nil, isRenewed: true)
        let isOpen = try await door.isOpen(session)
        XCTAssertFalse(isOpen)
        let old = try await door.signIn(ShopHarness.password, from: "a")
        XCTAssertEqual(old, .refused)
        guard case .opened = try await door.signIn(try XCTUnwrap(renewed), from: "a") else {
            return XCTFail("The new password was refused.")
        }
    }

    func testShortPasswordIsRefused() async throws {
        let harness = try await ShopHarness(), door = harness.shop.door
        defer { withExtendedLifetime(harness) {} }
        do {
            _ = try await door.setUp(password: "short")
            XCTFail("The password was accepted.")
        } catch let failure as ShopFailure {
            XCTAssert(failure.description.contains("12 characters"), failure.description)
        }
    }

    func testHashesOfOnePasswordDiffer() throws {
        let cost = PasswordHash.Cost(rounds: 16, repetitions: 1)
        let first = try PasswordHash("password", cost: cost), second = try PasswordHash("password", cost: cost)
        XCTAssertNotEqual(first.text, second.text)
        let read = try XCTUnwrap(PasswordHash(first.text))
        XCTAssertTrue(try read.matches("password"))
        XCTAssertFalse(try read.matches("Password"))
        XCTAssertNil(PasswordHash("password"))
    }
}
