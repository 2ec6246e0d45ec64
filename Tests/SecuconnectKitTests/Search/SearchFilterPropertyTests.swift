import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

final class SearchFilterPropertyTests: XCTestCase {
    func testRandomFiltersMatchTheSameAfterRenderingAndParsing() throws {
        var generator = SeededRandom(seed: 4)
        var found = 0
        for _ in 0..<4_000 {
            let people = (0..<4).map { _ in Self.person(using: &generator) }
            let expression = NaiveExpression.random(depth: generator.below(6), about: people, using: &generator)
            let filter = expression.filter
            let rendered = filter.description
            let parsed = try SearchFilter<SmartTransaction>(parsing: rendered)

            XCTAssertTrue(parsed.description.sameScalars(as: rendered), "\(rendered) became \(parsed)")
            XCTAssertEqual(parsed, filter, rendered)
            for person in people {
                let expected = expression.holds(for: person)
                XCTAssertEqual(filter.matches(person.document), expected, "\(rendered) for \(person)")
                XCTAssertEqual(parsed.matches(person.document), expected, "\(rendered) for \(person)")
                found += expected ? 1 : 0
            }
        }
        XCTAssertTrue((4_000...12_000).contains(found), "\(found) of 16,000 say nothing about the filters")
    }

    func testArbitraryNamesAndValuesSurviveRenderingAndParsing() throws {
        var generator = SeededRandom(seed: 40)
        for _ in 0..<5_000 {
            let field = SearchField<SmartTransaction>("f" + generator.text(upTo: 3))
            let value = generator.text(upTo: 5)
            let filters = [
                field.equals(value), field.matches(value), field.startsWith(value), field.isAtLeast(value),
                field.isLessThan(value), field.isBetween(value, generator.text(upTo: 3)),
            ]
            for filter in filters {
                let parsed = try SearchFilter<SmartTransaction>(parsing: filter.description)
                XCTAssertEqual(parsed, filter)
                XCTAssertTrue(parsed.description.sameScalars(as: filter.description))
            }
        }
    }

    func testParsedQueriesRenderToAFixedPoint() {
        var generator = SeededRandom(seed: 400)
        var parsed = 0
        for _ in 0..<20_000 {
            let query = QueryMutation.query(using: &generator)
            guard let filter = try? SearchFilter<SmartTransaction>(parsing: query) else { continue }
            parsed += 1
            let rendered = filter.description
            XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: rendered), filter, query)
        }
        XCTAssertGreaterThan(parsed, 2_000)
    }

    private static func person(using generator: inout SeededRandom) -> NaiveExpression.Person {
        NaiveExpression.Person(
            name: generator.below(5) == 0 ? nil : generator.text(upTo: 4), age: generator.below(20) - 10,
            tags: (0..<generator.below(3)).map { _ in generator.text(upTo: 2) })
    }
}
