import Foundation
import XCTest

@testable import SecuconnectKit

final class LocalizedTextTests: XCTestCase {
    func testEveryKindHasTextInEveryLanguage() throws {
        let kinds = try Self.declaredKinds()
        XCTAssertGreaterThanOrEqual(kinds.count, 17, "the test must see the kinds: \(kinds)")
        for kind in kinds {
            guard let text = SecuconnectError.localizedTexts[kind] else {
                XCTFail("\(kind) has no text in SecuconnectError+LocalizedText.swift")
                continue
            }
            for sentence in [text.failure, text.advice] {
                for language in TextLanguage.allCases {
                    XCTAssert(sentence[language].hasSuffix("."), "\(kind), \(language)")
                }
                XCTAssertNotEqual(sentence.english, sentence.german, kind)
            }
        }
        XCTAssertEqual(Set(kinds), Set(SecuconnectError.localizedTexts.keys))
    }

    func testFirstSupportedLanguageIsUsed() {
        let error = SecuconnectError(kind: .unavailable, message: "503", outcome: .rejected)
        let english = "The payment service is temporarily unavailable. Try again later."
        let german = "Der Zahlungsdienst ist vorübergehend nicht verfügbar. Bitte versuchen Sie es später erneut."
        let rows: [([String], String)] = [
            ([], english), (["en-GB"], english), (["de"], german), (["de-AT", "en"], german), (["de_CH"], german),
            (["fr-FR", "de-DE"], german), (["fr"], english), (["en", "de"], english), (["DE"], german),
            (["den"], english), ([""], english),
        ]
        for (languages, text) in rows {
            XCTAssertEqual(error.localizedText(preferredLanguages: languages), text, "\(languages)")
        }
        XCTAssertEqual(error.errorDescription, error.localizedText(preferredLanguages: Locale.preferredLanguages))
        XCTAssertEqual((error as any Error).localizedDescription, error.errorDescription)
    }

    func testUnknownOutcomeOfChangeAsksToCheckFirst() {
        var error = SecuconnectError(kind: .connection, message: "lost", outcome: .unknown)
        let change = error.localizedText(preferredLanguages: ["en"])
        XCTAssert(change.hasSuffix("Check this before you try again."), change)
        XCTAssert(error.localizedText(preferredLanguages: ["de"]).hasSuffix("bevor Sie es erneut versuchen."))
        error.effect = .read
        XCTAssert(error.localizedText(preferredLanguages: ["en"]).hasSuffix("connection and try again."))
    }

    func testRefusalNamesTheObjectOfItsProduct() {
        let rows = [
            ("payment.transactions.cancel", "the payment", "der Zahlung"),
            ("POST /Smart/Transactions/STX_1/start", "the payment", "der Zahlung"),
            ("loyalty.merchantCards.balanceReceipt", "the card", "der Karte"),
            ("loyalty.customers.get", "the customer", "des Kunden"),
            ("document.uploads.get", "the document", "des Dokuments"),
            ("services.identRequests.get", "the identification", "der Identifikation"),
            ("GET /General/Contracts/GCR_1", "the contract", "des Vertrags"),
            ("payment.secupayPayouts.create", "the payout", "der Auszahlung"),
            ("POST /Payment/Secupaypayout/me/Start", "the payout", "der Auszahlung"),
            ("smart.devices.get", "the device", "des Geräts"), ("general.news", "the entry", "des Eintrags"),
            ("DELETE /", "the entry", "des Eintrags"), ("", "the entry", "des Eintrags"),
        ]
        for (operation, english, german) in rows {
            var error = SecuconnectError(kind: .notAllowed, message: "", outcome: .rejected)
            error.operation = operation
            XCTAssertEqual(
                error.localizedText(preferredLanguages: ["en"]),
                "This action is not possible at the moment. Check the status of \(english) or contact support.")
            XCTAssertEqual(
                error.localizedText(preferredLanguages: ["de"]),
                "Dieser Vorgang ist derzeit nicht möglich. Bitte prüfen Sie den Status \(german) oder wenden Sie sich an "
                    + "den Support.")
        }
    }

    func testTextHoldsNothingOfTheServerOrTheCall() {
        var error = SecuconnectError(kind: .refused, message: "s3cret", outcome: .rejected)
        error.server = ServerError(name: "s3cret", details: "s3cret", userMessage: "s3cret", supportID: "s3cret")
        error.underlying = "s3cret"
        error.operation = "s3cret"
        error.body = Data("s3cret".utf8)
        for languages in [["en"], ["de"]] {
            XCTAssertFalse(error.localizedText(preferredLanguages: languages).contains("s3cret"))
        }
        XCTAssertEqual(error.userMessage, "s3cret", "the server's own text stays available")
        XCTAssert(error.description.contains("s3cret"), "developers read more")
    }

    func testUnlistedKindHasGeneralText() {
        let error = SecuconnectError(kind: "later", message: "", outcome: .rejected)
        XCTAssertEqual(
            error.localizedText(preferredLanguages: ["en"]), "The action could not be completed. Contact support.")
    }

    func testArticleListsEveryText() throws {
        let article = Self.sources.appendingPathComponent("SecuconnectKit.docc/Articles/OnApplePlatforms.md")
        let lines = try Set(String(contentsOf: article, encoding: .utf8).split(separator: "\n").map(String.init))
        let kinds = SecuconnectError.localizedTexts.map { ("`\($0)`", $1) }
        for (kind, text) in kinds + [("other values", SecuconnectError.fallbackText)] {
            let row = TextLanguage.allCases.map { "\(text.failure[$0]) \(text.advice[$0])" }.joined(separator: " | ")
            XCTAssert(lines.contains("| \(kind) | \(row) |"), "\(kind) is missing or differs")
        }
        let uncertain = SecuconnectError.uncertainAdvice
        XCTAssert(lines.contains("| \(uncertain.english) | \(uncertain.german) |"))
    }

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/SecuconnectKit")

    /// The raw values of all kinds, as the library's sources declare them.
    private static func declaredKinds() throws -> [String] {
        let files =
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
        return try files.flatMap { file -> [String] in
            var isKind = false
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
                if line.hasPrefix("extension ") || line.hasPrefix("public struct ") {
                    isKind = line.hasPrefix("extension SecuconnectError.Kind")
                } else if line.hasPrefix("    public struct Kind:"), file.lastPathComponent.contains("SecuconnectError")
                {
                    isKind = true
                }
                guard isKind, line.contains("static let "), line.contains(": Self = \"") else { return nil }
                return line.split(separator: "\"").dropFirst().first.map(String.init)
            }
        }
    }
}
