import Foundation
import SecuconnectSimulator
import TestSupport
import XCTest

@testable import SecuconnectKit

/// Days in filters, which are sent as their first and last second in Germany.
final class SearchDayTests: XCTestCase {
    private let created = SearchField<SmartTransaction>.created

    func testDayIsSentWithTheOffsetOfItsEnds() {
        let days = [
            ("1965-12-31", "+01:00", "+01:00"), ("1985-07-01", "+02:00", "+02:00"), ("1995-09-24", "+02:00", "+01:00"),
            ("1995-10-01", "+01:00", "+01:00"), ("2026-03-28", "+01:00", "+01:00"), ("2026-03-29", "+01:00", "+02:00"),
            ("2026-03-30", "+02:00", "+02:00"), ("2026-07-31", "+02:00", "+02:00"), ("2026-10-24", "+02:00", "+02:00"),
            ("2026-10-25", "+02:00", "+01:00"), ("2026-10-26", "+01:00", "+01:00"), ("2027-03-28", "+01:00", "+02:00"),
            ("2027-10-31", "+02:00", "+01:00"),
        ]
        for (day, start, end) in days {
            XCTAssertEqual(
                created.equals(CalendarDate(day)).description,
                "created:[\(day)T00:00:00\(start) TO \(day)T23:59:59\(end)]")
        }
    }

    func testBoundsIncludeOrExcludeTheWholeDay() {
        let day: CalendarDate = "2026-07-31"
        let rows: [(SearchFilter<SmartTransaction>, String)] = [
            (created.isAtLeast(day), "[2026-07-31T00:00:00+02:00 TO *]"),
            (created.isAtMost(day), "[* TO 2026-07-31T23:59:59+02:00]"),
            (created.isGreaterThan(day), "{2026-07-31T23:59:59+02:00 TO *]"),
            (created.isLessThan(day), "[* TO 2026-07-31T00:00:00+02:00}"),
            (
                created.isBetween("2026-07-01" as CalendarDate, day),
                "[2026-07-01T00:00:00+02:00 TO 2026-07-31T23:59:59+02:00]"
            ),
        ]
        for (filter, range) in rows { XCTAssertEqual(filter.description, "created:\(range)") }
    }

    func testMonthHasTheSalesOfItsGermanDays() {
        let july = created.isBetween("2026-07-01" as CalendarDate, "2026-07-31" as CalendarDate)
        let dates: [(JSONValue, Bool)] = [
            ("2026-06-30T23:59:59+02:00", false), ("2026-06-30T22:00:00+00:00", true),
            ("2026-07-31T23:59:59+02:00", true), ("2026-08-01T00:30:00+02:00", false),
            ("2026-07-31T23:30:00+01:00", false), ("2026-07-01", true), ("2026-07-31", true), ("2026-08-01", false),
        ]
        for (date, isInJuly) in dates { XCTAssertEqual(july.matches(["created": date]), isInJuly, "\(date)") }
    }

    func testDayWithoutOffsetIsTheDayInUTC() throws {
        let night: JSONValue = ["created": "2026-07-31T00:30:00+02:00"]
        let cases = [
            ("created:2026-07-30", true), ("created:2026-07-31", false), ("created:[2026-07-31 TO *]", false),
            ("created:[* TO 2026-07-30]", true), ("created:[* TO 2026-07-30}", false),
        ]
        for (query, isMet) in cases {
            XCTAssertEqual(try SearchFilter<SmartTransaction>(parsing: query).matches(night), isMet, query)
        }
    }

    func testRangeWithinOneDayIsSent() throws {
        let ends = [
            ("2026-07-31T10:00:00+02:00", "2026-07-31"), ("2026-07-31", "2026-07-31"),
            ("2026-07-31T23:59:59+00:00", "2026-07-31"),
        ]
        for (lower, upper) in ends {
            let query = ListQuery(filter: created.isBetween(lower, upper))
            XCTAssertEqual(try query.queryItems().count, 1, lower)
        }
        XCTAssertThrowsError(
            try ListQuery(filter: created.isBetween("2026-08-01T00:00:00+00:00", "2026-07-31")).queryItems())
    }

    func testRangeThatEndsAtAnEmptyValueIsRefused() async {
        let name = SearchField<SmartTransaction>.merchantRef
        let transport = ScriptedTransport()
        let client = SecuconnectClient.test(transport)
        for filter in [name.isLessThan(""), name.isAtMost(""), name.isBetween("a", ""), name.isBetween("", "")] {
            let error = await thrownError { try await client.smart.transactions.find(ListQuery(filter: !filter)) }
            XCTAssertEqual(error?.kind, .invalidArgument, filter.description)
            XCTAssertEqual(
                error?.message,
                "The range of \"merchantRef\" ends at an empty value; pass a value, or leave the end open.")
            XCTAssertFalse(filter.matches(["merchantRef": "a"]))
        }
        XCTAssertEqual(transport.requests.count, 0)
        XCTAssertEqual(name.isAtLeast(""), name.exists())
    }
}
