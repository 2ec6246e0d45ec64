import Foundation
import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Tests the grammar of RFC 8259. The inputs are files: `y_` must be read, `n_` must be refused, and of `i_`, which the
/// RFC leaves open, the outcome stands here.
final class JSONGrammarTests: XCTestCase {
    func testEveryDocumentIsRead() throws {
        for name in try files("y_") {
            let (value, dropped) = try JSONReader.decodeWithDroppedValues(
                JSONValue.self, from: Fixture.data("json/\(name)"))
            XCTAssertEqual(dropped, [], name)
            XCTAssertEqual(
                try JSONReader.decodeWithDroppedValues(JSONValue.self, from: JSONEncoder().encode(value)).value, value,
                name)
        }
    }

    func testInvalidDocumentsAreSyntaxErrors() throws {
        for name in try files("n_") {
            XCTAssertThrowsError(try JSONReader().decode(JSONValue.self, from: Fixture.data("json/\(name)")), name) {
                guard case DecodingError.dataCorrupted(let context) = $0 else { return XCTFail("\(name): \($0)") }
                XCTAssertTrue(context.underlyingError is JSONSyntaxError, name)
            }
        }
    }

    func testWhatTheRFCLeavesOpenIsDecided() throws {
        let outcomes: [String: (JSONValue, dropped: [String])] = [
            // Half of a surrogate pair is no text: the value is lost, and nothing else.
            "surrogate_high_alone": ([], ["[0]"]),
            "surrogate_low_alone": ([], ["[0]"]),
            "surrogate_high_then_text": ([], ["[0]"]),
            "surrogate_high_then_escape": ([], ["[0]"]),
            "surrogate_reversed": ([], ["[0]"]),
            "surrogate_high_twice": ([], ["[0]"]),
            "surrogate_in_name": (["b": 2], [""]),
            // So is a number that `Decimal` can't hold.
            "number_huge_exponent": ([], ["[0]"]),
            "number_very_huge_exponent": ([], ["[0]"]),
            "number_minus_huge_exponent": ([], ["[0]"]),
            "number_tiny_exponent": ([], ["[0]"]),
            "number_200_digits": ([], ["[0]"]),
            // Others are exact to 38 digits, and rounded behind them.
            "number_beyond_int": ([.number(try decimal("9223372036854775808"))], []),
            "number_beyond_int_min": ([.number(try decimal("-9223372036854775809"))], []),
            "number_40_digits": ([.number(try decimal("1234567890123456789012345678901234567900"))], []),
            "number_60_digits_fraction": ([.number(try decimal("0.10000000000000000555111512312578270212"))], []),
            "number_zero_huge_exponent": ([0], []),
            "number_whole_by_exponent": ([15], []),
            "number_whole_by_fraction": ([7], []),
        ]
        for (name, (value, paths)) in outcomes {
            let (read, dropped) = try JSONReader.decodeWithDroppedValues(
                JSONValue.self, from: Fixture.data("json/i_\(name).json"))
            XCTAssertEqual(read, value, name)
            XCTAssertEqual(dropped.map(\.path), paths, name)
        }
        // Names are compared byte by byte; a dictionary of strings then holds one of two equivalent ones.
        struct Names: Decodable, Equatable {
            var composed: Int
            var decomposed: Int
            enum CodingKeys: String, CodingKey {
                case composed = "\u{E9}"
                case decomposed = "e\u{301}"
            }
        }
        let names = try JSONReader().decode(Names.self, from: Fixture.data("json/i_names_equivalent.json"))
        XCTAssertEqual(names, Names(composed: 1, decomposed: 2))
        XCTAssertEqual(try files("i_").count, outcomes.count + 1)
    }

    func testSyntaxErrorSaysWhere() {
        XCTAssertEqual(syntaxError(#"{"a": 01}"#), JSONSyntaxError(reason: .invalidNumber, offset: 7))
        XCTAssertEqual(syntaxError("[1, 2"), JSONSyntaxError(reason: .unexpectedEnd, offset: 5))
        XCTAssertEqual(syntaxError("[1; 2]"), JSONSyntaxError(reason: .unexpectedByte, offset: 2))
        XCTAssertEqual(
            (syntaxError("[1; 2]")?.description), "unexpected byte at byte 2")
    }

    func testAnyBytesEndInAValueOrAnError() {
        var random = SeededRandom(seed: 16)
        let pieces: [[UInt8]] =
            [
                "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "1", "-", ".", "e", "0", "true",
                "null", " ",
                "\n", "a", "\u{E4}", "\"a\":", "\u{0}",
            ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82], [0xF0], [0xC3]]
        var values = 0, errors = 0
        for _ in 0..<20_000 {
            let bytes = Data((0..<random.below(24)).flatMap { _ in random.pick(pieces) })
            do {
                let value = try JSONReader().decode(JSONValue.self, from: bytes)
                XCTAssertEqual(try JSONReader().decode(JSONValue.self, from: JSONEncoder().encode(value)), value)
                values += 1
            } catch {
                XCTAssertTrue(error is DecodingError, "\(error) for \(bytes.base64EncodedString())")
                errors += 1
            }
            do {
                _ = try JSONReader().decode([String: [Int]].self, from: bytes)
            } catch { XCTAssertTrue(error is DecodingError, "\(error) for \(bytes.base64EncodedString())") }
        }
        XCTAssertGreaterThan(values, 100)
        XCTAssertGreaterThan(errors, 10_000)
    }

    private func syntaxError(_ text: String) -> JSONSyntaxError? {
        do {
            _ = try JSONReader().decode(JSONValue.self, from: Data(text.utf8))
            return nil
        } catch {
            guard case DecodingError.dataCorrupted(let context) = error else { return nil }
            return context.underlyingError as? JSONSyntaxError
        }
    }

    private func decimal(_ text: String) throws -> Decimal { try XCTUnwrap(Decimal(string: text)) }

    private func files(_ prefix: String) throws -> [String] {
        let names = try Fixture.names(in: "json").filter { $0.hasPrefix(prefix) }
        XCTAssertFalse(names.isEmpty)
        return names
    }
}
