import SecuconnectKit
import XCTest

final class SearchFilterParserTests: XCTestCase {
    func testMixedOperatorsAreReadWithoutPrecedence() throws {
        let a = SearchField<SmartTransaction>("a").equals("1"), b = SearchField<SmartTransaction>("b").equals("2"),
            c = SearchField<SmartTransaction>("c").equals("3")
        // As Lucene's classic query parser reads them, and Elasticsearch completes them.
        let table: [(String, SearchFilter<SmartTransaction>)] = [
            ("a:1 OR b:2 AND c:3", b && c), ("a:1 AND b:2 OR c:3", a && b), ("a:1 OR b:2 OR c:3", a || b || c),
            ("a:1 AND b:2 AND c:3", a && b && c), ("a:1 OR NOT b:2", a && !b), ("NOT a:1 OR b:2", b && !a),
            ("NOT a:1 OR NOT b:2", !a && !b), ("a:1 OR b:2 OR NOT c:3", (a || b) && !c),
            ("a:1 OR NOT b:2 AND c:3", !b && c), ("(a:1 OR b:2) AND c:3", (a || b) && c),
            ("a:1 OR (b:2 AND c:3)", a || (b && c)), ("a:1 OR (NOT b:2)", a || !b), ("a:1 AND (NOT b:2)", a && !b),
            ("NOT a:1 AND b:2", !a && b), ("NOT (a:1 AND b:2)", !(a && b)), ("NOT a:1", !a),
            ("a:1 AND NOT b:2 OR NOT c:3", a && !b && !c), ("!a:1 && (b:2 || c:3)", !a && (b || c)),
            ("NOT NOT a:1", a), ("((a:1))", a), (" \t\na : 1\u{3000}", a), ("*:*", .all(of: [])),
            ("NOT *:*", .any(of: [])), ("*:* AND a:1", a),
        ]
        for (query, filter) in table {
            XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: query), filter, query)
        }
    }

    func testValuesAreReadAsLuceneReadsThem() throws {
        let a: SearchField<SmartTransaction> = "a"
        let table: [(String, SearchFilter<SmartTransaction>)] = [
            (#"a:"b \" \\ * \c""#, a.equals(#"b " \ * c"#)), (#"a:b\ c\:\*"#, a.equals("b c:*")),
            (#"a:"""#, a.equals("")),
            (#"a:\u0041\u00fc"#, a.equals("Aü")), (#"a:"\u0041""#, a.equals("A")), ("a:TO", a.equals("TO")),
            ("a:and", a.equals("and")), ("a:x-y+z", a.equals("x-y+z")), ("a:*", a.exists()), ("a:**", a.exists()),
            (#"a:b?c*\?"#, a.matches(#"b?c*\?"#)), ("a:[1 TO 9]", a.isBetween(1, 9)), ("a:[* TO *]", a.exists()),
            ("a:[ -1 TO  9 ]", a.isBetween(-1, 9)), ("a:{1 TO *}", a.isGreaterThan(1)), ("a:[* TO 9}", a.isLessThan(9)),
            (#"a:["*" TO "x ]"]"#, a.isBetween("*", "x ]")), (#"a:[x\ y TO *]"#, a.isAtLeast("x y")),
            (#"\AND:x"#, SearchField<SmartTransaction>("AND").equals("x")),
            (#"a\ b:x"#, SearchField<SmartTransaction>("a b").equals("x")),
            ("AND1:x", SearchField<SmartTransaction>("AND1").equals("x")),
            ("a:[2026-01-01T00:00:00+01:00 TO *]", a.isAtLeast("2026-01-01T00:00:00+01:00")),
        ]
        for (query, filter) in table {
            XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: query), filter, query)
        }
    }

    func testErrorPointsAtTheColumn() {
        let table: [(String, Int, String)] = [
            ("", 1, "condition such as"), ("   ", 4, "condition such as"), ("a", 1, "name of a field"),
            ("a:b c", 5, "AND or OR"), ("a:b c:d", 5, "AND or OR"), ("a:", 3, "value is missing"),
            ("a:b AND", 8, "condition such as"),
            ("a:b AND AND c:d", 9, "before this operator"), ("AND a:b", 1, "before this operator"),
            ("a:AND", 3, "before this operator"), ("a:b)", 4, "no opening one"), ("((a:b)", 1, "isn't closed"),
            ("a:b OR (c:d", 8, "isn't closed"), ("()", 2, "condition such as"), ("a:\"b", 3, "quote isn't closed"),
            ("a:b\\", 4, "after this backslash"), ("a:\\u12g4", 3, "hexadecimal"), ("a:\\ud800", 3, "hexadecimal"),
            ("a:[1 TO 2", 3, "isn't closed"), ("a:[1 9]", 6, "TO is missing"), ("a:[TO 9]", 6, "lower end"),
            ("a:[1 TO ]", 9, "upper end"), ("a:b:c", 4, "quoted"), ("a:b~2", 4, "quoted"), ("a:b^2", 4, "quoted"),
            ("a:/b/", 3, "quoted"), ("a:(b OR c)", 3, "one value"), ("a:>5", 3, "range"), ("a:-5", 3, "sign"),
            ("+a:b", 1, "sign"), ("x*:b", 1, "wildcard"), ("*:b", 1, "wildcard"), ("*", 1, "name of a field"),
            ("a:b AND NOT", 12, "condition such as"),
            ("ünï:👩‍💻 x", 7, "AND or OR"), ("e\u{301}:\"\u{301}", 3, "quote isn't closed"),
        ]
        for (query, column, words) in table {
            XCTAssertThrowsError(try SearchFilter<SmartTransaction>(parsing: query), query) { error in
                let error = error as? SearchParseError
                XCTAssertEqual(error?.column, column, "\(query): \(error?.message ?? "")")
                XCTAssertTrue(error?.message.contains(words) ?? false, "\(query): \(error?.message ?? "")")
            }
        }
    }

    func testErrorPrintsOneLine() {
        XCTAssertThrowsError(try SearchFilter<SmartTransaction>(parsing: "status:ok created")) { error in
            XCTAssertEqual("\(error)", "Column 11: AND or OR is missing here; insert one.")
            XCTAssertEqual(error.localizedDescription, "Column 11: AND or OR is missing here; insert one.")
        }
    }
}
