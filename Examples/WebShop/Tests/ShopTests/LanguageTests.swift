import HTTPTypes
import SecuconnectKit
import SecuconnectSimulator
import WebPages
import XCTest

@testable import Shop

final class LanguageTests: XCTestCase {
    /// The texts that are the same in both languages, or leave out a value on purpose.
    private static let alike: Set<ShopText> = [.shop, .status]

    func testTextsAreThereInEachLanguage() {
        for entry in ShopText.allCases where entry != .payNow {
            XCTAssertFalse(entry.text.isIncomplete, entry.rawValue)
            XCTAssertEqual(entry.text.english == entry.text.german, Self.alike.contains(entry), entry.rawValue)
        }
    }

    func testIncompleteTextsAreFound() {
        XCTAssertTrue(LocalizedText("Pay", "").isIncomplete)
        XCTAssertTrue(LocalizedText("Pay %1", "Zahlen").isIncomplete)
        XCTAssertFalse(LocalizedText("Pay %1", "%1 zahlen").isIncomplete)
    }

    func testValuesAreInsertedBesideOtherPercentSigns() {
        XCTAssertEqual(ShopText.vatNote.with(7), "Includes 7 % VAT, plus shipping.")
        XCTAssertEqual(ShopText.catalogNote.with("%2", "b").prefix(45), "Prices include VAT. Shipping costs %2 and is ")
    }

    func testPreferredLanguageOfTheBrowserIsUsed() {
        let headers: [(String, Language)] = [
            ("de-DE,de;q=0.9,en;q=0.8", .german), ("en-US,en;q=0.9,de;q=0.5", .english), ("fr, de;q=0.3", .german),
            ("fr", .english), ("", .english), ("de;q=0", .english), ("en;q=0.2,DE;q=0.7", .german),
            ("de;q=x", .english),
        ]
        for (header, expected) in headers {
            XCTAssertEqual(Language(acceptLanguage: header), expected, header)
        }
    }

    func testAmountsAreThoseOfTheLanguage() {
        Language.$current.withValue(.german) {
            XCTAssertEqual(Euro.text(1_290), "12,90\u{A0}€")
            XCTAssertEqual(Euro.text(-500), "−5,00\u{A0}€")
            XCTAssertEqual(Euro.decimal(1_290), "12,90")
        }
    }

    func testSwitchIsKeptAndWinsOverTheBrowser() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            browser.headers[.acceptLanguage] = "de"
            try await browser.open("/basket")
            XCTAssert(browser.page.contains("<html lang=\"de\">"))
            XCTAssert(browser.page.contains("Ihr Warenkorb"))
            try await browser.open("/basket?language=en")
            XCTAssertEqual(browser.location, "/basket")
            XCTAssertEqual(browser.setCookie?.contains("shop_language=en"), true)
            try await browser.follow()
            XCTAssert(browser.page.contains("<html lang=\"en\">"))
        }
    }

    func testSwitchDoesNotLeadToOtherHosts() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("//evil.example/?language=de")
            XCTAssertNotEqual(browser.location?.hasPrefix("//"), true, browser.location ?? "")
        }
    }

    func testGermanOrderIsGermanAtTheAPI() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            browser.headers[.acceptLanguage] = "de-DE"
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            XCTAssert(browser.page.contains("Zahlungspflichtig bestellen"))
            XCTAssert(browser.page.contains("16,85\u{A0}€"), browser.page)
            try await browser.submit(
                "/checkout",
                [
                    "forename": "Erika", "surname": "Beispiel", "email": "erika@example.net", "street": "Hafenweg 12a",
                    "houseNumber": "", "postalCode": "20457", "city": "Hamburg",
                ])
            XCTAssertEqual(browser.status, .seeOther)
        }
        let id = try XCTUnwrap(harness.server.smartTransactionIDs.first)
        let sale = try XCTUnwrap(harness.server.smartTransaction(id))
        XCTAssertEqual(sale.applicationContext?.language, .german)
        XCTAssertEqual(sale.basket?.products?.first?.desc, "Becher aus Steingut")
        XCTAssertEqual(sale.customer?.contact?.address?.streetNumber, "12a")
        XCTAssertEqual(sale.customer?.contact?.address?.street, "Hafenweg")
    }

    func testEachProblemPageIsGerman() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            browser.headers[.acceptLanguage] = "de"
            let requests: [(HTTPRequest.Method, String, String?, String)] = [
                (.get, "/nope", nil, "Diese Seite gibt es nicht."),
                (.get, "/orders/NOPE", nil, "Bestellung"),
                (.post, "/products/mug", nil, "Öffnen Sie sie im Browser."),
                (.post, "/basket", String(repeating: "a", count: 20_000), "Die Anfrage wurde abgelehnt."),
                (.post, "/basket", "a", "Formular"),
            ]
            for (method, path, body, text) in requests {
                try await browser.send(method, path, body: body)
                XCTAssert(browser.page.contains("lang=\"de\""), path)
                XCTAssert(browser.page.contains(text), "\(path) \(browser.status) \(browser.page.suffix(900))")
                XCTAssertGreaterThanOrEqual(browser.status.code, 400)
            }
        }
    }

    func testEachPageIsGerman() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        try await harness.browse { browser in
            try await browser.signIn()
            browser.headers[.acceptLanguage] = "de"
            let pages = [
                "/": "Kaffee Hafenmischung", "/products/mug": "spülmaschinenfest", "/basket": "leer",
                "/orders": "Ihre Bestellungen", "/orders/\(order.number)": "Wie es weitergeht",
                "/legal/imprint": "Impressum", "/legal/withdrawal": "Widerrufsrecht", "/admin/orders": "Bestellungen",
                "/admin/orders/\(order.number)": "Erstatten", "/nope": "Nicht gefunden",
            ]
            for (path, text) in pages {
                try await browser.open(path)
                XCTAssert(browser.page.contains("lang=\"de\""), path)
                XCTAssert(browser.page.contains(text), path)
            }
        }
    }
}
