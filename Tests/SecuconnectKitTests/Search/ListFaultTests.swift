import SecuconnectKit
import TestSupport
import XCTest

/// Lists that the server does not serve as it should: no loop without end, no silent end, nothing lost.
final class ListFaultTests: XCTestCase {
    typealias Pages = ScriptedPages

    func testAfterAFailedPageTheSamePageIsTriedAgainAndNoneIsLost() async throws {
        let lost = SecuconnectError(kind: .connection, message: "The connection broke.", outcome: .unknown)
        for paging in [ListPaging.scroll(), .offset] {
            for prefetch in [false, true] {
                let list = ListInMemory(6, failures: [lost, lost])
                var iterator = list.sequence(by: paging, prefetch: prefetch).makeAsyncIterator()
                var (ids, failures) = ([Int](), 0)
                reading: while true {
                    do {
                        guard let row = try await iterator.next() else { break reading }
                        ids.append(row.id)
                    } catch let error as SecuconnectError where error.kind == .connection {
                        XCTAssertEqual(ids, [0, 1, 2, 3])
                        failures += 1
                    }
                }
                XCTAssertEqual(ids, [0, 1, 2, 3, 4, 5])
                XCTAssertEqual(failures, 2)
                let asked = list.queries
                XCTAssertEqual(asked.count, 6)
                XCTAssertEqual([asked[2], asked[2]], [asked[3], asked[4]])
            }
        }
    }

    func testFirstPageThatFailsCanBeTriedAgainToo() async throws {
        let isBroken = LockedValue(true)
        var iterator = ListSequence(by: .offset) { _ in
            guard isBroken.withLock({ $0 }) else { return Pages.page([]) }
            throw SecuconnectError(kind: .unavailable, message: "", outcome: .rejected)
        }.makeAsyncIterator()
        var error: SecuconnectError?
        do { _ = try await iterator.next() } catch let thrown as SecuconnectError { error = thrown }
        XCTAssertEqual(error?.kind, .unavailable)
        isBroken.withLock { $0 = false }
        let element = try await iterator.next()
        XCTAssertNil(element)
    }

    func testPageThatComesAgainIsAnErrorAndNotALoop() async throws {
        let table: [(ListPaging, [Pages.Page])] = [
            // The id that leads to the same page, the new id that does, and a server that ignores the offset.
            (.scroll(), [Pages.page([1, 2], of: 9, id: "a"), Pages.page([1, 2], id: "a")]),
            (.scroll(), [Pages.page([1, 2], of: 9, id: "a"), Pages.page([1, 2], id: "b")]),
            (.offset, [Pages.page([1, 2], of: 9), Pages.page([1, 2], of: 9)]),
        ]
        for (paging, pages) in table {
            let list = Pages(pages)
            var iterator = list.sequence(by: paging).makeAsyncIterator()
            for _ in 1...2 { _ = try await iterator.next() }
            do {
                _ = try await iterator.next()
                XCTFail("nothing was thrown")
            } catch let error as SecuconnectError {
                XCTAssertEqual(error.kind, .listRepeats)
                XCTAssertFalse(error.isRetryable)
            }
            XCTAssertEqual(list.queries.count, 2)
        }
    }

    func testRepeatedPageIsNotTakenSoThatTheNextTryGoesOn() async throws {
        let list = Pages([Pages.page([1], id: "a"), Pages.page([1], id: "b"), Pages.page([2], id: "c")])
        var iterator = list.sequence().makeAsyncIterator()
        _ = try await iterator.next()
        do { _ = try await iterator.next() } catch let error as SecuconnectError {
            XCTAssertEqual(error.kind, .listRepeats)
        }
        let row = try await iterator.next()
        XCTAssertEqual(row?.id, 2)
        XCTAssertEqual(list.queries.map(\.scrollID), [nil, "a", "a"])
    }

    func testPagesThatGoRoundInACircleEndInAnError() async throws {
        for length in [2, 3, 7, 50] {
            let calls = LockedValue(0)
            let sequence = ListSequence { _ in
                let number = calls.withLock { number in
                    number += 1
                    return number
                }
                return Pages.page([number % length], id: "\(number)")
            }
            let error = await thrownError { try await sequence.all() }
            XCTAssertEqual(error?.kind, .listRepeats)
            XCTAssertLessThanOrEqual(calls.withLock { $0 }, 4 * length)
        }
    }

