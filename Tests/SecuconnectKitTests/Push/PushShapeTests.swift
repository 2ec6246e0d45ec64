import Foundation
import SecuconnectKit
import XCTest

/// Pushes are read in every shape in which they come.
final class PushShapeTests: XCTestCase {
    private static let payment = PushEvent.Reference(kind: .paymentTransactions, id: "PCI_1")

    func testPrintedPushIsFoundInItsProperties() throws {
        let push = try PushEvent(body: Fixture.data("samples/push-notification-request-1.json"))
        XCTAssertEqual(push.id, "evt_31658c6798cc938750e069e4e0e1c42d")
        XCTAssertTrue(push.hasUniqueID)
        XCTAssertEqual(push.created, "2024-06-21T08:30:28+02:00")
        XCTAssertEqual(push.target, .paymentTransactions)
        XCTAssertEqual(push.type, .changed)
        XCTAssertEqual(
            push.objects, [.init(kind: .paymentTransactions, id: "PCI_73MD05P4X8M7H31C7D0UU46BUMMD7V")])
        XCTAssertEqual(push.paymentTransactionIDs, ["PCI_73MD05P4X8M7H31C7D0UU46BUMMD7V"])
        XCTAssertEqual(push.payload, try Fixture.json("samples/push-notification-request-1.json"))
    }

    func testPrintedPushOfAnOlderProductIsRead() throws {
        let push = try PushEvent(body: Fixture.data("samples/push-notification-request-2.json"))
        XCTAssertEqual(push.objects, [.init(kind: .secupayDebits, id: "abcdefghijklm10000001")])
        XCTAssertEqual(push.paymentTransactionIDs, [])
    }

    func testEveryKnownShapeIsRead() throws {
        let objects = try PushBodies.shapes.map { try PushEvent(json: $0).objects }
        XCTAssertEqual(objects, [[Self.payment], [Self.payment], [], [], [], [Self.payment], [], [], [], []])
        for shape in PushBodies.shapes {
            let push = try PushEvent(json: shape)
            XCTAssertEqual(push.id, "evt_1")
            XCTAssertEqual(push.created?.date?.timeIntervalSince1970, 1_718_951_428)
            XCTAssertEqual(push.payload, try JSONDecoder().decode(JSONValue.self, from: Data(shape.utf8)))
        }
    }

    func testEventsOfOtherKindsKeepTheirData() throws {
        let display = try PushEvent(json: PushBodies.shapes[7])
        XCTAssertEqual(display.type, .display)
        XCTAssertEqual(display.target, "general.notifications")
        XCTAssertEqual(display.payload["data"]?["text"], "Hello")
        let action = try PushEvent(json: PushBodies.shapes[9])
        XCTAssertEqual(action.type, "startPayment")
        XCTAssertEqual(action.payload["object"], "event.actions")
        XCTAssertEqual(action.payload["data"]?["amount"], 100)
    }

    func testTypedIDsAreThoseOfTheirKind() throws {
        let push = try PushEvent(
            json: #"""
                {"target": "payment.transactions", "created": "2024-06-21", "data": [
                    {"object": "payment.subscriptions", "id": "SUB_1"}, {"object": "payment.containers", "id": "PCT_1"},
                    {"object": "general.contracts", "id": "GCR_1"}, {"id": "PCI_1"}, {"id": 17}, {"id": ""}, {}, 5,
                    {"object": "payment.transactions", "id": "PCI 2"}, null, {"object": null, "id": "PCI_3"}
                ]}
                """#)
        XCTAssertEqual(push.paymentTransactionIDs, ["PCI_1", "17", "PCI_3"])
        XCTAssertEqual(push.subscriptionIDs, ["SUB_1"])
        XCTAssertEqual(push.paymentContainerIDs, ["PCT_1"])
        XCTAssertEqual(push.contractIDs, ["GCR_1"])
        XCTAssertNil(push.type)
    }

    func testPushWithoutTargetHasTheKindOfItsObject() throws {
        let push = try PushEvent(json: #"{"data": {"object": "payment.transactions", "id": "PCI_1"}}"#)
        XCTAssertEqual(push.target, .paymentTransactions)
        XCTAssertEqual(push.objects, [Self.payment])
    }

    func testPushValuesAreSpelledAsInTheAPI() {
        let targets: [PushEvent.Target] = [
            .paymentTransactions, .paymentSubscriptions, .paymentContainers, .paymentPayouts, .generalContracts,
            .identRequests, .identResults, .secupayCreditCards, .secupayDebits, .secupayInvoices, .secupayPrepays,
            .secupaySofort, .paymentContracts,
        ]
        XCTAssertEqual(
            targets.map(\.rawValue),
            [
                "payment.transactions", "payment.subscriptions", "payment.containers", "payment.payouts",
                "general.contracts", "services.identrequests", "services.identresults", "payment.secupaycreditcards",
                "payment.secupaydebits", "payment.secupayinvoices", "payment.secupayprepays", "payment.secupaysofort",
                "payment.contracts",
            ])
        let types: [PushEvent.EventType] = [.changed, .added, .display]
        XCTAssertEqual(types.map(\.rawValue), ["changed", "added", "display"])
    }
}
