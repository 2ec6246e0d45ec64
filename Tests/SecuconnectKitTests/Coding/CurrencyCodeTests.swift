import Foundation
import SecuconnectKit
import XCTest

/// Amounts are converted exactly or not at all.
final class CurrencyCodeTests: XCTestCase {
    func testAmountIsConvertedByTheCurrencysDigits() throws {
        for (amount, currency, units) in [
            ("19.99", .eur, 1_999), ("0.01", .eur, 1), ("-5", .eur, -500), ("0", .eur, 0), ("19.90", .chf, 1_990),
            ("500", "JPY", 500), ("1.234", "BHD", 1_234), ("0.0001", "CLF", 1), ("0.07", .gbp, 7),
            ("92233720368547758.07", .usd, Int.max),
        ] as [(String, CurrencyCode, Int)] {
            let decimal = try XCTUnwrap(Decimal(string: amount))
            XCTAssertEqual(try currency.minorUnits(from: decimal), units, "\(amount) \(currency)")
            XCTAssertEqual(currency.majorUnits(from: units), decimal, "\(amount) \(currency)")
        }
    }

    func testAmountThatDoesNotFitIsRefused() throws {
        for (amount, currency) in [
            ("19.999", .eur), ("0.001", .eur), ("1.5", "JPY"), ("1.2345", "BHD"), ("92233720368547758.08", .eur),
            ("-92233720368547758.09", .eur), ("1e30", .eur), ("1e120", .eur), ("1e-100", .eur),
        ] as [(String, CurrencyCode)] {
            let decimal = try XCTUnwrap(Decimal(string: amount))
            XCTAssertThrowsError(try currency.minorUnits(from: decimal), "\(amount) \(currency)") { error in
                XCTAssertEqual((error as? SecuconnectError)?.kind, .invalidArgument)
            }
        }
        XCTAssertThrowsError(try CurrencyCode.eur.minorUnits(from: .nan))
    }

    func testMinorUnitDigitsFollowTheCurrency() {
        XCTAssertEqual(
            ["EUR", "XTS", "JPY", "KRW", "KWD", "CLF"].map { CurrencyCode($0).minorUnitDigits }, [2, 2, 0, 0, 3, 4])
    }

    func testMinorUnitDigitsDoNotDependOnCase() throws {
        XCTAssertEqual(
            ["eur", "jpy", "Krw", "kWD", "clf"].map { CurrencyCode($0).minorUnitDigits }, [2, 0, 0, 3, 4])
        XCTAssertEqual(try CurrencyCode("jpy").minorUnits(from: 500), 500)
        XCTAssertEqual(CurrencyCode("bhd").majorUnits(from: 1_234), Decimal(string: "1.234"))
        XCTAssertEqual(CurrencyCode("jpy").rawValue, "jpy")
    }
}