    func testSameScrollIDOnEveryPageIsNoFault() async throws {
        let list = Pages([[1], [2], [3]].map { Pages.page($0, id: "same") })
        let rows = try await list.sequence().all()
        XCTAssertEqual(rows.map(\.id), [1, 2, 3])
        XCTAssertEqual(
            list.queries.dropFirst(),
            [ListQuery<ListInMemory.Row>](repeating: ListQuery(scrollID: "same"), count: 3)[...])
    }

    func testPageWithoutScrollIDLeavesTheLatestValid() async throws {
        let list = Pages([Pages.page([1], of: 3, id: "a"), Pages.page([2]), Pages.page([3], id: "c")])
        let rows = try await list.sequence().all()
        XCTAssertEqual(rows.map(\.id), [1, 2, 3])
        XCTAssertEqual(list.queries.map(\.scrollID), [nil, "a", "a", "c"])
    }

    func testMissingScrollIDFailsAfterTheElementsOfTheFirstPage() async throws {
        for total in [nil, 3] {
            let list = Pages([Pages.page([1, 2], of: total)])
            var iterator = list.sequence().makeAsyncIterator()
            for expected in 1...2 {
                let row = try await iterator.next()
                XCTAssertEqual(row?.id, expected)
            }
            for _ in 1...2 {
                do {
                    _ = try await iterator.next()
                    XCTFail("nothing was thrown")
                } catch let error as SecuconnectError {
                    XCTAssertEqual(error.kind, .listIncomplete)
                }
            }
        }
    }

    func testServerThatNeedsNoScrollForASinglePageIsDone() async throws {
        let list = Pages([Pages.page([1, 2], of: 2)])
        let rows = try await list.sequence().all()
        XCTAssertEqual(rows.count, 2)
        XCTAssertEqual(list.queries.count, 1)
    }

    func testScrollThatEndsBeforeAllHasComeIsNoEnd() async throws {
        let list = Pages([Pages.page([1, 2], of: 5, id: "a"), Pages.page([3], id: "b")])
        let error = await thrownError { try await list.sequence().all() }
        XCTAssertEqual(error?.kind, .scrollExpired)
        XCTAssertEqual(error?.message, "The scroll ended after 3 of 5 elements; begin again, with a longer lifetime.")
        // Begun elsewhere, nobody knows how much is left.
        let rest = Pages([Pages.page([4], of: 5, id: "c")])
        let rows = try await rest.sequence(ListQuery(scrollID: "b")).all()
        XCTAssertEqual(rows.map(\.id), [4])
    }

    func testEmptyPageWithMoreInCountIsNoEnd() async throws {
        let table: [(ListPaging, [Pages.Page])] = [
            (.offset, [Pages.page([1, 2], of: 5), Pages.page([], of: 5)]), (.offset, [Pages.page([], of: 1)]),
            (.scroll(), [Pages.page([], of: 1, id: "a")]),
        ]
        for (paging, pages) in table {
            let error = await thrownError { try await Pages(pages).sequence(by: paging).all() }
            XCTAssertEqual(error?.kind, .listIncomplete)
        }
    }

    func testCancellationIsThrownAtOnceAndTheIteratorGoesOnElsewhere() async throws {
        let list = ListInMemory(3)
        var iterator = list.sequence(by: .offset, prefetch: true).makeAsyncIterator()
        let first = try await iterator.next()
        XCTAssertEqual(first?.id, 0)
        // In the middle of a page that is there already.
        let cancelled = Task { [iterator] in
            withUnsafeCurrentTask { $0?.cancel() }
            var iterator = iterator
            do {
                _ = try await iterator.next()
                XCTFail("nothing was thrown")
            } catch { XCTAssert(error is CancellationError) }
            return iterator
        }
        iterator = await cancelled.value
        var rest: [Int] = []
        while let row = try await iterator.next() { rest.append(row.id) }
        XCTAssertEqual(rest, [1, 2])
    }
}
