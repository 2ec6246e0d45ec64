import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Strings with bytes that aren't UTF-8, or with raw control characters.
final class JSONRepairTests: XCTestCase {
    private func data(_ latin1: String) throws -> Data { try XCTUnwrap(latin1.data(using: .isoLatin1)) }

    private func read(_ latin1: String) throws -> JSONValue {
        try JSONReader(tolerance: .text).decode(JSONValue.self, from: data(latin1))
    }

    func testBytesThatAreNotUTF8BecomeReplacementCharacters() throws {
        XCTAssertEqual(try read(#"{"n":"Müller"}"#), ["n": "M\u{FFFD}ller"])
        XCTAssertEqual(try read(#"{"ü":["ä\u00e4"]}"#), ["\u{FFFD}": ["\u{FFFD}ä"]])
        XCTAssertEqual(try read("[\"\u{C3}\", \"\u{E2}\u{82}\", \"\u{80}\"]"), ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}"])
    }

    func testControlCharactersInStringsStayAsTheyAre() throws {
        XCTAssertEqual(try read("{\"a\nb\":\"c\u{0}\t\\n\",\"d\":1}"), ["a\nb": "c\u{0}\t\n", "d": 1])
    }

    func testOtherFaultsStayErrors() throws {
        for text in [
            "{\"a\":\"ü", "{\"a\":\"\n", "{ü:1}", "[1\u{0}]", "{}\u{0}", "[\"\\ü\"]", "[\"\\\n\"]", "[\"a\u{0}",
        ] {
            XCTAssertThrowsError(try read(text), text)
        }
    }

    func testStrictReadingRefusesBoth() throws {
        for text in ["[\"ü\"]", "[\"\n\"]"] {
            XCTAssertThrowsError(try JSONReader().decode(JSONValue.self, from: data(text)), text)
        }
    }

    func testEachRepairIsReportedOnceWithItsPath() throws {
        let text =
            "{\"a\":{\"ä\":[1,\"üü\n\",\"x\"]},\"b\":\"\t\",\"object\":\"ok\",\"\(String(repeating: "c", count: 300))\":\"ü\"}"
        let index = try JSONIndex(data(text), tolerance: .text)
        XCTAssertEqual(
            index.repairedValues.map(\.description),
            [
                "a.\u{FFFD}: bytes that aren't UTF-8 were read as U+FFFD",
                "a.\u{FFFD}[1]: bytes that aren't UTF-8 were read as U+FFFD, control characters were read as they are",
                "b: control characters were read as they are",
                "\(String(repeating: "c", count: 300)): bytes that aren't UTF-8 were read as U+FFFD",
            ])
        XCTAssertEqual(try JSONIndex(Data(#"{"a":"ü\n"}"#.utf8), tolerance: .text).repairedValues, [])
    }

    func testManyRepairsAreCounted() throws {
        let text = "[" + Array(repeating: "\"üü\"", count: 150).joined(separator: ",") + "]"
        let values = try JSONIndex(data(text), tolerance: .text).repairedValues
        XCTAssertEqual(values.count, 101)
        XCTAssertEqual(values.last?.description, "50 more values were repaired")
    }

    func testTextAroundAnObjectIsSkippedOnDemand() throws {
        let object = #"{"error":"X","code":2003}"#
        for text in [
            "\(object)\u{0}", "\u{0}\(object)", "\(object) // done", "/* a */\(object)", "\(object)\(object)",
            "<br />\n<b>Notice</b>: Undefined index \"a in {} of [b] {c\n<br />\(object)", "ü\(object)ü",
        ] {
            let index = try JSONIndex(data(text), tolerance: .surroundings)
            XCTAssertEqual(index.string("code"), "2003", text)
            XCTAssertThrowsError(try JSONIndex(data(text), tolerance: .text), text)
        }
        for text in ["", "{", "{}", "[1]", "{\"a\":1", String(repeating: "{", count: 1_000)] {
            XCTAssertThrowsError(try JSONIndex(data(text), tolerance: .surroundings), text)
        }
    }

    func testNamesOfAnyLengthAreComparedWhole() throws {
        let middle = String(repeating: "x", count: 239)
        let name = "abcdefgh\(middle)stuvwxyz"
        XCTAssertEqual(name.utf8.count, 255)
        for inserted in [1, 100, 100_000] {
            let longer = "abcdefgh\(middle)\(String(repeating: "x", count: inserted))stuvwxyz"
            let index = try JSONIndex(Data("{\"\(name)\":1}".utf8))
            XCTAssertFalse(index.contains(longer))
            XCTAssertTrue(index.contains(name))
            let other = try JSONIndex(Data("{\"\(longer)\":1,\"\(name)\":2}".utf8))
            XCTAssertEqual(other.string(longer), "1")
            XCTAssertEqual(other.string(name), "2")
        }
    }
}
