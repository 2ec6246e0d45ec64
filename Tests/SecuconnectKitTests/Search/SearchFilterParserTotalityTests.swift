import LoopbackServer
import Foundation
import SecuconnectKit
import XCTest

final class SearchFilterParserTotalityTests: XCTestCase {
    func testRandomQueriesAreParsedOrRefusedAtAColumnOfTheQuery() {
        var generator = SeededRandom(seed: 100_000)
        var parsed = 0
        for _ in 0..<100_000 {
            let query = QueryMutation.query(using: &generator)
            do throws(SearchParseError) {
                _ = try SearchFilter<SmartTransaction>(parsing: query)
                parsed += 1
            } catch {
                let columns = 1...query.count + 1
                if !columns.contains(error.column) { XCTFail("column \(error.column) is not in \(query)") }
            }
        }
        XCTAssertTrue((10_000...90_000).contains(parsed), "\(parsed) were read")
    }

    func testOnlySoManyLevelsAreRead() throws {
        func nested(_ levels: Int, _ open: String, _ close: String) -> String {
            String(repeating: open, count: levels) + "a:b" + String(repeating: close, count: levels)
        }
        for (open, close) in [("(", ")"), ("NOT ", ""), ("!", ""), ("NOT (", ")"), ("(c:d OR ", ")")] {
            let levels = open == "NOT (" ? 50 : 100
            XCTAssertNoThrow(try SearchFilter<SmartTransaction>(parsing: nested(levels, open, close)), open)
            XCTAssertThrowsError(try SearchFilter<SmartTransaction>(parsing: nested(levels + 1, open, close)), open) {
                error in
                XCTAssertEqual(
                    (error as? SearchParseError)?.message,
                    "The query is more than 100 levels deep; remove parentheses or NOTs.")
            }
            XCTAssertThrowsError(try SearchFilter<SmartTransaction>(parsing: nested(100_000, open, close)), open)
        }
        XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: nested(100, "NOT ", "")).description, "a:b")
        XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: nested(99, "NOT ", "")).description, "NOT a:b")
    }

    func testManyConditionsAreNoDepth() throws {
        let query = (0..<10_000).map { "a:\($0)" }.joined(separator: " OR ")
        XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: query).description, query)
        XCTAssertEqual(
            try SearchFilter<SmartTransaction>(parsing: query.replacingOccurrences(of: "OR a", with: "AND NOT a"))
                .description
                .hasSuffix(" AND (NOT a:9999)"), true)
        XCTAssertThrowsError(try SearchFilter<SmartTransaction>(parsing: String(repeating: "a:b AND ", count: 10_000)))
    }
}
