import Foundation
import SecuconnectKit
import TestSupport
import XCTest

final class ListQueryTests: XCTestCase {
    func testEveryParameterIsSentUnderItsNameInTheReferencesOrder() throws {
        let query = ListQuery(
            filter: SearchField<SmartTransaction>.status.equals("ok"),
            sort: [.ascending("contact.surname"), .descending("contact.companyname")],
            fields: ["status", .customer.name], count: 20, offset: 40, preset: .own, expand: .all,
            aggregate: .init(
                timestampField: .created, interval: .month, min: 1, max: 9, groupBy: .status, sumBy: .amount),
            meta: .included, validate: true)
        XCTAssertEqual(
            try rendered(query),
            [
                "count=20", "offset=40", "fields=status,customer.contact.name,id", "q=status:ok",
                "sort=contact.surname:asc,contact.companyname:desc", "aggregate[timestamp_prop]=created",
                "aggregate[interval]=month", "aggregate[min]=1", "aggregate[max]=9", "aggregate[group_by_prop]=status",
                "aggregate[sum_by_prop]=basket_info.sum", "meta=true", "validate=1", "preset=own", "expand=all",
            ])
    }

    func testOnlyWhatIsSetIsSent() throws {
        let table: [(ListQuery<SmartTransaction>, [String])] = [
            (ListQuery(), []), (ListQuery(filter: .all(of: [])), []), (ListQuery(filter: .unescaped(" ")), []),
            (ListQuery(filter: .any(of: [])), ["q=NOT *:*"]),
            (ListQuery(fields: ["id", "status"]), ["fields=id,status"]),
            (ListQuery(fields: ["status"]), ["fields=status,id"]),
            (ListQuery(count: 1, offset: 0), ["count=1", "offset=0"]),
            (ListQuery(meta: .only), ["meta=only"]), (ListQuery(aggregate: .init()), []),
            (ListQuery(scrollLifetime: .seconds(30)), ["scroll_expire=30s"]),
            (ListQuery(offset: 0, scrollLifetime: .minutes(5)), ["offset=0", "scroll_expire=5m"]),
            (ListQuery(scrollLifetime: .hours(1)), ["scroll_expire=1h"]),
            (ListQuery(scrollID: "DXF1=="), ["scroll_id=DXF1=="]),
            (ListQuery(preset: "mine", expand: "contract"), ["preset=mine", "expand=contract"]),
        ]
        for (query, items) in table { XCTAssertEqual(try rendered(query), items) }
    }

    func testWhatCannotBeMeantIsRefusedBeforeAnythingIsSent() {
        let table: [ListQuery] = [
            ListQuery(count: 0), ListQuery(count: -1), ListQuery(offset: -1), ListQuery(scrollID: ""),
            ListQuery(count: 5, scrollID: "x"), ListQuery(filter: .all(of: []), scrollID: "x"),
            ListQuery(scrollLifetime: .minutes(1), scrollID: "x"), ListQuery(validate: true, scrollID: "x"),
            ListQuery(scrollLifetime: .minutes(0)), ListQuery(scrollLifetime: .seconds(-1)),
            ListQuery(offset: 1, scrollLifetime: .minutes(1)), ListQuery(fields: [""]),
            ListQuery(fields: ["id,status"]),
            ListQuery(sort: [.ascending("a:desc,b")]), ListQuery(filter: SearchField<SmartTransaction>("").exists()),
            ListQuery(
                filter: !(SearchField<SmartTransaction>("a").exists() && SearchField<SmartTransaction>("*").exists())),
            ListQuery(aggregate: .init(groupBy: "a b")), ListQuery(aggregate: .init(min: 2, max: 1)),
        ]
        for query in table {
            XCTAssertThrowsError(try query.queryItems(), "\(query)") { error in
                let error = error as? SecuconnectError
                XCTAssertEqual(error?.kind, .invalidArgument)
                XCTAssertEqual(error?.outcome, .notSent)
            }
        }
    }

