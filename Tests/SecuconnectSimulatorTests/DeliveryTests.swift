import SecuconnectKit
import SecuconnectSimulator
import XCTest

final class DeliveryTests: XCTestCase {
    private let shipping: JSONValue = [
        "type": "shipping", "shipped_at": "2024-07-06T12:45:00+02:00", "shipped_by": "DHL",
    ]

    func testPlainSaleStaysOkWhenItIsShipped() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["intent": "sale"])
        try shop.server.payer.pay(id, by: .creditcard)
        let answer = try await shop.step(id, "setDelivery", ["delivery_options": shipping])
        XCTAssertEqual(answer.body["status"], "ok")
        XCTAssertEqual(answer.body["delivery_options"], shipping)
    }

    func testShipmentToldAgainReplacesTheFormerOne() async throws {
        let shop = try await Shop()
        let id = try await shop.create(["intent": "order"])
        try shop.server.payer.pay(id, by: .debit)
        _ = try await shop.step(id, "setDelivery", ["delivery_options": shipping])
        let again: JSONValue = ["type": "shipping", "shipped_at": "2024-07-08T12:45:00+02:00"]
        let answer = try await shop.step(id, "setDelivery", ["delivery_options": again])
        XCTAssertEqual(answer.body["status"], "shipped")
        XCTAssertEqual(answer.body["delivery_options"], again)
    }

    func testDeliveryNeedsItsOptions() async throws {
        let shop = try await Shop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        for body: JSONValue? in [nil, [:], ["delivery_options": [:]], ["delivery_options": ["type": "by balloon"]]] {
            let answer = try await shop.step(id, "setDelivery", body)
            assertRefused(answer, 422, "ProductFormatException", code: 0)
        }
    }
}
