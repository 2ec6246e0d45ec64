import SecuconnectKit
import TestSupport
import XCTest

/// A list that ends before all that was counted came never ends in silence.
final class ListEndTests: XCTestCase {
    private static let first = #"{"count":4,"data":[{"id":"STX_1"},{"id":"STX_2"}]}"#
    private static let emptyPages = [
        "", "null", "{}", "[]", #"{"data":null}"#, #"{"data":[]}"#, #"{"count":4,"data":[]}"#, #"{"count":null}"#,
        #"{"data":""}"#, #"{"count":0,"data":null}"#,
    ]

    private func error(
        _ bodies: [String], by paging: ListPaging, prefetch: Bool, byPage: Bool
    ) async -> (SecuconnectError?, Int) {
        let transport = ScriptedTransport(bodies.map { .answer(200, $0) })
        let list = SecuconnectClient.test(transport).smart.transactions.all(by: paging, prefetch: prefetch)
        var count = 0
        let error = await thrownError {
            if byPage {
                for try await page in list.pages { count += page.items.count }
            } else {
                for try await _ in list { count += 1 }
            }
        }
        return (error, count)
    }

    func testEmptyPageBeforeTheCountIsNoEnd() async throws {
        for empty in Self.emptyPages {
            for prefetch in [false, true] {
                for byPage in [false, true] {
                    let (error, count) = await error(
                        [Self.first, empty], by: .offset, prefetch: prefetch, byPage: byPage)
                    XCTAssertEqual(error?.kind, .listIncomplete, empty)
                    XCTAssertEqual(error?.operation, "smart.transactions.all")
                    XCTAssertEqual(count, 2, "what came is not lost")
                    let scrolled = Self.first.replacingOccurrences(of: #"{"count""#, with: #"{"scroll_id":"a","count""#)
                    let (scrollError, scrollCount) = await self.error(
                        [scrolled, empty], by: .scroll(), prefetch: prefetch, byPage: byPage)
                    XCTAssertEqual(scrollError?.kind, .scrollExpired, empty)
                    XCTAssertEqual(scrollCount, 2)
                }
            }
        }
    }

    func testLatestCountDecides() async throws {
        let grown = #"{"count":6,"data":[{"id":"STX_3"},{"id":"STX_4"}]}"#
        let (error, count) = await error([Self.first, grown, "{}"], by: .offset, prefetch: false, byPage: false)
        XCTAssertEqual(error?.kind, .listIncomplete)
        XCTAssertEqual(count, 4)
        // It shrank meanwhile, and the last page says so.
        let shrunk = ScriptedTransport([.answer(200, Self.first), .answer(200, #"{"count":2,"data":[]}"#)])
        let rows = try await SecuconnectClient.test(shrunk).smart.transactions.all(by: .offset).all()
        XCTAssertEqual(rows.count, 2)
    }

    func testListWithoutCountEndsWithAnEmptyPage() async throws {
        for empty in ["", "null", "{}", "[]"] {
            let transport = ScriptedTransport([.answer(200, #"{"data":[{"id":"STX_1"}]}"#), .answer(200, empty)])
            let rows = try await SecuconnectClient.test(transport).smart.transactions.all(by: .offset).all()
            XCTAssertEqual(rows.count, 1)
        }
    }

    func testListBeganInTheMiddleCountsFromItsBeginning() async throws {
        let pages = [Self.first, #"{"data":[{"id":"STX_3"}]}"#, "{}"]
        for (offset, isWhole) in [(0, false), (1, true)] {
            let transport = ScriptedTransport(pages.map { .answer(200, $0) })
            let list = SecuconnectClient.test(transport).smart.transactions.all(ListQuery(offset: offset), by: .offset)
            if isWhole {
                let rows = try await list.all()
                XCTAssertEqual(rows.count, 3)
            } else {
                let error = await thrownError { try await list.all() }
                XCTAssertEqual(error?.kind, .listIncomplete)
            }
        }
    }
}
