import Foundation
import LoopbackServer
import SecuconnectKit
import XCTest

@testable import SecuconnectSimulator

/// The state of a server that is stored and restored.
final class SnapshotTests: XCTestCase {
    func testEveryPartOfTheStateIsStoredOrKnownToBeForgotten() {
        let parts = Set(Mirror(reflecting: ServerState(settings: .init())).children.compactMap(\.label))
        let forgotten: Set = [
            "settings", "now", "isClosed", "live", "scrolls", "faultRules", "requests", "executedActions",
            "activityCount",
        ]
        XCTAssertEqual(parts, forgotten.union(ServerState.CodingKeys.allCases.map(\.rawValue)))
    }

    func testRestoredServerAnswersEveryReadAsBefore() async throws {
        let shop = try await Self.busyShop()
        let restored = try Shop(withoutToken: Self.restored(shop.server), token: shop.token)
        let paths = Self.lists + (try await Self.objects(in: shop))
        XCTAssertGreaterThan(paths.count, Self.lists.count + 10)
        for path in paths {
            let before = try await shop.call(.get, path), after = try await restored.call(.get, path)
            XCTAssertEqual(after.status, 200, path)
            XCTAssertEqual(after.body, before.body, path)
        }
        XCTAssertEqual(restored.server.ledger, shop.server.ledger)
        XCTAssertEqual(restored.server.cardLedger, shop.server.cardLedger)
        XCTAssertEqual(restored.server.heldPushes, shop.server.heldPushes)
    }

    func testIdentifiersContinueAfterARestart() async throws {
        let shop = try await Self.busyShop()
        let restored = try Shop(withoutToken: Self.restored(shop.server), token: shop.token)
        let next = try await shop.create(), same = try await restored.create()
        XCTAssertEqual(next, same, "The sequences continue where they were.")
        XCTAssertFalse(try Self.restored(shop.server).smartTransactionIDs.dropLast().contains(same))
    }

    func testPaymentsGoOnAfterARestart() async throws {
        let shop = try await Self.busyShop()
        let id = try await shop.create()
        try shop.server.payer.pay(id, by: .debit)
        let restored = try Shop(withoutToken: Self.restored(shop.server), token: shop.token)
        let payment = try await restored.payments(of: id).first?["id"]?.string ?? ""
        let answer = try await restored.call(
            .post, "/Payment/Transactions/\(payment)/cancel", ["reduce_amount_by": 200])
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(restored.server.ledgerEntry(for: .init(payment))?.netAmount, 300)
    }

    func testTokenExpiresAtTheSameDateAsBefore() async throws {
        let shop = try await Shop(SimulatedServer(clock: SimulatedClock()))
        let snapshot = shop.server.snapshot()
        let clock = SimulatedClock(startingAt: snapshot.date.addingTimeInterval(1_199))
        let server = SimulatedServer(restoring: snapshot, clock: clock)
        let restored = Shop(withoutToken: server, token: shop.token)
        let valid = try await restored.call(.get, "/Smart/Transactions")
        XCTAssertEqual(valid.status, 200)
        clock.advance(by: 1)
        let expired = try await restored.call(.get, "/Smart/Transactions")
        XCTAssertEqual(expired.status, 403)
    }

    func testRepeatedChangeGetsTheStoredResponseAfterARestart() async throws {
        let shop = try await Shop()
        let body: JSONValue = ["basket_info": ["sum": 5, "currency": "EUR"]]
        let first = try await shop.call(.post, "/Smart/Transactions", body, actionID: "a-1")
        let restored = try Shop(withoutToken: Self.restored(shop.server), token: shop.token)
        let second = try await restored.call(.post, "/Smart/Transactions", body, actionID: "a-1")
        XCTAssertEqual(second.body, first.body)
        XCTAssertEqual(restored.server.smartTransactionIDs.count, 1)
        let other = try await restored.call(
            .post, "/Smart/Transactions", ["basket_info": ["sum": 6, "currency": "EUR"]], actionID: "a-1")
        XCTAssertEqual(other.status, 403)
    }

