import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Numbers, sums and time series of transactions.
final class AggregationTests: XCTestCase {
    // Friday, 1 March 2024, midnight in Germany.
    private let clock = SimulatedClock(startingAt: Date(timeIntervalSince1970: 1_709_247_600))
    private lazy var server = SimulatedServer(clock: clock)
    private lazy var client = SecuconnectClient(simulator: server)
    private let day = 86_400.0

    private func rows(_ aggregation: ListQuery<SmartTransaction>.Aggregation) async throws -> [AggregationBucket] {
        let query = try ListQuery(aggregate: aggregation).queryItems()
        let operation = APIOperation<ListPage<AggregationBucket>>.get("/Smart/Transactions", query: query)
        return try await client.response(to: operation).value.items
    }

    private func fill() async throws {
        for (sum, intent) in [(100, SmartTransaction.Intent.sale), (20, .order), (3, .sale)] {
            _ = try await client.create(sum, intent: intent)
            clock.advance(by: 2 * day)
        }
    }

    func testWithoutAFieldThereIsOneRowOfAll() async throws {
        try await fill()
        let all = try await rows(.init(sumBy: .amount))
        XCTAssertEqual(all, [AggregationBucket(count: 3, sum: 123)])
    }

    func testGroupsHaveTheirValueCountAndSum() async throws {
        try await fill()
        var sale = AggregationBucket(keyText: "sale", count: 2, sum: 103)
        sale.lookupIndex = 0
        var order = AggregationBucket(keyText: "order", count: 1, sum: 20)
        order.lookupIndex = 1
        let groups = try await rows(.init(groupBy: .intent, sumBy: .amount))
        XCTAssertEqual(groups, [sale, order])

        let numbers = try await rows(.init(groupBy: .amount))
        XCTAssertEqual(numbers.map(\.key), [100, 20, 3])
        XCTAssertEqual(numbers.map(\.keyText), ["100", "20", "3"])
        XCTAssertEqual(numbers.map(\.sum), [nil, nil, nil])
    }

    func testTimeSeriesHasEveryIntervalFromTheFirstToTheLast() async throws {
        try await fill()
        let days = try await rows(.init(timestampField: .created, interval: .day, sumBy: .amount))
        XCTAssertEqual(days.map(\.count), [1, 0, 1, 0, 1])
        XCTAssertEqual(days.map(\.sum), [100, 0, 20, 0, 3])
        XCTAssertEqual(days.first?.keyText, "2024-03-01T00:00:00+01:00")
        XCTAssertEqual(days.first?.key, 1_709_247_600)

        let weeks = try await rows(.init(timestampField: .created))
        XCTAssertEqual(weeks.map(\.keyText), ["2024-02-26T00:00:00+01:00", "2024-03-04T00:00:00+01:00"])
        XCTAssertEqual(weeks.map(\.count), [2, 1])
    }

    func testEachIntervalBeginsWhereTheCalendarSays() async throws {
        _ = try await client.create()
        clock.advance(by: 306 * day + 3_600)
        _ = try await client.create()
        let cases: [(AggregationInterval, String, String, Int)] = [
            (.month, "2024-03-01", "2025-01-01", 11), (.quarter, "2024-01-01", "2025-01-01", 5),
            (.year, "2024-01-01", "2025-01-01", 2),
        ]
        for (interval, first, last, count) in cases {
            let rows = try await rows(.init(timestampField: .created, interval: interval))
            XCTAssertEqual(rows.first?.keyText, "\(first)T00:00:00+01:00")
            XCTAssertEqual(rows.last?.keyText, "\(last)T00:00:00+01:00")
            XCTAssertEqual(rows.count, count)
            XCTAssertEqual(rows.compactMap(\.count).reduce(0, +), 2)
        }
        let hours = try await rows(.init(timestampField: .created, interval: .hour))
        XCTAssertEqual(hours.count, 306 * 24 + 2)
    }

    func testBoundsStretchATimeSeries() async throws {
        _ = try await client.create()
        let start: Int64 = 1_709_247_600
        let rows = try await rows(
            .init(timestampField: .created, interval: .day, min: start - 86_400, max: start + 2 * 86_400))
        XCTAssertEqual(rows.map(\.count), [0, 1, 0, 0])
    }

    func testSumsAndKeysExceedThirtyTwoBits() async throws {
        for _ in 1...3 { _ = try await client.create(2_000_000_000) }
        let total = try await rows(.init(sumBy: .amount))
        XCTAssertEqual(total.map(\.sum), [6_000_000_000])
        let groups = try await rows(.init(groupBy: .amount))
        XCTAssertEqual(groups.map(\.key), [2_000_000_000])
        let last: Int64 = 5_000_000_000
        let series = try await rows(.init(timestampField: .created, interval: .year, max: last))
        XCTAssertGreaterThan(series.last?.key ?? 0, Int64(Int32.max))
    }

    func testSumsBeyondSixtyFourBitsEndNothing() async throws {
        for _ in 1...2 { _ = try await client.create(.max) }
        let total = try await rows(.init(sumBy: .amount))
        XCTAssertEqual(total.map(\.count), [2])
        XCTAssertEqual(total.map(\.sum), [nil])
    }

    func testGroupsCanHaveTimeSeriesEach() async throws {
        try await fill()
        let groups = try await rows(.init(timestampField: .created, interval: .week, groupBy: .intent))
        XCTAssertEqual(groups.map { $0.intervals?.map(\.count) }, [[1, 1], [1]])
    }

    func testWhatNoServerWouldAnswerIsRefused() async throws {
        _ = try await client.create()
        let cases: [ListQuery<SmartTransaction>.Aggregation] = [
            .init(timestampField: .created, interval: "fortnight"),
            .init(timestampField: .created, interval: .hour, min: 0, max: .max),
            .init(timestampField: .created, interval: .hour, min: .min, max: 0),
        ]
        for aggregation in cases {
            let error = await thrownError { try await self.rows(aggregation) }
            XCTAssertEqual(error?.server?.name, "ProductFormatException")
        }
    }

    func testAggregationOfNoObjectsHasNoRows() async throws {
        let series = try await rows(.init(timestampField: .created))
        XCTAssertEqual(series, [])
        let groups = try await rows(.init(groupBy: .intent))
        XCTAssertEqual(groups, [])
    }
}