    func testReversedRangesAreRefusedBeforeAnythingIsSent() throws {
        let a: SearchField<SmartTransaction> = "a"
        let reversed = [
            a.isBetween(10, 9), a.isBetween(-1, -2), a.isBetween("p", "o"),
            a.isBetween(Date(timeIntervalSince1970: 2), Date(timeIntervalSince1970: 1)),
            a.isBetween(CalendarDate("2026-02-01"), CalendarDate("2026-01-31")),
            a.isBetween(APITimestamp("2026-01-01T12:00:00+01:00"), APITimestamp("2026-01-01T10:30:00Z")),
            try SearchFilter<SmartTransaction>(parsing: "b:1 OR (NOT a:{9 TO 1})"),
        ]
        for filter in reversed {
            XCTAssertThrowsError(try ListQuery(filter: filter).queryItems(), "\(filter)") { error in
                let error = error as? SecuconnectError
                XCTAssertEqual(error?.kind, .invalidArgument)
                XCTAssertEqual(error?.message, "The range of \"a\" begins above its end; swap the two values.")
            }
        }
        let sound = [
            a.isBetween(9, 10), a.isBetween(1, 1), a.isBetween("o", "p"), a.isBetween("a", "B"), a.isBetween("B", "a"),
            a.isBetween(CalendarDate("2026-01-31"), CalendarDate("2026-01-31")),
            a.isBetween("2026-01-31", "2026-01-31T01:30:00+01:00"), a.isAtLeast("z"),
        ]
        for filter in sound { XCTAssertNoThrow(try ListQuery(filter: filter).queryItems(), "\(filter)") }
    }

    func testKeysAndSumsOfAggregationsHave64Bits() throws {
        let json = Data(#"{"k":"9000000000000000000","s":9000000000.0,"c":1}"#.utf8)
        let bucket = try JSONReader().decode(AggregationBucket.self, from: json)
        XCTAssertEqual(bucket.key, 9_000_000_000_000_000_000 as Int64)
        XCTAssertEqual(bucket.sum, 9_000_000_000 as Int64)
        let bounds = ListQuery<SmartTransaction>.Aggregation(min: .min, max: .max)
        XCTAssertEqual(
            try rendered(ListQuery(aggregate: bounds)),
            ["aggregate[min]=-9223372036854775808", "aggregate[max]=9223372036854775807"])
        XCTAssertEqual(
            SearchField<SmartTransaction>("a").isAtLeast(Int64.max).description, "a:[9223372036854775807 TO *]")
    }

    func testAddressesTooLongForMostServersAreRefusedUnsent() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"count":0,"data":[]}"#)])
        let client = SecuconnectClient.test(transport)
        let many = SearchField<SmartTransaction>.id.isOneOf((0..<300).map { "STX_\($0)ABCDEFGHIJKLMNOPQRSTUVWXYZ" })
        let error = await thrownError { try await client.smart.transactions.find(ListQuery(filter: many)) }
        XCTAssertEqual(error?.kind, .invalidArgument)
        XCTAssertEqual(error?.outcome, .notSent)
        let message = error?.message ?? ""
        XCTAssertTrue(message.hasSuffix("more than 8000; shorten the filter, or split it over several calls."), message)
        XCTAssertEqual(transport.requests.count, 0)
        let few = SearchField<SmartTransaction>.id.equals(String(repeating: "x", count: 7_950))
        _ = try await client.smart.transactions.find(ListQuery(filter: few))
        XCTAssertEqual(transport.requests.count, 1)
    }

    func testAggregationsShortMembersAreRead() throws {
        let json = Data(#"{"l":1,"k":"7","ks":"ok","c":3,"s":1500,"t":{"k":1711494000000,"c":3}}"#.utf8)
        let bucket = try JSONReader.decodeWithDroppedValues(AggregationBucket.self, from: json).value
        XCTAssertEqual(bucket.lookupIndex, 1)
        XCTAssertEqual(bucket.key, 7)
        XCTAssertEqual(bucket.count, 3)
        XCTAssertEqual(bucket.sum, 1_500)
        XCTAssertEqual(bucket.keyText, "ok")
        XCTAssertEqual(bucket.intervals, [AggregationBucket(key: 1_711_494_000_000, count: 3)])
    }

    private func rendered(_ query: ListQuery<SmartTransaction>) throws -> [String] {
        try query.queryItems().map { "\($0.name)=\($0.value ?? "")" }
    }
}
