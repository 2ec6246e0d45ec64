import SecuconnectKit
import TestSupport
import XCTest

final class ListSequenceTests: XCTestCase {
    private static let pagings: [ListPaging] = [.scroll(), .offset]

    func testListsOfAnyLengthComeWholeAndInOrder() async throws {
        // No page, one short, one full, one and a short one, two full ones, and so on.
        for (count, pages) in [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (21, 11)] {
            for paging in Self.pagings {
                for prefetch in [false, true] {
                    let list = ListInMemory(count)
                    let rows = try await list.sequence(by: paging, prefetch: prefetch).all()
                    XCTAssertEqual(rows.map(\.id), Array(0..<count), "\(paging)")
                    // The empty page is the end, not the short one.
                    XCTAssertEqual(list.queries.count, pages + 1, "\(paging)")
                }
            }
        }
    }

    func testScrollAsksForEverythingAtFirstAndThenOnlySendsTheLatestID() async throws {
        let list = ListInMemory(5)
        let query = ListQuery(
            filter: SearchField<ListInMemory.Row>.status.equals("ok"), sort: [.descending(.created)], count: 2)
        _ = try await list.sequence(query, by: .scroll(lifetime: .minutes(2))).all()
        var first = query
        first.scrollLifetime = .minutes(2)
        XCTAssertEqual(
            list.queries,
            [first, ListQuery(scrollID: "2/2"), ListQuery(scrollID: "2/4"), ListQuery(scrollID: "2/5")])
    }

    func testByOffsetEveryCallAsksTheSameFromWhereTheLastPageEnded() async throws {
        let list = ListInMemory(7, pageLimit: 3)
        let query = ListQuery(filter: SearchField<ListInMemory.Row>.status.equals("ok"), count: 100)
        _ = try await list.sequence(query, by: .offset).all()
        XCTAssertEqual(list.queries.map(\.offset), [nil, 3, 6, 7])
        for asked in list.queries {
            var asked = asked
            asked.offset = nil
            XCTAssertEqual(asked, query)
        }
    }

    func testReadingByOffsetCanBeginInTheMiddle() async throws {
        let list = ListInMemory(5)
        let rows = try await list.sequence(ListQuery(count: 2, offset: 3), by: .offset).all()
        XCTAssertEqual(rows.map(\.id), [3, 4])
        XCTAssertEqual(list.queries.map(\.offset), [3, 5])
        let beyond = try await list.sequence(ListQuery(offset: 9), by: .offset).all()
        XCTAssertEqual(beyond, [])
    }

    func testScrollGoesOnWhereAnEarlierRunEnded() async throws {
        let list = ListInMemory(6)
        var pages = list.sequence().pages.makeAsyncIterator()
        let first = try await pages.next()
        let rest = try await list.sequence(ListQuery(scrollID: first?.scrollID)).all()
        XCTAssertEqual(rest.map(\.id), [2, 3, 4, 5])
    }

    func testElementsThatCannotBeReadAreLeftOutAndCountedAsRead() async throws {
        for paging in Self.pagings {
            // One on a page, all of a page, and the last of all.
            let list = ListInMemory(9, unreadable: [1, 4, 5, 6, 7, 8])
            let rows = try await list.sequence(by: paging).all()
            XCTAssertEqual(rows.map(\.id), [0, 2, 3], "\(paging)")
            let pages = try await list.sequence(by: paging).pages.all()
            XCTAssertEqual(pages.map(\.unreadableCount), [1, 0, 2, 2, 1], "\(paging)")
        }
    }

    func testPagesComeWholeWithTotalAndScrollID() async throws {
        let pages = try await ListInMemory(3).sequence().pages.all()
        XCTAssertEqual(pages.map { $0.items.map(\.id) }, [[0, 1], [2]])
        XCTAssertEqual(pages.map(\.totalCount), [3, nil])
        XCTAssertEqual(pages.map(\.scrollID), ["2/2", "2/3"])
    }

