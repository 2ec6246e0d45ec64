import Foundation
import SecuconnectKit
import XCTest

/// Return addresses that carry the order's reference.
final class ReturnURLTests: XCTestCase {
    private typealias ReturnURLs = SmartTransaction.ApplicationContext.ReturnURLs

    private func address(_ text: String, order: String = "4711") throws -> String? {
        try ReturnURLs(success: XCTUnwrap(URL(string: text)), order: order).successURL?.absoluteString
    }

    func testEachAddressGetsTheReference() throws {
        let shop = try XCTUnwrap(URL(string: "https://shop.example.com"))
        let urls = try ReturnURLs(
            success: shop.appendingPathComponent("OK"), error: shop.appendingPathComponent("ERR"),
            abort: shop.appendingPathComponent("ABORT"), push: shop.appendingPathComponent("push"), order: "4711")
        XCTAssertEqual(
            try JSONValue(encoding: urls),
            [
                "url_success": "https://shop.example.com/OK?order=4711",
                "url_error": "https://shop.example.com/ERR?order=4711",
                "url_abort": "https://shop.example.com/ABORT?order=4711",
                "url_push": "https://shop.example.com/push?order=4711",
            ])
    }

    func testOnlyWhatIsGivenIsSent() throws {
        let shop = try XCTUnwrap(URL(string: "https://shop.example.com/ok"))
        let urls = try ReturnURLs(success: shop, order: "1", queryItem: "my ref")
        XCTAssertEqual(try JSONValue(encoding: urls), ["url_success": "https://shop.example.com/ok?my%20ref=1"])
    }

    func testReferenceJoinsWhatTheAddressHasAlready() throws {
        let rows = [
            "https://a.example": "https://a.example?order=4711", "https://a.example/": "https://a.example/?order=4711",
            "https://a.example/?": "https://a.example/?order=4711",
            "https://a.example/ok?a=1&b=%20": "https://a.example/ok?a=1&b=%20&order=4711",
            "https://a.example/ok#top?order=1": "https://a.example/ok?order=4711#top?order=1",
            "https://a.example/ok?orders=2&border=3": "https://a.example/ok?orders=2&border=3&order=4711",
            "HTTPS://a.example:8443/ok": "HTTPS://a.example:8443/ok?order=4711",
        ]
        for (given, expected) in rows { XCTAssertEqual(try address(given), expected) }
    }

    func testReferenceCanOnlyEverBeAValue() throws {
        let nasty = "1&admin=1#x+y z/?%ü\u{0}=👍"
        let text = try XCTUnwrap(address("https://a.example/ok", order: nasty))
        let items = URLComponents(string: text)?.queryItems
        XCTAssertEqual(items, [URLQueryItem(name: "order", value: nasty)])
        XCTAssertFalse(text.contains("+"), "most servers read it as a blank")
    }

    func testWhatCannotBeSentIsRefused() throws {
        let refused = [
            "http://shop.example/ok", "http://localhost/ok", "ftp://a.example", "https:///ok", "ok", "//a.example/ok",
            "javascript:alert(1)", "https://a.example/?order=1", "https://a.example/?order",
            "https://a.example/?a=1&order=",
            "https://a.example/" + String(repeating: "a", count: 2_000),
        ]
        for text in refused {
            XCTAssertThrowsError(try address(text), text) {
                XCTAssertEqual(($0 as? SecuconnectError)?.kind, .invalidArgument, text)
            }
        }
        XCTAssertThrowsError(try address("https://a.example", order: ""))
        let shop = try XCTUnwrap(URL(string: "https://a.example")),
            plain = try XCTUnwrap(URL(string: "http://a.example"))
        XCTAssertThrowsError(try ReturnURLs(success: shop, order: "1", queryItem: ""))
        XCTAssertThrowsError(try ReturnURLs(success: shop, error: plain, order: "1"))
        XCTAssertThrowsError(try ReturnURLs(success: shop, abort: plain, order: "1"))
        XCTAssertThrowsError(try ReturnURLs(success: shop, push: plain, order: "1"))
    }

    func testTwoThousandCharactersAreAllowedAndNotOneMore() throws {
        let item = "?order=4711", start = "https://a.example/"
        let longest = start + String(repeating: "a", count: 2_000 - start.count - item.count)
        XCTAssertEqual(try address(longest)?.count, 2_000)
        XCTAssertThrowsError(try address(longest + "a"))
    }
}
