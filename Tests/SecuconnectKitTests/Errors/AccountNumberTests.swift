import LoopbackServer
import TestSupport
import XCTest

@testable import SecuconnectKit

final class AccountNumberTests: XCTestCase {
    func testNumbersAreMaskedByTheirShape() {
        let rows = [
            ("card 4111111111111111 declined", "card ••• declined"),
            ("4111 1111 1111 1111", "•••"), ("4111-1111-1111-1111, 12/27", "•••, 12/27"),
            ("pan=378282246310005;", "pan=•••;"), ("pan4111111111111111x", "pan•••x"),
            ("4111 1111 1111 1111 12/27", "••• 12/27"), ("4111 1111 1111 1111 1227", "••• 1227"),
            ("6304000000000000", "•••"),
            ("IBAN DE35500105175418493188.", "IBAN •••."), ("DE35 5001 0517 5418 4931 88 is unknown", "••• is unknown"),
            ("de35500105175418493188", "•••"), ("\"GB82WEST12345698765432\"", "\"•••\""),
            ("NO9386011117947 MT84MALT011000012345MTLCAST001S", "••• •••"),
            ("CVC 123 is wrong", "CVC ••• is wrong"), ("cvv2: \"1234\"", "cvv2: \"•••\""),
            ("die Prüfziffer ist 987", "die Prüfziffer ist •••"),
        ]
        for (text, masked) in rows { XCTAssertEqual(AccountNumbers.masked(in: text), masked) }
    }

    func testOtherNumbersAreNotMasked() {
        for text in [
            "", "code 1003", "4111111111111112", "DE36500105175418493188", "2024-03-27T10:55:23+01:00",
            "STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ", "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04",
            "support id 9d580496a3117390ce859c1b4b8dc139", "000000000000", "amount 1234", "cvc", "12345678901",
        ] { XCTAssertEqual(AccountNumbers.masked(in: text), text) }
    }

    func testEveryPlaceInTheTextIsLookedAt() {
        var generator = SeededRandom(seed: 14)
        for _ in 0..<200 {
            let left = String(
                (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                    " :,;=/".randomElement(using: &generator) ?? " "
                })
            for secret in ["4111111111111111", "DE35500105175418493188", "5500 0000 0000 0004"] {
                XCTAssertFalse(AccountNumbers.masked(in: left + secret + left).contains(secret.suffix(4)))
            }
        }
    }

    func testLongTextsTakeLinearTime() {
        for unit in ["1", "1 ", "DE35", "cvc ", "a1-", " "] {
            let text = String(repeating: unit, count: 10_000 / unit.count)
            XCTAssertLessThan(processorTime { _ = AccountNumbers.masked(in: text) }, 10, unit)
        }
    }
}
