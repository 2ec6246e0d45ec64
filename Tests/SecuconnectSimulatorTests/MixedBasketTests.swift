import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The payments of a marketplace: one of the whole, and one for each merchant's share.
final class MixedBasketTests: XCTestCase {
    private let basket: JSONValue = [
        "products": [
            ["id": 1, "quantity": 1, "priceOne": 40],
            ["item_type": "sub_transaction", "sum": 300, "reference_id": "a", "contract_id": "GCR_A"],
            [
                "item_type": "sub_transaction", "reference_id": "b", "contract_id": "GCR_B",
                "sub_basket": [["id": 1, "quantity": 2, "priceOne": 330]],
            ],
        ]
    ]

    private func prepared(_ shop: Shop) async throws -> (SmartTransaction.ID, [JSONValue]) {
        let id = try await shop.create(
            [
                "basket": basket,
                "application_context": ["return_urls": ["url_push": "https://shop.example.com/push"]],
            ], sum: 1_000)
        _ = try await shop.step(id, "prepare/debit", bankAccount)
        return (id, try await shop.payments(of: id))
    }

    func testEachMerchantHasAPayment() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        XCTAssertEqual(payments.map { $0["amount"] }, [1_000, 300, 660])
        XCTAssertEqual(payments.map { $0["reference_id"] }, [nil, "a", "b"])
        XCTAssertEqual(
            payments.map { $0["contract"]?["id"]?.string }, [SimulatedServer.contractID.rawValue, "GCR_A", "GCR_B"])
        XCTAssertEqual(Set(payments.compactMap { $0["contract_id"]?.integer }).count, 3)
        let hash = try XCTUnwrap(payments.first?["transaction_hash"]?.string)
        for share in payments.dropFirst() {
            XCTAssertEqual(share["transaction_hash"]?.string, "\(hash)_\(share["trans_id"]?.integer ?? 0)")
            let found = try await shop.call(
                .get, "/Payment/Transactions/\(share["transaction_hash"]?.string ?? "")/checkStatus")
            XCTAssertEqual(found.body["amount"], share["amount"])
        }
        let document = try await shop.get(id)
        XCTAssertEqual(document["trans_id"], payments.first?["trans_id"])
        XCTAssertEqual(
            document["transactions"]?.array?.compactMap { $0["transaction_hash"] },
            payments.compactMap { $0["transaction_hash"] })
    }

    func testThePaymentOfTheWholeAloneIsPushed() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        _ = try await shop.step(id, "start")
        let leading = payments.first?["id"]?.string
        XCTAssertEqual(shop.server.sentPushes.map(\.objectID), [leading, leading])
        let statuses = try await shop.payments(of: id).map { $0["details"]?["status_simple"] }
        XCTAssertEqual(statuses, [1, 1, 1])
    }

    func testRefundsOfAShareAreTakenFromTheWhole() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        _ = try await shop.step(id, "start")
        let ids = payments.compactMap { $0["id"]?.string }
        func nets() -> [Int] {
            ids.compactMap { shop.server.ledgerEntry(for: .init($0))?.netAmount }
        }
        XCTAssertEqual(nets(), [1_000, 300, 660])
        _ = try await shop.call(.post, "/Payment/Transactions/\(ids[1])/cancel", ["reduce_amount_by": 100])
        XCTAssertEqual(nets(), [900, 200, 660])
        let tooMuch = try await shop.call(
            .post, "/Payment/Transactions/\(ids[1])/cancel", ["reduce_amount_by": 201])
        assertRefused(tooMuch, 403, "ProductNotAllowedException", code: 1003)
        _ = try await shop.step(id, "cancel")
        XCTAssertEqual(nets(), [0, 0, 0])
        let ledger = shop.server.ledger
        XCTAssertEqual(ledger.map(\.leadingPayment?.rawValue), [nil, ids[0], ids[0]])
        XCTAssertEqual(ledger.flatMap(\.refunds).map(\.amount).reduce(0, +), 1_000)
    }
}
