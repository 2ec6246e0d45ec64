import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// The shapes that the server has been seen to send in place of the documented ones.
final class SmartTransactionToleranceTests: XCTestCase {
    func testNumberArrivesAsATextAndATextAsANumber() throws {
        let transaction = try read(
            """
            {"id": "STX_1", "trans_id": "40000001", "receipt_number": "3", "basket": {"products": [
                {"id": "1", "articleNumber": 30200, "tax": "19", "quantity": "1.5", "priceOne": 100.0}
            ]}}
            """)
        XCTAssertEqual(transaction.transactionCode, 40_000_001)
        XCTAssertEqual(transaction.receiptNumber, 3)
        XCTAssertEqual(
            transaction.basket?.products,
            [.init(id: 1, articleNumber: "30200", quantity: Decimal(string: "1.5"), priceOne: 100, tax: 19)])
    }

    func testEmptyListInPlaceOfAnObjectIsNothing() throws {
        let transaction = try read(
            """
            {"id": "STX_1", "customer": [], "payment_links": [], "delivery_options": [], "application_context": [],
             "basket": {"texts": [], "products": null}, "receipt": [{"type": "textline", "value": []}]}
            """)
        XCTAssertNil(transaction.customer)
        XCTAssertNil(transaction.paymentLinks)
        XCTAssertNil(transaction.deliveryOptions)
        XCTAssertNil(transaction.applicationContext)
        XCTAssertEqual(transaction.basket, .init(texts: []))
        XCTAssertEqual(transaction.receipt, [.init(type: .textLine)])
    }

    func testNullIsNothing() throws {
        let transaction = try read(
            """
            {"id": "STX_1", "intent": null, "transactionRef": null, "basket_info": {"sum": 796, "gratuity": null},
             "idents": [{"object": null, "id": null, "prefix": null, "name": null, "type": "card", "value": "9276"}]}
            """)
        XCTAssertNil(transaction.intent)
        XCTAssertNil(transaction.transactionRef)
        XCTAssertEqual(transaction.basketInfo, .init(sum: 796))
        XCTAssertEqual(transaction.idents, [.card(number: "9276")])
    }

    func testGroupMayBeNullOneOrMany() throws {
        let transaction = try read(
            """
            {"id": "STX_1", "basket": {"products": [
                {"group": null}, {"group": []}, {"group": {"id": "1", "level": 1}}, {"group": [{"id": 2}]}
            ]}}
            """)
        XCTAssertEqual(
            transaction.basket?.products?.map(\.group), [nil, [], [.init(id: "1", level: 1)], [.init(id: "2")]])
    }

    func testReceiptLinesKeepBothKindsOfValue() throws {
        let json = """
            {"id": "STX_1", "receipt": [
                {"type": "separator", "value": {"caption": "Kundenkarte"}},
                {"type": "name-value", "value": {"name": "TA Code: ", "value": "29000001", "decoration": []}},
                {"type": "space"},
                {"type": "textline", "value": {"text": "7,96 EUR", "decoration": ["important", "align-center"]}},
                {"type": "textline", "value": "Vielen Dank!"}
            ]}
            """
        let transaction = try read(json)
        XCTAssertEqual(
            transaction.receipt,
            [
                .separator(caption: "Kundenkarte"),
                .nameValue("TA Code: ", "29000001", decoration: []),
                .space,
                .textLine("7,96 EUR", decoration: [.important, .alignCenter]),
                .init(type: .textLine, value: .text("Vielen Dank!")),
            ])
        XCTAssertEqual(try JSONValue(encoding: transaction), try JSONValue(json: json))
    }

    func testPaymentsAndLoyaltyTransactionsStandInOneList() throws {
        let transaction = try read(
            """
            {"id": "STX_1", "transactions": [
                {"object": "payment.transactions", "id": "PCI_1", "trans_id": "17", "transaction_hash": "abc"},
                {"object": "loyalty.transactions", "id": "LTX_1"}
            ]}
            """)
        XCTAssertEqual(transaction.transactions?.map(\.object), ["payment.transactions", "loyalty.transactions"])
        XCTAssertEqual(transaction.transactions?.map(\.id), ["PCI_1", "LTX_1"])
    }

