import Foundation
import SecuconnectSimulator
import TestSupport
import XCTest

@testable import SecuconnectKit

/// "Müller" with a combining diaeresis, as Apple's file systems and some keyboards write it.
final class NormalizationTests: XCTestCase {
    private let decomposed = "Mu\u{308}ller"
    private let composed = "M\u{FC}ller"
    private let surname = SearchField<SmartTransaction>.customer.surname

    func testFiltersAreSentInNFC() throws {
        let filters = [
            (surname.equals(decomposed), composed), (surname.startsWith(decomposed), composed + "*"),
            (surname.matches("*\(decomposed)?"), "*\(composed)?"),
            (surname.isAtLeast(decomposed), "[\(composed) TO *]"),
            (surname.isAtMost(decomposed), "[* TO \(composed)]"),
            (try SearchFilter(parsing: "customer.contact.surname:\(decomposed)"), composed),
            (try SearchFilter(parsing: "customer.contact.surname:\"\(decomposed)\""), composed),
        ]
        for (filter, value) in filters {
            let query = Array(filter.queryText.unicodeScalars)
            XCTAssertEqual(query, Array("customer.contact.surname:\(value)".unicodeScalars))
        }
        let secret = surname.equals(SensitiveString(decomposed)).queryText
        XCTAssertTrue(secret.unicodeScalars.contains("\u{FC}"))
    }

    func testFiltersFindBothForms() {
        for stored in [composed, decomposed] {
            for wanted in [composed, decomposed] {
                let document: JSONValue = ["customer": ["contact": ["surname": .string(stored)]]]
                XCTAssertTrue(surname.equals(wanted).matches(document))
                XCTAssertTrue(surname.matches("m?ll*").matches(document))
                XCTAssertTrue(surname.isBetween(wanted, wanted).matches(document))
            }
        }
    }

    func testBodiesAreSentInNFC() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"id":"PCU_1"}"#)])
        _ = try await SecuconnectClient.test(transport).payment.customers.create(
            .init(contact: ContactDetails(surname: decomposed)))
        let body = String(decoding: try XCTUnwrap(transport.requests.first?.body), as: UTF8.self)
        XCTAssertEqual(Array(body.unicodeScalars), Array(#"{"contact":{"surname":"\#(composed)"}}"#.unicodeScalars))
    }

    func testEscapesAreNotCombinedWithWhatFollows() throws {
        for text in [
            "\n\u{303}", "\u{c}\u{307}", "\\\u{338}u\u{308}", "\"\u{308}", "\u{1f}\u{308}a\u{308}", "\\n\u{303}",
        ] {
            let document = try JSONEncoder().encode([text])
            let strings = try JSONDecoder().decode([String].self, from: PrecomposedJSON.data(of: document))
            XCTAssertEqual(strings.count, 1)
            XCTAssertEqual(strings.first, text, "the strings are canonically equivalent")
        }
        let ascii = Data(#"{"a":"b\n"}"#.utf8)
        XCTAssertEqual(PrecomposedJSON.data(of: ascii), ascii)
    }
}
