import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class ListableResourceTests: XCTestCase {
    func testAllTransactionsAreReadThroughAScroll() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"count":3,"data":[{"id":"STX_1"},{"id":"STX_2"}],"scroll_id":"DXF1+/=="}"#),
            .answer(200, #"{"data":[{"id":"STX_3"}],"scroll_id":"DXF2"}"#), .answer(200, #"{"data":null}"#),
        ])
        let client = SecuconnectClient.test(transport)
        var ids: [SmartTransaction.ID] = []
        for try await transaction in client.smart.transactions.all(
            where: SearchField<SmartTransaction>.status.equals("ok"), pageSize: 100)
        {
            ids.append(transaction.id)
        }
        XCTAssertEqual(ids, ["STX_1", "STX_2", "STX_3"])
        XCTAssertEqual(
            transport.requests.map(\.url.query),
            ["count=100&q=status%3Aok&scroll_expire=5m", "scroll_id=DXF1%2B%2F%3D%3D", "scroll_id=DXF2"])
        XCTAssert(transport.requests.allSatisfy { $0.url.path == "/api/v2/Smart/Transactions" && $0.method == .get })
    }

    func testAllTransactionsAreReadByOffset() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"count":2,"data":[{"id":"STX_1"},{"lost":true}]}"#), .answer(200, #"{"count":2}"#),
        ])
        let pages = try await SecuconnectClient.test(transport).smart.transactions
            .all(ListQuery(count: 2), by: .offset, prefetch: true).pages.all()
        XCTAssertEqual(pages.map(\.unreadableCount), [1])
        XCTAssertEqual(pages.map(\.body.isEmpty), [false])
        XCTAssertEqual(transport.requests.map(\.url.query), ["count=2", "count=2&offset=2"])
    }

    func testPagesOfWhichNothingCanBeReadAreToldApartByWhatTheyHold() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"count":3,"data":[{"n":1}]}"#), .answer(200, #"{"count":3,"data":[{"n":2}]}"#),
            .answer(200, #"{"data":[{"n":2}], "count":3}"#),
        ])
        let list = SecuconnectClient.test(transport).smart.transactions.all(by: .offset)
        let error = await thrownError { try await list.all() }
        XCTAssertEqual(error?.kind, .listRepeats)
        XCTAssertEqual(transport.requests.count, 3)
    }

    func testScrollThatTheServerNoLongerKnowsHasExpired() async throws {
        let page = ScriptedTransport.Step.answer(200, #"{"count":3,"data":[{"id":"STX_1"}],"scroll_id":"a"}"#)
        let answers: [(Int, String)] = [
            (404, #"{"status":"error","error":"ProductNotFoundException","supportId":"s"}"#),
            (400, #"{"status":"error","error":"ProductInternalException","supportId":"s"}"#),
            (403, #"{"status":"error","error":"ProductNotAllowedException","supportId":"s"}"#),
        ]
        for (status, body) in answers {
            let transport = ScriptedTransport([page, .answer(status, body)])
            let client = SecuconnectClient.test(transport)
            let error = await thrownError { try await client.smart.transactions.all().all() }
            XCTAssertEqual(error?.kind, .scrollExpired)
            XCTAssertEqual(error?.httpStatus, status)
            XCTAssertEqual(error?.supportID, "s")
            XCTAssertEqual(error?.operation, "smart.transactions.all")
            XCTAssertEqual(error?.isRetryable, false)

            let single = SecuconnectClient.test(ScriptedTransport([.answer(status, body)]))
            let found = await thrownError { try await single.smart.transactions.find(ListQuery(scrollID: "a")) }
            XCTAssertEqual(found?.kind, .scrollExpired)
        }
    }

    func testOtherFailuresOfAScrollStayWhatTheyAre() async throws {
        let page = ScriptedTransport.Step.answer(200, #"{"count":3,"data":[{"id":"STX_1"}],"scroll_id":"a"}"#)
        let broken = SecuconnectClient.test(ScriptedTransport([page] + .init(repeating: .notConnected, count: 3)))
        let connection = await thrownError { try await broken.smart.transactions.all().all() }
        XCTAssertEqual(connection?.kind, .connection)
        let refusing = SecuconnectClient.test(ScriptedTransport([.answer(404, "")]))
        let first = await thrownError { try await refusing.smart.transactions.all().all() }
        XCTAssertEqual(first?.kind, .notFound)
    }

    func testErrorsOfTheListItselfNameTheOperation() async throws {
        let page = ScriptedTransport.Step.answer(200, #"{"count":3,"data":[{"id":"STX_1"}],"scroll_id":"a"}"#)
        let client = SecuconnectClient.test(ScriptedTransport([page, page]))
        let error = await thrownError { try await client.smart.transactions.all().all() }
        XCTAssertEqual(
            error?.description,
            "smart.transactions.all: The server sent a page of the list again in place of the next; read the list again."
        )
        XCTAssertEqual(error?.body.isEmpty, false)
    }

    func testAggregationIsAPageOfRows() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"count":2,"type":"terms","data":[{"ks":"ok","c":3,"s":1500},{"ks":"failed","c":1}]}"#)
        ])
        let page = try await SecuconnectClient.test(transport).smart.transactions.aggregate(
            ListQuery(
                filter: SearchField.isDemo.equals(true), aggregate: .init(groupBy: .status, sumBy: .amount)))
        XCTAssertEqual(
            page.items,
            [AggregationBucket(keyText: "ok", count: 3, sum: 1500), AggregationBucket(keyText: "failed", count: 1)])
        XCTAssertEqual(page.aggregationType, "terms")
        XCTAssertEqual(
            transport.requests.map(\.url.query),
            ["q=is_demo%3Atrue&aggregate%5Bgroup_by_prop%5D=status&aggregate%5Bsum_by_prop%5D=basket_info.sum"])
    }

    func testAggregationOfNothingIsRefused() async throws {
        let transport = ScriptedTransport()
        for query in [ListQuery<SmartTransaction>(), ListQuery(aggregate: .init())] {
            let error = await thrownError {
                try await SecuconnectClient.test(transport).smart.transactions.aggregate(query)
            }
            XCTAssertEqual(error?.kind, .invalidArgument)
        }
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testFieldDefinitionsAreTheAnswersMetaOrAllOfIt() async throws {
        let table: [(String, JSONValue)] = [
            (#"{"count":0,"meta":{"id":{"type":"text"}}}"#, ["id": ["type": "text"]]),
            (#"{"id":{"type":"text"}}"#, ["id": ["type": "text"]]), (#"{"meta":null}"#, ["meta": nil]),
            (#"["id"]"#, ["id"]), ("", nil),
        ]
        for (body, expected) in table {
            let transport = ScriptedTransport([.answer(200, body)])
            let fields = try await SecuconnectClient.test(transport).smart.transactions.fieldDefinitions()
            XCTAssertEqual(fields, expected)
            XCTAssertEqual(transport.requests.map(\.url.query), ["meta=only"])
        }
    }

    func testServersWordOnAFilterIsReturned() async throws {
        for (body, expected) in [(#"{"result":true}"#, true), (#"{"result":"0","data":[]}"#, false)] {
            let transport = ScriptedTransport([.answer(200, body)])
            let isValid = try await SecuconnectClient.test(transport).smart.transactions.validate(.unescaped("a:("))
            XCTAssertEqual(isValid, expected)
            XCTAssertEqual(transport.requests.map(\.url.query), ["q=a%3A%28&validate=1"])
        }
        let client = SecuconnectClient.test(ScriptedTransport([.answer(200, #"{"count":0}"#)]))
        let error = await thrownError {
            try await client.smart.transactions.validate(SearchField<SmartTransaction>.id.exists())
        }
        XCTAssertEqual(error?.kind, .unreadableResponse)
        XCTAssertEqual(error?.operation, "smart.transactions.validate")
        XCTAssertEqual(error?.body, Data(#"{"count":0}"#.utf8))
    }

    func testListWithoutAMethodOfItsOwnIsReadTheSameWay() async throws {
        struct News: ListableResource {
            typealias Element = JSONValue
            let client: SecuconnectClient
            static func listEndpoint(of news: News) -> ListEndpoint {
                ListEndpoint("/General/News", client: news.client)
            }
        }
        let transport = ScriptedTransport([.answer(200, #"[{"title":"a"}]"#), .answer(404, "")])
        let news = News(client: .test(transport))
        let all = try await news.all().all()
        XCTAssertEqual(all, [["title": "a"]])
        XCTAssertEqual(transport.requests.map(\.url.path), ["/api/v2/General/News"])
        let error = await thrownError { try await news.find() }
        XCTAssertEqual(error?.operation, "GET /General/News")
    }
}
