import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

final class SearchEscapingTests: XCTestCase {
    private let names: [String] =
        [
            #"Meier" OR status:*"#, #"Meier\" OR status:*"#, "Meier", "Meier*", "M?ier", "a AND b", "AND", "and", "OR",
            "NOT", "TO", "*", "?", "**", "*:*", "\\", "\\\\", "\"", "\"\"", "\\\"", "[1 TO 9]", "{1 TO 9}", "ünï:cödé",
            "",
            " ", "  ", "\t", "\n", "\r\n", "\u{0}", "\u{1}", "\u{7F}", "\u{3000}", "\u{FEFF}", "\u{200D}", "(", ")",
            "()",
            "-5", "+5", "5", "!", "&&", "||", "a && b", "/regex/", "fuzzy~", "boost^2", ">5", "<=5", "=", "a:b",
            "status:ok",
            "'; DROP TABLE", "%22", "\\u0041", "A\u{301}", "\u{C1}", "\"\u{301} OR status:*", "\\\u{301}", "O'Neill",
            "a,b",
            "null", "true", "👩‍💻", "e-mail@example.net", "Straße", "漢字", String(repeating: "x", count: 10_000),
            String(repeating: "\" OR *:* OR a:\"", count: 667), String(repeating: "\\", count: 9_999),
        ]

    private var documents: [JSONValue] {
        names.map { ["status": "ok", "customer": ["contact": ["name": .string($0)]]] }
    }

    func testValueFindsExactlyTheOneThatBearsIt() throws {
        let documents = documents, lowercased = names.map { $0.folded }
        for (index, name) in names.enumerated() {
            let bearers = names.indices.filter { lowercased[$0].sameScalars(as: lowercased[index]) }
            XCTAssertTrue(bearers.contains(index))
            let field = SearchField<SmartTransaction>.customer.name
            // The empty text is no end of a range.
            let range = name.isEmpty ? [] : [field.isBetween(name, name)]
            for filter in range + [
                field.equals(name), field.isOneOf([name]), field.matches(name.wildcardsEscaped),
            ] {
                for meaning in [filter, try SearchFilter<SmartTransaction>(parsing: filter.description)] {
                    let found = documents.indices.filter { meaning.matches(documents[$0]) }
                    XCTAssertEqual(found, bearers, "\(filter.description.prefix(80))")
                }
            }
        }
    }

    func testValueBesideOtherConditionsStaysAValue() throws {
        for name in names {
            let filter =
                !SearchField<SmartTransaction>.status.equals("ok")
                && SearchField<SmartTransaction>.customer.name.equals(name)
            let parsed = try SearchFilter<SmartTransaction>(parsing: filter.description)
            XCTAssertEqual(parsed, filter)
            XCTAssertFalse(documents.contains { parsed.matches($0) })
        }
    }

    func testLongValuesAreEscapedInLinearTime() {
        let count = 200_000
        let time = processorTime {
            for character in ["\\", "\"", "*"] {
                let value = String(repeating: character, count: count), field: SearchField<SmartTransaction> = "f"
                XCTAssertGreaterThan(field.equals(value).description.utf8.count, count)
                XCTAssertGreaterThan(field.isAtLeast(value).description.utf8.count, count)
                XCTAssertGreaterThan(field.startsWith(value).description.utf8.count, count)
            }
        }
        // Far more than it needs, and far less than a view of scalars that is counted each time.
        XCTAssertLessThan(time, 6)
    }

    func testBeginningIsLiteral() throws {
        let documents = documents
        for name in names where !name.isEmpty {
            let filter = SearchField<SmartTransaction>.customer.name.startsWith(name)
            let parsed = try SearchFilter<SmartTransaction>(parsing: filter.description)
            for (index, document) in documents.enumerated() {
                let text = names[index].folded
                let start = name.folded
                let begins = text.unicodeScalars.starts(with: start.unicodeScalars)
                XCTAssertEqual(parsed.matches(document), begins, filter.description)
            }
        }
    }

    func testOnlyPlainWordsStandWithoutQuotes() {
        let table = [
            "ok": "ok", "Müller": "Müller", "order-17": "order-17", "max@example.net": "max@example.net", "_x": "_x",
            "1.5": "1.5", "": #""""#, "-5": #""-5""#, ".x": #"".x""#, "And": #""And""#, "a b": #""a b""#,
            #"a"b"#: #""a\"b""#, #"a\b"#: #""a\\b""#, "*": #""*""#, "a*": #""a*""#, "a\nb": "\"a\nb\"",
            "a:b": #""a:b""#, "\"\u{301}": "\"\\\"\u{301}\"", ">5": #"">5""#,
        ]
        for (value, rendered) in table {
            XCTAssertTrue(
                SearchField<SmartTransaction>("f").equals(value).description.sameScalars(as: "f:" + rendered), rendered)
        }
    }
}
