import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class SearchFilterEvaluationTests: XCTestCase {
    private let document: JSONValue = [
        "status": "ok", "is_demo": true, "created": "2024-03-27T00:30:00+01:00", "merchantRef": "00417", "nothing": nil,
        "empty": [], "blank": "", "tax": .number(19.5), "contract": ["id": "GCR_1"], "hollow": [:],
        "basket_info": ["sum": 500, "currency": "EUR"], "dob": "1965-12-31T00:00:00+01:00", "quantity": "10",
        "transactions": [["id": "PCI_1", "tags": [["x"], ["Y"]]], ["id": "PCI_2"]],
    ]

    func testEachKindOfValueIsComparedInItsOwnWay() throws {
        let table = [
            "status:ok": true, "status:OK": true, "status:o": false, "status:o*": true, "status:O?": true,
            "status:*k": true,
            "status:?": false, "is_demo:true": true, "is_demo:1": false, "basket_info.sum:500": true,
            "basket_info.sum:500.0": true, "basket_info.sum:50*": true, "basket_info.sum:[90 TO 1000]": true,
            "basket_info.sum:{500 TO *]": false, "basket_info.sum:[* TO 500}": false,
            "basket_info.sum:[500 TO 500]": true,
            "basket_info.sum:[x TO *]": false, "tax:19.50": true, "tax:[19 TO 20]": true, "quantity:[9 TO 11]": true,
            "quantity:10.0": false, "merchantRef:417": false, "merchantRef:00417": true, "contract.id:gcr_1": true,
            "contract:GCR_1": false, "transactions.id:PCI_2": true, "transactions.id:PCI_3": false,
            "transactions.tags:y": true, "transactions.id.x:*": false, "status.x:*": false,
            "created:2024-03-27": false, "created:2024-03-26": true, "created:[2024-03-26 TO 2024-03-26]": true,
            "created:{2024-03-27 TO *]": false, "created:[2024-03-26T23:30:00Z TO *]": true,
            "created:{2024-03-26T23:30:00Z TO *]": false, #"created:"2024-03-26T23:30:00Z""#: true,
            "created:2024*": true,
            "created:[2023 TO 2025]": true, "dob:1965-12-30": true, "dob:1965-12-31": false, "status:[a TO p]": true,
            "status:[OK TO OK]": true,
            "status:[p TO *]": false,
        ]
        for (query, isMet) in table {
            XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: query).matches(document), isMet, query)
        }
    }

    func testPresenceIsAValueThatIsNotNull() {
        for name in ["status", "is_demo", "blank", "contract", "transactions", "transactions.tags"] {
            XCTAssertTrue(SearchField<SmartTransaction>(name).exists().matches(document), name)
        }
        for name in ["nothing", "empty", "hollow", "absent", "absent.deeper", "status.deeper", ""] {
            XCTAssertFalse(SearchField<SmartTransaction>(name).exists().matches(document), name)
            XCTAssertTrue((!SearchField<SmartTransaction>(name).exists()).matches(document), name)
        }
    }

    func testFiltersWithoutConditionsMatchEverythingOrNothing() {
        XCTAssertTrue(SearchFilter<SmartTransaction>.all(of: []).matches(nil))
        XCTAssertFalse(SearchFilter<SmartTransaction>.any(of: []).matches(document))
        XCTAssertTrue(SearchFilter<SmartTransaction>.unescaped("status:ok OR (").matches(document) == false)
        XCTAssertTrue(
            (SearchFilter<SmartTransaction>.unescaped("status:x OR status:ok")
                && SearchField<SmartTransaction>("blank").equals("")).matches(document))
    }

    func testPatternFullOfWildcardsEndsSoon() {
        let text = String(repeating: "a", count: 2_000)
        let filter = SearchField<SmartTransaction>("f").matches(String(repeating: "*a", count: 100) + "*b")
        XCTAssertFalse(filter.matches(["f": .string(text)]))
        XCTAssertTrue(filter.matches(["f": .string(text + "b")]))
    }
}