    func testDelayedPushesAreSentAfterARestart() async throws {
        let clock = SimulatedClock(), settings = SimulatedServer.Settings.pushingRefunds(after: 60)
        let (shop, id) = try await Shop.paid(settings, clock: clock)
        let payment = try await shop.payments(of: id).first?["id"]?.string ?? ""
        try shop.server.bank.chargeBack(.init(payment))
        let later = SimulatedClock(startingAt: clock.date)
        let restored = SimulatedServer(restoring: shop.server.snapshot(), settings, clock: later)
        var pushes = restored.pushes.makeAsyncIterator()
        try await later.waitForSleepers()
        later.advance(by: 60)
        let push = await pushes.next()
        XCTAssertEqual(push?.objectID, payment)
    }

    func testDamagedDataIsRefusedAsAWhole() async throws {
        let data = try await Self.busyShop().server.snapshot().data()
        var random = SeededRandom(seed: 3)
        for _ in 1...50 {
            var changed = data
            let place = Int.random(in: 0..<data.count, using: &random)
            changed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            XCTAssertThrowsError(try SimulatedServer.Snapshot(changed), "byte \(place)")
            XCTAssertThrowsError(try SimulatedServer.Snapshot(data.prefix(place)), "prefix \(place)")
        }
        XCTAssertThrowsError(try SimulatedServer.Snapshot(Data("{}\n{}".utf8))) { error in
            XCTAssertEqual(
                "\(error)", "The stored state is damaged; restore it from a copy, or delete it to begin anew.")
        }
        XCTAssertThrowsError(try SimulatedServer.Snapshot(Data("secuconnect-simulator-state 99 x\n{}".utf8))) { error in
            XCTAssertEqual(error as? SimulatedServer.SnapshotProblem, .otherVersion)
        }
    }

    // MARK: A shop with something of everything

    private static let lists = ServerState.routes.map(\.template).filter(ListedElements.isList)

    /// Reads the first object of each list.
    private static func objects(in shop: Shop) async throws -> [String] {
        var paths: [String] = []
        for list in lists {
            let id = try await shop.call(.get, list).body["data"]?.array?.first?["id"]?.string
            guard let id, try await shop.call(.get, "\(list)/\(id)").status == 200 else { continue }
            paths.append("\(list)/\(id)")
        }
        return paths
    }

    private static func restored(_ server: SimulatedServer) throws -> SimulatedServer {
        let snapshot = try SimulatedServer.Snapshot(server.snapshot().data())
        return SimulatedServer(restoring: snapshot, server.settings, clock: SimulatedClock(startingAt: snapshot.date))
    }

    private static func busyShop() async throws -> Shop {
        var settings = SimulatedServer.Settings()
        settings.holdsPushes = true
        settings.alwaysPushes = true
        settings.tokenLifetime = 1_000_000
        let server = SimulatedServer(settings, clock: SimulatedClock())
        let shop = try await Shop(server)
        for method in [SmartTransaction.PaymentMethod.debit, .creditcard, .prepaid, .invoice] {
            let id = try await shop.create(["merchantRef": .string(method.rawValue)])
            try server.payer.pay(id, by: method)
        }
        let contract = try server.office.openContract(project: "Second")
        try server.office.approve(contract)
        _ = try await shop.createCard()
        try server.add(["amount": 500, "tid": "57330001"], to: "/Cardprocessing/Transactions")
        try server.add(["description": "Code", "retail_price": 1_000], to: "/Prepaid/Items")
        server.appUsers.register("max", password: "secret")
        let customer = try await shop.call(.post, "/Payment/Customers", ["contact": ["surname": "Doe"]]).body["id"]
        _ = try await shop.call(
            .post, "/Payment/Containers",
            [
                "type": "bank_account", "customer": ["id": customer ?? ""],
                "private": ["iban": "DE35500105175418493188", "owner": "Max"],
            ])
        _ = try await shop.call(
            .post, "/Payment/Secupayprepays", ["amount": 100, "currency": "EUR", "customer": ["id": customer ?? ""]])
        let content = Data("A paper".utf8).base64EncodedString()
        _ = try await shop.call(.post, "/Document/Uploads", ["content": .string(content), "name": "a.txt"])
        _ = try await shop.call(
            .post, "/Payment/Plans",
            [
                "name": "Plan", "currency": "EUR",
                "billing_cycles": [
                    ["sequence": 1, "price": 100, "tenure_type": "regular", "interval": ["unit": "month", "count": 1]]
                ],
            ])
        server.office.closeMonth()
        server.clock.advance(by: 3.25)
        return shop
    }
}

extension Shop {
    fileprivate init(withoutToken server: SimulatedServer, token: String?) {
        self.init(withoutToken: server)
        self.token = token
    }
}
