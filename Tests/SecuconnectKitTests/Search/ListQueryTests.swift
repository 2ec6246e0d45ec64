import Foundation
import SecuconnectKit
import XCTest

final class ListQueryTests: XCTestCase {
    func testEveryParameterIsSentUnderItsNameInTheReferencesOrder() throws {
        let query = ListQuery(
            filter: SearchField.status.equals("ok"),
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
        let table: [(ListQuery, [String])] = [
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
            ListQuery(sort: [.ascending("a:desc,b")]), ListQuery(filter: SearchField("").exists()),
            ListQuery(filter: !(SearchField("a").exists() && SearchField("*").exists())),
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

    func testAnAggregationsShortMembersAreRead() throws {
        let json = Data(#"{"l":1,"k":"7","ks":"ok","c":3,"s":1500,"t":{"k":1711494000000,"c":3}}"#.utf8)
        let bucket = try JSONDecoder().decode(AggregationBucket.self, from: json)
        XCTAssertEqual(bucket.lookupIndex, 1)
        XCTAssertEqual([bucket.key, bucket.count, bucket.sum], [7, 3, 1500])
        XCTAssertEqual(bucket.keyText, "ok")
        XCTAssertEqual(bucket.intervals, [AggregationBucket(key: 1_711_494_000_000, count: 3)])
    }

    private func rendered(_ query: ListQuery) throws -> [String] {
        try query.queryItems().map { "\($0.name)=\($0.value ?? "")" }
    }
}
