import SecuconnectKit
import XCTest

/// Bank and card data don't show, however a draft is printed.
final class SmartTransactionSecrecyTests: XCTestCase {
    private let secrets = [
        "DE35500105175418493188", "411111XXXXXX1111", "9276000000000001", "base64-one", "base64-two",
    ]

    private var drafts: [SmartTransaction.Draft] {
        [
            .init(container: .bankAccount(owner: "Erika Beispiel", iban: "DE35500105175418493188")),
            .init(container: .creditCard(CreditCard(pan: "411111XXXXXX1111", transactContainer: "base64-one"))),
            .init(container: .applePay(ApplePayToken(signature: "base64-one", data: "base64-two"))),
            .init(idents: [.card(number: "9276000000000001")]),
        ]
    }

    func testPrintingADraftShowsNoSecret() {
        for draft in drafts {
            assertNoSecret(in: "\(draft)")
            assertNoSecret(in: String(reflecting: draft))
            assertNoSecret(in: "\(SmartTransaction.Preparation(container: draft.container))")
        }
    }

    func testDumpingADraftShowsNoSecret() {
        for draft in drafts {
            var text = ""
            dump(draft, to: &text)
            XCTAssertTrue(text.contains("•••"))
            assertNoSecret(in: text)
        }
    }

    func testMirrorOfADraftShowsNoSecret() {
        for draft in drafts { assertNoSecret(in: leaves(of: draft).joined(separator: " ")) }
    }

    /// Everything that a walk through the mirrors of a value comes upon.
    private func leaves(of value: Any) -> [String] {
        let children = Mirror(reflecting: value).children
        return children.isEmpty ? ["\(value)"] : children.flatMap { leaves(of: $0.value) }
    }

    private func assertNoSecret(in text: String, line: UInt = #line) {
        for secret in secrets { XCTAssertFalse(text.contains(secret), line: line) }
    }
}
