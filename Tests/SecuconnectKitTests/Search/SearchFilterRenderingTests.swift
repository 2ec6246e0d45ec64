import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class SearchFilterRenderingTests: XCTestCase {
    private let a = SearchField<SmartTransaction>("a").equals("1")
    private let b = SearchField<SmartTransaction>("b").equals("2")
    private let c = SearchField<SmartTransaction>("c").equals("3")

    func testReferencesExampleComesOutToTheCharacter() {
        let name: SearchField<SmartTransaction> = "customer.name", age: SearchField<SmartTransaction> = "customer.age"
        let filter = !name.matches("meier*") && (age.isBetween(30, 40) || age.isBetween(50, 60))
        XCTAssertEqual(
            filter.description,
            "(NOT customer.name:meier*) AND (customer.age:[30 TO 40] OR customer.age:[50 TO 60])")
    }

    func testParenthesesStandWhereAnotherOperatorMeets() {
        let table: [(SearchFilter<SmartTransaction>, String)] = [
            (a, "a:1"), (!a, "NOT a:1"), (!(!a), "a:1"), (a && b && c, "a:1 AND b:2 AND c:3"),
            (a && (b && c), "a:1 AND b:2 AND c:3"), (a || b || c, "a:1 OR b:2 OR c:3"),
            (a && b || c, "(a:1 AND b:2) OR c:3"), (a || b && c, "a:1 OR (b:2 AND c:3)"),
            ((a || b) && c, "(a:1 OR b:2) AND c:3"), (!a || b, "(NOT a:1) OR b:2"), (!(a && b), "NOT (a:1 AND b:2)"),
            (!(a || !b) && c, "(NOT (a:1 OR (NOT b:2))) AND c:3"),
            ((a || b) && (b || c), "(a:1 OR b:2) AND (b:2 OR c:3)"),
        ]
        for (filter, query) in table { XCTAssertEqual(filter.description, query) }
    }

    func testEqualExpressionsAreEqualHoweverTheyWereBuilt() {
        XCTAssertEqual(a && (b && c), (a && b) && c)
        XCTAssertEqual(SearchFilter<SmartTransaction>.all(of: [a, b, c]), a && b && c)
        XCTAssertEqual(SearchFilter<SmartTransaction>.any(of: [a]), a)
        XCTAssertEqual(SearchFilter<SmartTransaction>.any(of: [.any(of: [a, b]), c]), a || b || c)
        XCTAssertNotEqual(a && b, a || b)
        XCTAssertEqual(Set([a && b, .all(of: [a, b])]).count, 1)
    }

    func testFiltersWithoutConditionsRenderAsEverythingOrNothing() {
        let everything = SearchFilter<SmartTransaction>.all(of: []),
            nothing = SearchFilter<SmartTransaction>.any(of: [])
        XCTAssertEqual(everything.description, "*:*")
        XCTAssertEqual(nothing.description, "NOT *:*")
        XCTAssertEqual(!everything, nothing)
        XCTAssertEqual(!nothing, everything)
        XCTAssertEqual(everything && a, a)
        XCTAssertEqual(a || nothing, a)
        XCTAssertEqual((a && nothing).description, "a:1 AND (NOT *:*)")
        XCTAssertEqual((a || everything).description, "a:1 OR *:*")
        XCTAssertEqual(SearchField<SmartTransaction>.status.isOneOf([String]()), nothing)
    }

    func testRawQueryIsSentAsItIsAndGetsParenthesesBesideOthers() {
        let raw = SearchFilter<SmartTransaction>.unescaped("x:1 y:2^3")
        XCTAssertEqual(raw.description, "x:1 y:2^3")
        XCTAssertEqual((raw && a).description, "(x:1 y:2^3) AND a:1")
        XCTAssertEqual((!raw).description, "NOT (x:1 y:2^3)")
        XCTAssertEqual(SearchFilter<SmartTransaction>.unescaped(" \n"), .all(of: []))
    }

    func testComparisonsRenderEachKindOfValue() {
        let f: SearchField<SmartTransaction> = "f"
        let table: [(SearchFilter<SmartTransaction>, String)] = [
            (f.equals("ok"), "f:ok"), (f.equals(500), "f:500"), (f.equals(-5), #"f:"-5""#), (f.equals(true), "f:true"),
            (f.equals(Date(timeIntervalSince1970: 0.9)), #"f:"1970-01-01T00:00:00+00:00""#),
            (f.equals(APITimestamp("2024-03-27T10:55:23+01:00")), #"f:"2024-03-27T10:55:23+01:00""#),
            (
                f.equals(CalendarDate("1965-12-31T00:00:00+01:00")),
                "f:[1965-12-31T00:00:00+01:00 TO 1965-12-31T23:59:59+01:00]"
            ),
            (f.equals(CalendarDate("?")), #"f:"?""#),
            (f.equals(CurrencyCode.eur), "f:EUR"), (f.isOneOf([CurrencyCode.eur, .chf]), "f:EUR OR f:CHF"),
            (f.equals(SmartDevice.ID("STX_1")), "f:STX_1"), (f.isOneOf(["x"]), "f:x"),
            (f.isOneOf([1, 2]), "f:1 OR f:2"),
            (f.exists(), "f:*"), (f.startsWith("Mei er*"), #"f:Mei\ er\**"#), (f.startsWith(""), "f:*"),
            (f.matches("*"), "f:*"), (f.matches("m?*"), "f:m?*"), (f.matches("x y"), #"f:"x y""#),
            (f.matches(#"\*x*"#), #"f:\*x*"#), (f.matches(#"a\"#), #"f:"a\\""#), (f.isBetween(-1, 9), "f:[-1 TO 9]"),
            (f.isAtLeast(1), "f:[1 TO *]"), (f.isAtMost(9), "f:[* TO 9]"), (f.isGreaterThan(1), "f:{1 TO *]"),
            (f.isLessThan(9), "f:[* TO 9}"), (f.isBetween("a b", "*"), #"f:["a b" TO "*"]"#),
            (f.isAtLeast(""), "f:*"), (f.isGreaterThan(""), "f:*"),
            (f.isBetween("", "b"), "f:[* TO b]"),
            (f.isAtLeast(Date(timeIntervalSince1970: 0)), "f:[1970-01-01T00:00:00+00:00 TO *]"),
            (f.isAtLeast(#"a\"#), #"f:["a\u005C" TO *]"#), (f.isAtLeast("TO"), #"f:["TO" TO *]"#),
        ]
        for (filter, query) in table { XCTAssertEqual(filter.description, query) }
    }

    func testFieldsNameCannotChangeTheMeaning() throws {
        for name in ["a:b OR c", "NOT", "or", "*", "(x", "a b", "\\", "\"", "-a", "status:ok AND"] {
            let filter = SearchField<SmartTransaction>(name).equals("1")
            XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: filter.description), filter, filter.description)
        }
        XCTAssertEqual(SearchField<SmartTransaction>("a:b OR c").equals("1").description, #"a\:b\ OR\ c:1"#)
        XCTAssertEqual(SearchField<SmartTransaction>("NOT").equals("1").description, #"\NOT:1"#)
    }

    func testFieldsOfSmartTransactionsAreNamedAsInTheAnswer() {
        XCTAssertEqual(SearchField<SmartTransaction>.amount.isAtLeast(500).description, "basket_info.sum:[500 TO *]")
        XCTAssertEqual(
            SearchField<SmartTransaction>.customer.name.equals("Meier").description, "customer.contact.name:Meier")
        XCTAssertEqual(SearchField.shippingAddress.postalCode.name, "shipping_address.contact.address.postal_code")
        let fields: [SearchField<SmartTransaction>] = [.id, .merchantRef, .transactionsID, .customer.city]
        XCTAssertEqual(fields.map(\.name), ["id", "merchantRef", "transactions.id", "customer.contact.address.city"])
    }

    func testThousandsOfConditionsAndLevelsNeedNoStack() {
        let many = (0..<10_000).map { SearchField<SmartTransaction>("a").equals($0) }
        let folded = many.reduce(SearchFilter<SmartTransaction>.all(of: [])) { $0 && $1 }
        XCTAssertEqual(folded, .all(of: many))
        XCTAssertTrue(folded.description.hasSuffix("a:9998 AND a:9999"))
        XCTAssertFalse(folded.matches(["a": 1]))

        var deep = a
        for _ in 0..<5_000 { deep = !(deep && b) }
        XCTAssertTrue(deep.description.hasPrefix("NOT ((NOT ((NOT (("))
        XCTAssertEqual(deep, !(!deep))
        XCTAssertTrue(deep.matches(["a": 1]))
        XCTAssertThrowsError(try SearchFilter<SmartTransaction>(parsing: deep.description))
    }
}
