import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Filters of any depth take time in proportion to their size, and no stack.
final class SearchFilterDepthTests: XCTestCase {
    private static let depth = 20_000

    func testAlternatingFiltersAreLinearAndNeedNoStack() throws {
        // The main thread of a process has 8 MB; a thread of a server or a watch has half of one.
        // Each of the steps took about 12 seconds when it was quadratic.
        try onSmallStack(within: 10) {
            let left = Self.nested {
                $0 && $1
            } or: {
                $0 || $1
            }
            let right = Self.nested {
                $1 && $0
            } or: {
                $1 || $0
            }
            for filter in [left, right] {
                let same = filter
                XCTAssertEqual(filter, same)
                XCTAssertEqual(!(!filter), filter)
                XCTAssertEqual(filter.description.utf8.count, 3 + 10_000 * 7 + 9_999 * 8 + 19_998 * 2)
                XCTAssertTrue(filter.matches(["a": 1]))
                XCTAssertFalse((!filter).matches(["a": 1]))
                XCTAssertEqual(Set([filter, !filter, same]).count, 2)
            }
            XCTAssertNotEqual(left, right)
            XCTAssertEqual(
                left,
                Self.nested {
                    $0 && $1
                } or: {
                    $0 || $1
                })
        }
    }

    func testParsingQueriesOfManyConditionsIsLinear() throws {
        try onSmallStack(within: 10) {
            let query = (0..<Self.depth).map { "a:\($0)\($0.isMultiple(of: 2) ? " AND" : " OR")" }
            let filter = try? SearchFilter<SmartTransaction>(parsing: query.joined(separator: " ") + " a:1")
            XCTAssertEqual(filter?.matches(["a": 1]), false)
        }
    }

    /// A filter that has another operator on each level.
    private static func nested(
        and: (SearchFilter<SmartTransaction>, SearchFilter<SmartTransaction>) -> SearchFilter<SmartTransaction>,
        or: (SearchFilter<SmartTransaction>, SearchFilter<SmartTransaction>) -> SearchFilter<SmartTransaction>
    ) -> SearchFilter<SmartTransaction> {
        let field: SearchField<SmartTransaction> = "a"
        var filter = field.equals(1)
        for level in 1..<depth {
            filter = level.isMultiple(of: 2) ? and(filter, field.equals(1)) : or(filter, field.equals(2))
        }
        return filter
    }

    /// Runs a function that may take so many seconds of processor time.
    private func onSmallStack(within seconds: Double, _ body: @escaping @Sendable () -> Void) throws {
        let end = expectation(description: "the end of the thread")
        let thread = Thread {
            XCTAssertLessThan(processorTime(of: body), seconds)
            end.fulfill()
        }
        thread.stackSize = 512 * 1_024
        thread.start()
        wait(for: [end], timeout: 120)
    }
}
