import SecuconnectKit
import XCTest

/// The words of the older direct products stand for what the wire says.
final class PaymentEnumTests: XCTestCase {
    func testLegacyPaymentValuesAreSpelledAsInTheAPI() {
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

    func testEveryPartOfADraftIsSentUnderTheAPIsName() throws {
        let share = SecupayTransaction.BasketItem(
            itemType: .stakeholderPayment, name: "Fee", total: 30, apiKey: "key", contract: "GCR_2", referenceID: "fee")
        let draft = SecupayTransaction.Draft(
            amount: 500, currency: .chf, purpose: "Order 1", paymentMethods: [.twint], orderID: "1",
            basket: [.init(itemType: .subTransaction, quantity: 1, tax: "19", price: 500, subBasket: [share])],
            hasAccrual: true, paymentAction: .authorization, customer: PaymentCustomer(id: "PCU_1"), contract: "GCR_1",
            container: "PCT_1", options: .init(hasAcceptedDisclaimer: "1", language: "de_DE"),
            subscription: .init(id: 7), isDemo: true, experience: .init(positive: 2, negative: 0))
        XCTAssertEqual(
            try JSONValue(encoding: draft),
            [
                "amount": 500, "currency": "CHF", "purpose": "Order 1", "payment_methods": ["twint"], "order_id": "1",
                "basket": [
                    [
                        "item_type": "sub_transaction", "quantity": 1, "tax": "19", "price": 500,
                        "sub_basket": [
                            [
                                "item_type": "stakeholder_payment", "name": "Fee", "total": 30, "apikey": "key",
                                "contract_id": "GCR_2", "reference_id": "fee",
                            ]
                        ],
                    ]
                ],
                "accrual": true, "payment_action": "authorization", "customer": ["id": "PCU_1"], "contract": "GCR_1",
                "container": "PCT_1", "opt_data": ["has_accepted_disclaimer": "1", "language": "de_DE"],
                "subscription": ["id": 7], "demo": true, "experience": ["positive": 2, "negative": 0],
            ])
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
