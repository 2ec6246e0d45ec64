import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Payments of a contract that was terminated.
final class TerminatedContractTests: XCTestCase {
    private func terminated(in shop: Shop) async throws -> JSONValue {
        let clone = try await shop.call(.post, "/Payment/Contracts/me/clone", ["project": "p"])
        let id = clone.body["id"]?.string ?? ""
        let answer = try await shop.call(.post, "/General/Contracts/\(id)/terminate")
        XCTAssertEqual(answer.body, ["result": true])
        return .string(id)
    }

    func testSaleOfATerminatedContractIsRefused() async throws {
        let shop = try await Shop()
        let contract = try await terminated(in: shop)
        let share: JSONValue = ["item_type": "sub_transaction", "sum": 5, "reference_id": "1", "contract_id": contract]
        let third: JSONValue = [
            "item_type": "stakeholder_payment", "sum": 1, "reference_id": "2", "contract_id": contract,
        ]
        let bodies: [JSONValue] = [
            ["contract": ["id": contract]], ["provider_contract": ["id": contract]],
            ["basket": ["products": [share]]], ["basket": ["products": [["id": 1, "priceOne": 5], third]]],
        ]
        for body in bodies {
            var body = body
            body["basket_info"] = ["sum": 5]
            let answer = try await shop.call(.post, "/Smart/Transactions", body)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 4003)
        }
        XCTAssertTrue(shop.server.smartTransactionIDs.isEmpty)
    }

    func testSaleIsNotPreparedAfterItsContractWasTerminated() async throws {
        let shop = try await Shop()
        let clone = try await shop.call(.post, "/Payment/Contracts/me/clone", ["project": "p"])
        let sale = try await shop.create(["contract": ["id": clone.body["id"] ?? nil]])
        _ = try await shop.call(.post, "/General/Contracts/\(clone.body["id"]?.string ?? "")/terminate")
        let prepared = try await shop.step(sale, "prepare/debit", bankAccount)
        assertRefused(prepared, 403, "ProductNotAllowedException", code: 4003)
        XCTAssertTrue(shop.server.ledger.isEmpty)
    }

    func testDirectPaymentOfATerminatedContractIsRefused() async throws {
        let shop = try await Shop()
        let contract = try await terminated(in: shop)
        let item: JSONValue = ["amount": 5, "recipient": "MRC_1"]
        let calls: [(String, JSONValue)] = [
            ("/Payment/Secupayprepays", ["amount": 5, "contract": contract]),
            (
                "/Payment/Secupaypayout/me/PayoutWithoutCustomer",
                ["amount": 5, "contract_id": contract, "payout_list": [item]]
            ),
        ]
        for (path, body) in calls {
            let answer = try await shop.call(.post, path, body)
            assertRefused(answer, 403, "ProductNotAllowedException", code: 4003)
        }
        XCTAssertTrue(shop.server.ledger.isEmpty)
    }
}
