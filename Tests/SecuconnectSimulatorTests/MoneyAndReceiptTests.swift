import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Receipts, amounts and rows of tables.
final class MoneyAndReceiptTests: XCTestCase {
    private typealias Line = SmartTransaction.ReceiptLine

    func testAmountsHaveTheFormOfTheLocale() {
        let german = Locale(identifier: "de_DE"), american = Locale(identifier: "en_US")
        func plain(_ text: String) -> String { text.replacingOccurrences(of: "\u{A0}", with: " ") }
        XCTAssertEqual(plain(CurrencyCode.eur.formatted(199_999, locale: german)), "1.999,99 €")
        XCTAssertEqual(plain(CurrencyCode.eur.formatted(-5, locale: american)), "-€0.05")
        XCTAssertEqual(plain(CurrencyCode("JPY").formatted(1_500, locale: american)), "¥1,500")
        XCTAssertEqual(
            plain(CurrencyCode("bhd").formatted(1_999, locale: american, presentation: .isoCode)), "BHD 1.999")
        XCTAssertEqual(
            plain(CurrencyCode("IQD").formatted(1_500, locale: american, presentation: .isoCode)), "IQD 1.500")
    }

    func testReceiptFillsTheWidth() {
        let receipt: [Line] = [
            .separator(caption: "Beleg"), .textLine("Danke", decoration: [.important, .alignCenter]),
            .textLine("rechts", decoration: [.alignRight]), .nameValue("Summe", "7,96 EUR"), .space, .separator(),
            .init(type: .textLine, value: .text("alt")), .init(type: "logo"),
        ]
        XCTAssertEqual(
            receipt.text(width: 20),
            """
            ------ Beleg -------
                   Danke
                          rechts
            Summe       7,96 EUR

            --------------------
            alt
            """)
        for line in receipt.text(width: 20).split(separator: "\n") { XCTAssertLessThanOrEqual(line.count, 20) }
    }

    func testLongLinesAreBrokenBetweenWords() {
        let text: [Line] = [.textLine("Der Betrag wird abgebucht")]
        XCTAssertEqual(text.text(width: 10), "Der Betrag\nwird\nabgebucht")
        let pair: [Line] = [.nameValue("Genehmigungsnummer", "123456")]
        XCTAssertEqual(pair.text(width: 10), "Genehmigun\ngsnummer\n    123456")
        XCTAssertEqual([Line.textLine("äöü")].text(width: 0), "ä\nö\nü")
        XCTAssertEqual([Line.separator(caption: "long caption")].text(width: 6), "long c")
        XCTAssertEqual([Line]().text(width: 5), "")
        XCTAssertEqual([Line.textLine("a\nb")].text(width: 5), "a\nb")
    }

    func testTaxesOfABasketAreOnePerRate() throws {
        typealias Product = SmartTransaction.Basket.Product
        let basket = SmartTransaction.Basket(products: [
            .article(id: 1, desc: "Coffee", quantity: 2, priceOne: 595, tax: 19),
            .article(id: 2, desc: "Book", priceOne: 1_070, tax: 7),
            .coupon(id: 3, desc: "Welcome", priceOne: 119, tax: 19),
            .subTransaction(
                desc: "A", sum: 107, referenceID: "a", contractID: "GCR_1",
                subBasket: [
                    .article(id: 1, desc: "Novel", priceOne: 107, tax: 7),
                    .stakeholderPayment(desc: "Fee", sum: 10, referenceID: "fee", contractID: "GCR_2"),
                ]),
        ])
        let taxes = try basket.taxes
        XCTAssertEqual(taxes.map(\.rate), [7, 19])
        XCTAssertEqual(taxes.map(\.gross), [1_177, 1_071])
        XCTAssertEqual(taxes.map(\.tax), [77, 171])
        XCTAssertEqual(taxes.map(\.net), [1_100, 900])
        XCTAssertEqual(taxes.reduce(0) { $0 + $1.gross }, try basket.total)
        XCTAssertEqual(try SmartTransaction.Basket(products: []).taxes, [])
        let half = SmartTransaction.Basket(products: [.article(id: 1, desc: "x", priceOne: 3, tax: 20)])
        XCTAssertEqual(try half.taxes.first?.tax, 1)
        let huge = SmartTransaction.Basket(products: [.article(id: 1, desc: "x", priceOne: .max, tax: 19)])
        XCTAssertEqual(try huge.taxes.first?.gross, .max)
        let unknown: [Product] = [.init(id: 1, priceOne: 5), .article(id: 1, desc: "x", priceOne: 5, tax: 1_900)]
        for product in unknown {
            XCTAssertThrowsError(try SmartTransaction.Basket(products: [product]).taxes) { error in
                XCTAssertEqual((error as? SecuconnectError)?.kind, .invalidArgument)
            }
        }
    }

    func testCSVRowsAreSafeInSpreadsheets() {
        let rows: [([CSVRow.Cell], String)] = [
            ([.text("a"), .number(-5), .text(nil), .number(nil)], "a,-5,,"),
            ([.text("a,b"), .text("say \"hi\"\nplease")], "\"a,b\",\"say \"\"hi\"\"\nplease\""),
            ([.text("=1+1"), .text("＝HYPERLINK(\"x\")")], "'=1+1,\"'＝HYPERLINK(\"\"x\"\")\""),
            ([.text("\"")], "\"\"\"\""), ([], ""),
        ]
        for (cells, text) in rows { XCTAssertEqual("\(CSVRow(cells))", text) }
    }

    func testDayOfATimeZoneHasItsHours() throws {
        let field = SearchField<SmartTransaction>.created
        let berlin = try XCTUnwrap(TimeZone(identifier: "Europe/Berlin"))
        let tokyo = try XCTUnwrap(TimeZone(identifier: "Asia/Tokyo"))
        let days: [(CalendarDate, TimeZone, TimeInterval, TimeInterval)] = [
            ("2026-10-25", berlin, 1_792_879_200, 1_792_969_199), ("2026-12-24", tokyo, 1_798_038_000, 1_798_124_399),
        ]
        for (day, zone, start, end) in days {
            let expected = field.isBetween(Date(timeIntervalSince1970: start), Date(timeIntervalSince1970: end))
            XCTAssertEqual("\(field.isOn(day, in: zone))", "\(expected)")
        }
        XCTAssertEqual("\(field.isOn("someday", in: tokyo))", "\(SearchFilter<SmartTransaction>.any(of: []))")
    }
}