    func testDateOfBirthKeepsItsDayWhateverTimeComesWithIt() throws {
        let transaction = try read(
            #"{"id": "STX_1", "customer": {"contact": {"dob": "1965-12-31T00:00:00+01:00"}}}"#)
        let dob = try XCTUnwrap(transaction.customer?.contact?.dob)
        XCTAssertEqual([dob.year, dob.month, dob.day], [1965, 12, 31])
        XCTAssertEqual(dob.rawValue, "1965-12-31T00:00:00+01:00")
    }

    func testDeliveryIsToldByItsTypeOrElseByItsMembers() throws {
        let shipped = SmartTransaction.DeliveryOptions.shipping(.init(trackingCode: "1"))
        let collected = SmartTransaction.DeliveryOptions.collection(.init(storeID: "STO_1"))
        XCTAssertEqual(try delivery(#"{"type": "shipping", "tracking_code": "1"}"#), shipped)
        XCTAssertEqual(try delivery(#"{"tracking_code": "1"}"#), shipped)
        XCTAssertEqual(try delivery(#"{"type": "collection", "store_id": "STO_1"}"#), collected)
        XCTAssertEqual(try delivery(#"{"store_id": "STO_1"}"#), collected)
        let drone: JSONValue = ["type": "drone", "height": 80]
        XCTAssertEqual(try delivery(#"{"type": "drone", "height": 80}"#), .other(drone))
        XCTAssertEqual(try JSONValue(encoding: SmartTransaction.DeliveryOptions.other(drone)), drone)
    }

    func testCollectionWithItsTimeSlotEncodesToTheDocumentedMembers() throws {
        let delivery = SmartTransaction.DeliveryOptions.collection(
            .init(scheduledSlot: .init(startDate: "2024-07-07T13:00:00+02:00"), code: "4711"))
        XCTAssertEqual(
            try JSONValue(encoding: delivery),
            [
                "type": "collection", "code": "4711",
                "scheduled_slot": ["start_date": "2024-07-07T13:00:00+02:00"],
            ])
    }

    func testLinksKeepWhatTheyCanNotUse() throws {
        let json = #"{"id": "STX_1", "payment_links": {"twint": "https://a.example/?b=1", "debit": "", "x": null}}"#
        let transaction = try read(json)
        let links = try XCTUnwrap(transaction.paymentLinks)
        XCTAssertEqual(links.methods, ["twint"])
        XCTAssertEqual(links["twint"]?.absoluteString, "https://a.example/?b=1")
        XCTAssertNil(links[.debit])
        XCTAssertNil(links.general)
        XCTAssertEqual(try JSONValue(encoding: transaction), try JSONValue(json: json))
    }

    func testLinksCanBePutTogetherForTests() throws {
        var links = SmartTransaction.PaymentLinks()
        links.general = URL(string: "https://checkout.example/general")
        links[.eps] = URL(string: "https://checkout.example/eps")
        links[.debit] = URL(string: "https://checkout.example/debit")
        links[.debit] = nil
        XCTAssertEqual(
            try JSONValue(encoding: links),
            ["general": "https://checkout.example/general", "eps": "https://checkout.example/eps"])
    }

    func testWordThatIsNewIsKept() throws {
        let transaction = try read(
            #"{"id": "STX_1", "status": "parked", "payment_method": "twint", "intent": "gift"}"#)
        XCTAssertEqual(transaction.status, "parked")
        XCTAssertEqual(transaction.paymentMethod, "twint")
        XCTAssertEqual(transaction.intent, "gift")
    }

    func testWhatOnlyOlderTransactionsCarryIsKept() throws {
        let json = """
            {"id": "STX_1", "updated_at": "2024-03-27T10:56:03+01:00", "error": {"code": 1}, "payment_requested": "now",
             "payment_executed": null, "target_device": "SDV_1", "idents": [{"length": 16, "customer": {"id": "C"}}]}
            """
        let transaction = try read(json)
        XCTAssertEqual(transaction.updated, "2024-03-27T10:56:03+01:00")
        XCTAssertEqual(transaction.error, ["code": 1])
        XCTAssertEqual(transaction.paymentRequested, "now")
        XCTAssertEqual(transaction.targetDevice, "SDV_1")
        XCTAssertEqual(transaction.idents, [.init(length: 16, customer: ["id": "C"])])
    }

    func testUnfitValueIsReportedAndCostsOnlyItself() throws {
        let (transaction, dropped) = try JSONReader.decodeWithDroppedValues(
            SmartTransaction.self,
            from: #"{"id": "STX_1", "trans_id": {"a": 1}, "delivery_options": "soon", "status": "ok"}"#
        )
        XCTAssertEqual(transaction.status, .ok)
        XCTAssertNil(transaction.transactionCode)
        XCTAssertEqual(Set(dropped.map(\.path)), ["trans_id", "delivery_options"])
    }

    private func read(_ json: String) throws -> SmartTransaction {
        try JSONReader.decodeWithDroppedValues(SmartTransaction.self, from: json).value
    }

    private func delivery(_ json: String) throws -> SmartTransaction.DeliveryOptions? {
        try read(#"{"id": "STX_1", "delivery_options": \#(json)}"#).deliveryOptions
    }
}
