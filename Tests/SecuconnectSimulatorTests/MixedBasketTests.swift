import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// The payments of a marketplace: one of the whole, and one for each merchant's share.
final class MixedBasketTests: XCTestCase {
    private func basket(_ shop: Shop) throws -> JSONValue {
        [
            "products": [
                ["id": 1, "quantity": 1, "priceOne": 40],
                [
                    "item_type": "sub_transaction", "sum": 300, "reference_id": "a",
                    "contract_id": try shop.openContract("A"),
                ],
                [
                    "item_type": "sub_transaction", "reference_id": "b", "contract_id": try shop.openContract("B"),
                    "sub_basket": [["id": 1, "quantity": 2, "priceOne": 330]],
                ],
            ]
        ]
    }

    private func prepared(_ shop: Shop) async throws -> (SmartTransaction.ID, [JSONValue]) {
        let id = try await shop.create(
            [
                "basket": try basket(shop),
                "application_context": ["return_urls": ["url_push": "https://shop.example.com/push"]],
            ], sum: 1_000)
        let prepared = try await shop.step(id, "prepare/debit", bankAccount)
        XCTAssertEqual(prepared.status, 200)
        return (id, try await shop.payments(of: id))
    }

    func testEachMerchantHasAPayment() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        XCTAssertEqual(payments.map { $0["amount"] }, [1_000, 300, 660])
        XCTAssertEqual(payments.map { $0["reference_id"] }, [nil, "a", "b"])
        let products = try await shop.get(id)["basket"]?["products"]?.array?.dropFirst()
        XCTAssertEqual(payments.dropFirst().map { $0["contract"]?["id"] }, products?.map { $0["contract_id"] })
        XCTAssertEqual(payments.first?["contract"]?["id"]?.string, SimulatedServer.contractID.rawValue)
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

    func testPaymentOfTheWholeAloneIsPushed() async throws {
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

    func testPartialRefundOfTheWholeCantTakeFromShares() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        _ = try await shop.step(id, "start")
        let whole = payments.first?["id"]?.string ?? ""
        let own = try await shop.call(.post, "/Payment/Transactions/\(whole)/cancel", ["reduce_amount_by": 40])
        XCTAssertEqual(own.status, 200)
        let more = try await shop.call(.post, "/Payment/Transactions/\(whole)/cancel", ["reduce_amount_by": 1])
        assertRefused(more, 403, "ProductNotAllowedException", code: 1003)
        let rest = try await shop.call(.post, "/Payment/Transactions/\(whole)/cancel")
        XCTAssertEqual(rest.status, 200)
        let refund = try XCTUnwrap(rest.body.array?.last?["id"]?.string)
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [0, 0, 0])
        XCTAssertEqual(shop.server.ledger.map(\.status), [.refund, .refund, .refund])
        try shop.server.bank.declineRefund(.init(refund))
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [960, 300, 660])
        XCTAssertEqual(shop.server.ledger.map(\.status), [.accepted, .accepted, .accepted])
    }

    func testSharesAreCapturedOneByOne() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        let ids = payments.compactMap { $0["id"]?.string }
        func statuses() -> [PaymentTransaction.SimpleStatus] { shop.server.ledger.map(\.status) }
        let part = try await shop.call(.post, "/Payment/Transactions/\(ids[1])/capture", ["amount": 200])
        XCTAssertEqual(part.body["amount"], 200)
        XCTAssertEqual(statuses(), [.authorized, .accepted, .authorized])
        let again = try await shop.call(.post, "/Payment/Transactions/\(ids[1])/capture")
        assertRefused(again, 403, "ProductNotAllowedException", code: 1003)
        let tooLittle = try await shop.call(.post, "/Payment/Transactions/\(ids[0])/capture", ["amount": 959])
        assertRefused(tooLittle, 422, "ProductFormatException", code: 0)
        let whole = try await shop.call(.post, "/Payment/Transactions/\(ids[0])/cancel")
        assertRefused(whole, 403, "ProductNotAllowedException", code: 1003)
        let approved = try await shop.status(id)
        XCTAssertEqual(approved, "approved")
        _ = try await shop.step(id, "start")
        XCTAssertEqual(statuses(), [.accepted, .accepted, .accepted])
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [900, 200, 660])
        let paid = try await shop.status(id)
        XCTAssertEqual(paid, "ok")
    }

    func testCanceledWholeCancelsAndRefundsItsShares() async throws {
        let shop = try await Shop()
        let (open, payments) = try await prepared(shop)
        _ = try await shop.call(.post, "/Payment/Transactions/\(payments.first?["id"]?.string ?? "")/cancel")
        XCTAssertEqual(shop.server.ledger.map(\.status), [.void, .void, .void])
        let cancelled = try await shop.status(open)
        XCTAssertEqual(cancelled, "cancelled")
    }

    func testCanceledSaleRefundsACapturedShare() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        _ = try await shop.call(.post, "/Payment/Transactions/\(payments[1]["id"]?.string ?? "")/capture")
        _ = try await shop.step(id, "cancel")
        XCTAssertEqual(shop.server.ledger.map(\.status), [.void, .refund, .void])
        XCTAssertEqual(shop.server.ledger.map(\.netAmount), [0, 0, 0])
        XCTAssertEqual(shop.server.ledger[1].refunds.map(\.amount), [300])
    }

    func testChargeBackOfTheWholeIncludesTheShares() async throws {
        let shop = try await Shop()
        let (id, payments) = try await prepared(shop)
        _ = try await shop.step(id, "start")
        let ids = payments.map { PaymentTransaction.ID($0["id"]?.string ?? "") }
        XCTAssertThrowsError(try shop.server.bank.chargeBack(ids[1]))
        try shop.server.bank.chargeBack(ids[0])
        XCTAssertEqual(shop.server.ledger.map(\.status), [.issue, .issue, .issue])
        try shop.server.bank.resolveIssue(of: ids[0])
        XCTAssertEqual(shop.server.ledger.map(\.status), [.issueResolved, .issueResolved, .issueResolved])
    }
}
