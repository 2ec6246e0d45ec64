import SecuconnectKit
import TestSupport
import XCTest

final class RefundReasonTests: XCTestCase {
    private typealias Cancellation = PaymentTransaction.Cancellation

    func testAnyTextBecomesAnAllowedReason() {
        let table = [
            "Artikel beschädigt": "Artikel beschaedigt", "Zu groß für René": "Zu gross fuer Rene",
            "ÄÖÜ äöü ß ẞ": "AeOeUe aeoeue ss SS", "a\u{308}o\u{308}": "aeoe",
            "Łódź, Ångström, Çelik": "Lodz, Angstroem, Celik",
            "Žižkov: naïve crème brûlée?": "Zizkov: naive creme brulee?", "Ærø þing ıı": "Aero thing ii",
            "5€ & 10% [neu] \"x\"": "5  10 neu x", "eins\nzwei\tdrei\u{A0}vier": "eins zwei drei vier",
            "(A-1/2) it's +5.": "(A-1/2) it's +5.", "漢字 👩‍💻 привет": "  ", "": "",
            "Việt Ngữ": "Viet Ngu", "\u{0}\u{1B}[31m": "31m",
        ]
        for (text, reason) in table { XCTAssertEqual(Cancellation.reason(from: text), reason, text) }
    }

    func testReasonsAreCutAfterOneHundredCharacters() {
        XCTAssertEqual(
            Cancellation.reason(from: String(repeating: "x", count: 99) + "ßy"), String(repeating: "x", count: 99) + "s"
        )
        XCTAssertEqual(
            Cancellation.reason(from: String(repeating: "€", count: 500) + "ok"), "ok")
        XCTAssertEqual(Cancellation.reason(from: String(repeating: "ä", count: 1_000_000)).count, 100)
    }

    func testMadeReasonsAreSentAndOthersNameTheHelper() async throws {
        let transport = ScriptedTransport([.answer(200, #"[{"id": "PCI_1"}]"#)])
        let payments = SecuconnectClient.test(transport).payment.transactions
        _ = try await payments.cancel(
            "PCI_1", .init(reduceAmountBy: 5, reason: Cancellation.reason(from: "größe 🧦 paßt nicht")))
        XCTAssertEqual(transport.requests.count, 1)
        let error = await thrownError { try await payments.cancel("PCI_1", .init(reason: "größe")) }
        XCTAssertEqual(error?.kind, .invalidArgument)
        XCTAssertEqual(error?.message.contains("Cancellation.reason(from:)"), true)
        XCTAssertEqual(transport.requests.count, 1)
    }
}
