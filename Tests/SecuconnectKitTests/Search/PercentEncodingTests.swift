import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

final class PercentEncodingTests: XCTestCase {
    func testOnlyUnreservedCharactersStay() {
        let unreserved = "ABCXYZabcxyz0189-._~"
        XCTAssertEqual(PercentEncoding.encode(unreserved), unreserved)
        let table = [
            "": "", " ": "%20", "+": "%2B", "%": "%25", "%20": "%2520", "&": "%26", "=": "%3D", ";": "%3B", "#": "%23",
            "/": "%2F", "?": "%3F", ":": "%3A", "@": "%40", "[": "%5B", "]": "%5D", "!": "%21", "$": "%24", "'": "%27",
            "(": "%28", ")": "%29", "*": "%2A", ",": "%2C", "\"": "%22", "\\": "%5C", "\n": "%0A", "\u{0}": "%00",
            "\u{7F}": "%7F", "ü": "%C3%BC", "€": "%E2%82%AC", "😀": "%F0%9F%98%80", "e\u{301}": "e%CC%81",
            "\u{FFFF}": "%EF%BF%BF",
        ]
        for (text, encoded) in table { XCTAssertEqual(PercentEncoding.encode(text), encoded) }
    }

    func testWhateverIsEncodedIsDecodedByFoundation() {
        var generator = SeededRandom(seed: 3986)
        for _ in 0..<2_000 {
            let text = generator.text(upTo: 12)
            let encoded = PercentEncoding.encode(text)
            XCTAssertTrue(encoded.utf8.allSatisfy { $0 > 32 && $0 < 127 })
            XCTAssertTrue(encoded.removingPercentEncoding?.sameScalars(as: text) ?? false)
        }
    }

    func testQueryStringKeepsTheOrder() throws {
        let query = ListQuery(
            filter: SearchField<SmartTransaction>("a").equals("x+y & z"), count: 2, aggregate: .init(interval: .week))
        XCTAssertEqual(
            try SecuconnectClient.Environment.testing.url(path: "/x", query: query.queryItems()).absoluteString,
            "https://connect-testing.secuconnect.com/x?count=2&q=a%3A%22x%2By%20%26%20z%22&aggregate%5Binterval%5D=week"
        )
    }
}