    func testListThatGrowsAtItsEndWhileReadByOffsetIsReadToItsNewEnd() async throws {
        let list = ListInMemory(4) { list, number in
            if number == 3 { list.change { $0 += [4, 5, 6] } }
        }
        let rows = try await list.sequence(by: .offset).all()
        XCTAssertEqual(rows.map(\.id), [0, 1, 2, 3, 4, 5, 6])
    }

    func testInsertionBeforeTheOffsetRepeatsElements() async throws {
        // A whole page is inserted, so that the next one holds the same elements: no reason to call it a repetition.
        let list = ListInMemory(4) { list, number in
            if number == 2 { list.change { $0.insert(contentsOf: [-2, -1], at: 0) } }
        }
        let rows = try await list.sequence(by: .offset).all()
        XCTAssertEqual(rows.map(\.id), [0, 1, 0, 1, 2, 3])
    }

    func testRemovalBeforeTheOffsetSkipsElements() async throws {
        let list = ListInMemory(6) { list, number in
            if number == 2 { list.change { $0.removeFirst() } }
        }
        let rows = try await list.sequence(by: .offset).all()
        XCTAssertEqual(rows.map(\.id), [0, 1, 3, 4, 5])
    }

    func testScrollSeesNothingOfWhatChangesMeanwhile() async throws {
        let list = ListInMemory(5) { list, number in
            if number == 2 { list.change { $0.replaceSubrange(0..<4, with: [-3, -2, -1]) } }
        }
        let rows = try await list.sequence().all()
        XCTAssertEqual(rows.map(\.id), [0, 1, 2, 3, 4])
    }

    func testIteratorsOfOneSequenceAreIndependent() async throws {
        let sequence = ListInMemory(3).sequence(by: .offset)
        var one = sequence.makeAsyncIterator()
        _ = try await one.next()
        var copy = one
        let whole = try await sequence.all()
        XCTAssertEqual(whole.count, 3)
        for expected in [1, 2] {
            let (mine, theirs) = (try await one.next(), try await copy.next())
            XCTAssertEqual(mine?.id, expected)
            XCTAssertEqual(theirs?.id, expected)
        }
    }

    func testNothingIsAskedBeforeTheFirstElementIsWantedNorAfterTheEnd() async throws {
        let list = ListInMemory(1)
        var iterator = list.sequence(by: .offset, prefetch: true).makeAsyncIterator()
        XCTAssertEqual(list.queries, [])
        while try await iterator.next() != nil {}
        XCTAssertEqual(list.queries.count, 2)
        let afterwards = try await iterator.next()
        XCTAssertNil(afterwards)
        XCTAssertEqual(list.queries.count, 2)
    }

    @MainActor
    func testListCanBeReadFromTheMainActor() async throws {
        var sum = 0
        for try await row in ListInMemory(4).sequence(prefetch: true) { sum += row.id }
        XCTAssertEqual(sum, 6)
    }

    func testQueriesThatAskForNoListAreRefusedBeforeAnyCall() async throws {
        let table: [(ListQuery<ListInMemory.Row>, ListPaging)] = [
            (ListQuery(scrollLifetime: .minutes(1)), .scroll()), (ListQuery(scrollLifetime: .minutes(1)), .offset),
            (ListQuery(scrollID: "x"), .offset), (ListQuery(validate: true), .offset),
            (ListQuery(meta: .only), .scroll()), (ListQuery(aggregate: .init(groupBy: .status)), .scroll()),
        ]
        for (query, paging) in table {
            let list = ListInMemory(1)
            let error = await thrownError { try await list.sequence(query, by: paging).all() }
            XCTAssertEqual(error?.kind, .invalidArgument, "\(query)")
            XCTAssertEqual(error?.outcome, .notSent)
            XCTAssertEqual(list.queries, [])
        }
        let list = ListInMemory(1)
        let error = await thrownError {
            try await ListSequence(ListQuery(offset: .max), by: .offset) { _ in
                ListPage(items: [ListInMemory.Row(id: 1)])
            }.all()
        }
        XCTAssertEqual(error?.kind, .invalidArgument)
        let rows = try await list.sequence(ListQuery(meta: .included)).all()
        XCTAssertEqual(rows.count, 1)
    }
}
