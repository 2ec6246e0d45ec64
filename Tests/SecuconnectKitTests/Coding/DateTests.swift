import Foundation
import SecuconnectKit
import XCTest

/// Moments and days keep their text and are read in each form that the server uses.
final class DateTests: XCTestCase {
    func testEveryFormOfAMomentIsRead() {
        let seconds = 1_711_533_323.0
        for text in [
            "2024-03-27T10:55:23+01:00", "2024-03-27T10:55:23+0100", "2024-03-27T10:55:23+01", "2024-03-27T09:55:23Z",
            "2024-03-27T09:55:23+00:00", "2024-03-27T09:55:23", "2024-03-27 09:55:23", "2024-03-27T04:25:23-05:30",
            "2024-03-28T00:55:23+15:00",
        ] {
            XCTAssertEqual(APITimestamp(text).date?.timeIntervalSince1970, seconds, text)
        }
    }

    func testFractionOfASecondIsRead() throws {
        for (text, fraction) in [("10:55:23.5Z", 0.5), ("10:55:23.000Z", 0), ("10:55:23.123456789Z", 0.123456789)] {
            let date = try XCTUnwrap(APITimestamp("2024-03-27T\(text)").date)
            XCTAssertEqual(date.timeIntervalSince1970, 1_711_536_923 + fraction, accuracy: 0.000_001, text)
        }
    }

    func testDateAloneIsMidnightUTC() {
        XCTAssertEqual(APITimestamp("1970-01-02").date?.timeIntervalSince1970, 86_400)
        XCTAssertEqual(APITimestamp("1888-01-01").date?.timeIntervalSince1970, -2_587_680_000)
        XCTAssertEqual(APITimestamp("2024-03-27T10:55Z").date?.timeIntervalSince1970, 1_711_536_900)
    }

    func testWhatIsNoDateIsNil() {
        for text in [
            "", " ", "nonsense", "2024-02-30", "2023-02-29T00:00:00Z", "2024-13-01", "2024-00-10", "0000-01-01",
            "2024-03-27T24:00:00Z", "2024-03-27T10:61:00Z", "2024-03-27T10:55:62Z", "2024-03-27T10:55:23.Z",
            "2024-03-27T10:55:23+1", "2024-03-27T10:55:23+25:00", "2024-03-27T10:55:23+01:00x", "2024-03-27T",
            "24-03-27", "2024-3-7", "17.10.2018 10:42:11", "٢٠٢٤-03-27", "2024-03-27\u{0}",
        ] {
            XCTAssertNil(APITimestamp(text).date, text)
        }
        XCTAssertNotNil(APITimestamp("2024-02-29").date)
        XCTAssertNil(APITimestamp("1900-02-29").date)
        XCTAssertNotNil(APITimestamp("2000-02-29").date)
    }

    func testMomentEchoesExactly() throws {
        for text in ["2024-03-27T10:55:23.000+0100", "nonsense", ""] {
            var payment = PaymentTransaction(id: "PCI_1")
            payment.created = APITimestamp(text)
            XCTAssertEqual(try JSONValue(encoding: payment)["created"], .string(text))
        }
    }

    func testMomentIsWrittenInUTCAndReadBackTheSame() {
        XCTAssertEqual(APITimestamp(Date(timeIntervalSince1970: 1_711_533_323.9)).rawValue, "2024-03-27T09:55:23+00:00")
        for seconds in [0, -1, -86_400, 951_782_400, 4_102_444_799, -62_135_596_800, 253_402_300_799] as [Double] {
            let text = APITimestamp(Date(timeIntervalSince1970: seconds))
            XCTAssertEqual(text.date?.timeIntervalSince1970, seconds, text.rawValue)
        }
    }

    func testMomentBeyondTheCalendarIsBounded() {
        XCTAssertEqual(APITimestamp(.distantFuture).rawValue, "4001-01-01T00:00:00+00:00")
        XCTAssertEqual(APITimestamp(Date(timeIntervalSince1970: .infinity)).rawValue, "9999-12-31T23:59:59+00:00")
        XCTAssertEqual(APITimestamp(Date(timeIntervalSince1970: -.infinity)).rawValue, "0001-01-01T00:00:00+00:00")
        XCTAssertEqual(APITimestamp(Date(timeIntervalSince1970: .nan)).rawValue, "1970-01-01T00:00:00+00:00")
    }

    func testCalendarDateIsTheDayThatIsWritten() {
        for text in [
            "1965-12-31", "1965-12-31T00:00:00+01:00", "1965-12-31T01:00:00+01:00", "1965-12-31T23:59:59-11:00",
            "1965-12-31T00:00:00+14:00",
        ] {
            let day = CalendarDate(text)
            XCTAssertEqual([day.year, day.month, day.day], [1965, 12, 31], text)
            XCTAssertEqual(day.rawValue, text)
        }
    }

    func testDayThatDoesNotExistIsNone() {
        XCTAssertNil(CalendarDate(year: 2023, month: 2, day: 29))
        XCTAssertNil(CalendarDate(year: 2024, month: 13, day: 1))
        XCTAssertNil(CalendarDate(year: 0, month: 1, day: 1))
        XCTAssertNil(CalendarDate(year: .max, month: .max, day: .min))
        XCTAssertNil(CalendarDate("1965-02-30").day)
        XCTAssertNil(CalendarDate("").year)
        XCTAssertEqual(CalendarDate(year: 1965, month: 2, day: 3), "1965-02-03")
    }

    func testDateOfBirthIsSentAsTheDayAlone() throws {
        let contact = ContactDetails(dob: CalendarDate(year: 1965, month: 12, day: 31))
        XCTAssertEqual(try JSONValue(encoding: contact), ["dob": "1965-12-31"])
    }
}
