import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Identifiers and numbers of servers with different seeds.
final class IdentifierRangeTests: XCTestCase {
    func testNumbersOfTwoSeedsDoNotMeet() async throws {
        var seen: Set<String> = []
        for seed: UInt64 in 1...4 {
            let found = try await identifiers(seed: seed)
            XCTAssertEqual(found.count, 16, "\(found)")
            XCTAssertTrue(seen.isDisjoint(with: found), "\(seen.intersection(found))")
            seen.formUnion(found)
        }
        let first = try await identifiers(seed: 1)
        XCTAssertTrue(first.isSubset(of: seen), "the same seed has the same identifiers")
    }

    func testNumbersFitTheIntegersOfTheVendorsSDKs() async throws {
        for seed: UInt64 in [1, 7, .max, 4_711] {
            let shop = try await Shop(SimulatedServer(.init(seed: seed)))
            let sale = try await shop.create()
            try shop.server.payer.pay(sale, by: .debit)
            let number = try await shop.get(sale)["trans_id"]?.integer ?? 0
            XCTAssertTrue((40_000_000...Int(Int32.max)).contains(number), "\(number)")
        }
    }

    private func identifiers(seed: UInt64) async throws -> Set<String> {
        let shop = try await Shop(SimulatedServer(.init(seed: seed)))
        shop.server.settings.alwaysPushes = true
        let sale = try await shop.create()
        try shop.server.payer.pay(sale, by: .debit)
        let payment = try await shop.payments(of: sale).first
        let clone = try await shop.call(.post, "/Payment/Contracts/me/clone", ["project": "p"])
        let merchant = try await shop.call(.get, "/General/Merchants/me")
        let card = try await shop.createCard()
        let upload = try await shop.call(.post, "/Document/Uploads", ["content": "SGVsbG8="])
        let papers = try await shop.call(
            .post, "/Services/Uploadidents",
            ["contract_id": "GCR_1", "document_ids": [upload.body["id"] ?? nil]])
        let direct = try await shop.call(
            .post, "/Payment/Secupaycreditcards",
            ["amount": 5, "currency": "EUR", "subscription": ["purpose": "x"]])
        let container = try await shop.call(
            .post, "/Payment/Containers", ["private": ["iban": "DE37503240001000000524"]])
        let values = [
            payment?["id"], payment?["trans_id"], payment?["transaction_hash"], clone.body["id"], clone.body["id_old"],
            merchant.body["id"], merchant.body["id_old"], card, upload.body["id"], papers.body["service_issue_id"],
            direct.body["id"], direct.body["subscription"]?["id"], container.body["mandate"]?["sepa_mandate_id"],
        ]
        let push = try XCTUnwrap(shop.server.sentPushes.first)
        return Set(values.map { $0?.string ?? $0?.integer.map(String.init) ?? "" })
            .union([sale.rawValue, push.id, shop.token ?? ""])
    }
}
