import XCTest

@testable import SimulatorServer

final class AccountNumberCheckTests: XCTestCase {
    func testIBANsOfTheExamplesAreValid() {
        for iban in ["DE35500105175418493188", "de27 1007 7777 0209 2997 00", "GB82 WEST 1234 5698 7654 32"] {
            XCTAssertTrue(AccountNumberCheck.isIBAN(iban), iban)
        }
    }

    func testWrongIBANsAreInvalid() {
        for iban in ["", "DE35500105175418493189", "35500105175418493188", "DE3550010517541849318٨", "DE35-5001-0517"] {
            XCTAssertFalse(AccountNumberCheck.isIBAN(iban), iban)
        }
    }

    func testCardNumbersSatisfyTheFormulaOfLuhn() {
        XCTAssertTrue(AccountNumberCheck.isCardNumber("4111 1111 1111 1111"))
        XCTAssertTrue(AccountNumberCheck.isCardNumber("378282246310005"))
        for number in ["", "4111 1111 1111 1112", "4111", "411111111111111x"] {
            XCTAssertFalse(AccountNumberCheck.isCardNumber(number), number)
        }
    }
}
