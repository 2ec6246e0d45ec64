import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class ListPageTests: XCTestCase {
    func testEveryShapeOfAnAnswerIsAPage() async throws {
        // The body, the ids of the items, the total, and how many could not be read.
        let table: [(String, [String], Int?, Int)] = [
            (#"{"count":312,"data":[{"id":"STX_1"},{"id":"STX_2"}]}"#, ["STX_1", "STX_2"], 312, 0),
            (#"{"count":0,"data":[]}"#, [], 0, 0), (#"{"count":0,"data":null}"#, [], 0, 0), (#"{"count":0}"#, [], 0, 0),
            (#"{"count":null,"data":null}"#, [], nil, 0), (#"{"count":0,"data":""}"#, [], 0, 0), ("{}", [], nil, 0),
            ("null", [], nil, 0), ("", [], nil, 0), ("[]", [], 0, 0),
            (#"[{"id":"STX_1"},{"id":"STX_2"}]"#, ["STX_1", "STX_2"], 2, 0),
            (#"[{"id":"STX_1"},7]"#, ["STX_1"], 2, 1), (#"{"data":[{"id":"STX_1"}]}"#, ["STX_1"], nil, 0),
            (#"{"count":"53530","data":[{"id":"STX_1"}]}"#, ["STX_1"], 53530, 0),
            (#"{"count":3.0,"data":{"id":"STX_1"}}"#, ["STX_1"], 3, 0),
            (#"{"count":"many","data":[{"id":"STX_1"}]}"#, ["STX_1"], nil, 0),
            (#"{"count":3,"data":[{"id":"STX_1"},{"status":"ok"},{"id":"STX_3"}]}"#, ["STX_1", "STX_3"], 3, 1),
            (#"{"count":3,"data":[null,"x",[]]}"#, [], 3, 3), (#"{"count":1,"data":{"status":"ok"}}"#, [], 1, 1),
        ]
        for (body, ids, total, unreadable) in table {
            let page = try await page(body)
            XCTAssertEqual(page.items.map(\.id.rawValue), ids, body)
            XCTAssertEqual(page.totalCount, total, body)
            XCTAssertEqual(page.unreadableCount, unreadable, body)
            XCTAssertEqual(page.body, Data(body.utf8))
        }
    }

    func testElementsThatAreLeftOutAreReported() async throws {
        let dropped = LockedValue<[DroppedValue]>([])
        let body = #"{"data":[{"id":"STX_1"},{"status":"ok"}]}"#
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, body)])) { event in
            if let value = event.droppedValue { dropped.withLock { $0.append(value) } }
        }
        _ = try await client.smart.transactions.find()
        XCTAssertEqual(dropped.withLock { $0.map(\.path) }, ["data[1]"])
    }

    func testWhatIsNoPageIsAnError() async throws {
        for body in ["7", "true", #""text""#, "<html>", #"{"data":["#] {
            let error = await thrownError { try await page(body) }
            XCTAssertEqual(error?.kind, .unreadableResponse, body)
            XCTAssertEqual(error?.body, Data(body.utf8))
        }
    }

    func testMembersBesideTheElementsAreRead() async throws {
        let page = try await page(
            #"{"count":1,"data":[],"scroll_id":"DXF1==","result":true,"meta":{"id":1},"type":"t","sum":1,"lookup":["a"]}"#
        )
        XCTAssertEqual(page.scrollID, "DXF1==")
        XCTAssertEqual(page.result, true)
        XCTAssertEqual(page.meta, ["id": 1])
        XCTAssertEqual(page.aggregationType, "t")
        XCTAssertEqual(page.isSummarized, true)
        XCTAssertEqual(page.lookup, ["a"])
        for nothing in [#"{"scroll_id":""}"#, #"{"scroll_id":null}"#, "{}"] {
            let page = try await self.page(nothing)
            XCTAssertNil(page.scrollID)
        }
        let number = try await self.page(#"{"scroll_id":12}"#)
        XCTAssertEqual(number.scrollID, "12")
    }

    func testPagePrintsHowMuchItHoldsButNotTheAnswer() async throws {
        let page = try await page(#"{"count":312,"data":[{"id":"STX_1","unknown":"s3cret"},{"unknown":"s3cret"}]}"#)
        XCTAssertEqual(page.description, "1 of 312 elements, 1 unreadable")
        XCTAssertEqual(ListPage<JSONValue>().description, "0 elements")
        var dumped = ""
        dump(page, to: &dumped)
        XCTAssert(dumped.contains("STX_1"))
        for text in [dumped, "\(page)", String(reflecting: page), "\([page])"] {
            XCTAssertFalse(text.contains("s3cret"), text)
            XCTAssertFalse(text.contains(Array(page.body).description))
        }
    }

    private func page(_ body: String) async throws -> ListPage<SmartTransaction> {
        try await SecuconnectClient.test(ScriptedTransport([.answer(200, body)])).smart.transactions.find()
    }
}
