import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// However long a list is, only the page that is worked on is held, and the one that is fetched ahead.
final class ListMemoryTests: XCTestCase {
    func testLongListKeepsOnlyOnePageInMemory() async throws {
        for paging in [ListPaging.scroll(), .offset] {
            let most = try await peak(of: 100_000, by: paging, prefetch: false)
            XCTAssertLessThanOrEqual(most, Self.pageSize + 1)
        }
    }

    func testPrefetchingKeepsOnlyAFewPagesInMemory() async throws {
        let most = try await peak(of: 100_000, by: .scroll(), prefetch: true)
        // Two, and those of tasks that ended but that the system has not yet put away, one a thread at most.
        let pages = 2 + ProcessInfo.processInfo.activeProcessorCount
        XCTAssertLessThanOrEqual(most, pages * Self.pageSize + 1)
    }

    private static let pageSize = 100

    /// Reads a list and says how many of its elements existed at one time.
    private func peak(of count: Int, by paging: ListPaging, prefetch: Bool) async throws -> Int {
        let census = Census()
        let position = LockedValue(0)
        let sequence = ListSequence(by: paging, prefetch: prefetch) { _ in
            let start = position.withLock { position in
                defer { position += Self.pageSize }
                return position
            }
            let end = min(start + Self.pageSize, max(start, count))
            return ListPage(
                items: (start..<end).map { Counted(number: $0, ticket: Census.Ticket(census)) }, totalCount: count,
                scrollID: "next")
        }
        var expected = 0
        for try await element in sequence {
            XCTAssertEqual(element.number, expected)
            expected += 1
        }
        XCTAssertEqual(expected, count)
        await eventually("everything is released") { census.living == 0 }
        return census.most
    }
}

/// Counts the elements that are held by anybody.
private final class Census: Sendable {
    private let state = LockedValue((living: 0, most: 0))

    var living: Int { state.withLock { $0.living } }
    var most: Int { state.withLock { $0.most } }

    final class Ticket: Sendable {
        private let census: Census

        init(_ census: Census) {
            self.census = census
            census.state.withLock { state in
                state.living += 1
                state.most = max(state.most, state.living)
            }
        }

        deinit { census.state.withLock { $0.living -= 1 } }
    }
}

private struct Counted: Decodable, Hashable, Sendable {
    let number: Int
    private let ticket: Census.Ticket?

    init(number: Int, ticket: Census.Ticket) {
        self.number = number
        self.ticket = ticket
    }

    init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
        ticket = nil
    }

    static func == (left: Counted, right: Counted) -> Bool { left.number == right.number }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
