import SecuconnectKit
import XCTest

/// The words of the older direct products stand for what the wire says.
final class PaymentWordsTests: XCTestCase {
    func testTheWordsOfTheOldFormat() {
        let statuses: [SecupayTransaction.Status] = [
            .internalServerStatus, .requested, .proceed, .authorized, .pending, .accepted, .ok, .denied, .issue,
            .issueResolved, .void, .refund,
        ]
        XCTAssertEqual(
            statuses,
            [
                "internal_server_status", "requested", "proceed", "authorized", "pending", "accepted", "ok", "denied",
                "issue", "issue_resolved", "void", "refund",
            ])
        XCTAssertEqual([.sale, .authorization] as [SecupayTransaction.PaymentAction], ["sale", "authorization"])
        XCTAssertEqual(SecupayTransaction.PaymentMethod.twint, "twint")
    }

    func testModelsCanBeMadeForTests() {
        XCTAssertNil(SecupayTransaction(id: "hash").status)
        XCTAssertNil(PaymentTransaction.StatusCheck().amount)
        XCTAssertNil(PaymentTransaction.TransferInstructions().paymentInstructions)
        XCTAssertNil(PaymentTransaction.RefundBankAccount().bankAccount)
        XCTAssertNil(PaymentCrowdFundingData().project)
        XCTAssertEqual(PaymentCustomer(id: "PCU_1").id, "PCU_1")
    }
}
