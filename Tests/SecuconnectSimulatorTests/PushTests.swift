import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

/// Tests the pushes that the server sends to a shop.
final class PushTests: XCTestCase {
    private let shop = PaymentShop()
    private var server: SimulatedServer { shop.server }
    private let url = URL(string: "https://shop.example.com/push?order=1")

    private func paid(by method: SmartTransaction.PaymentMethod = .debit) async throws -> PaymentTransaction.ID {
        let id = try await shop.client.create(pushURL: url)
        try server.payer.pay(id, by: method)
        return try await shop.payment(of: id)
    }

    func testPushIsAReadyBody() async throws {
        let id = try await paid()
        let push = try XCTUnwrap(server.sentPushes.last)
        let body = try JSONDecoder().decode(JSONValue.self, from: push.body)
        XCTAssertEqual(
            body,
            [
                "object": "event.pushes", "id": .string(push.id), "created": "2024-03-27T10:55:23+01:00",
                "target": "payment.transactions", "type": "changed",
                "data": [["object": "payment.transactions", "id": .string(id.rawValue)]],
            ])
        assertMatches(push.id, "^evt_[0-9a-f]{32}$")
        XCTAssertEqual(push.url, url)
        XCTAssertEqual(push.target, "payment.transactions")
        XCTAssertEqual(push.objectID, id.rawValue)
        XCTAssertEqual("\(push)", "payment.transactions \(id) changed")
        XCTAssertEqual(SimulatedServer.Push.headers["content-type"], "application/json")
    }

    func testEachChangeOfTheSimpleStatusIsPushedAndNothingElse() async throws {
        let id = try await paid(by: .invoice)
        // Authorized, then waiting for its shipment.
        XCTAssertEqual(server.sentPushes.map(\.type), ["changed", "changed"])
        server.clearRecords()
        _ = try await shop.client.post("/Payment/Transactions/\(id)/revokeAccrual")
        try await shop.cancel(id, by: 100)
        XCTAssertEqual(server.sentPushes, [])
        _ = try await shop.client.post("/Payment/Transactions/\(id)/capture")
        XCTAssertEqual(server.sentPushes.map(\.objectID), [id.rawValue])
        server.clearRecords()
        let refund = try await shop.refund(id, of: 100)
        // The original comes first: receivers look for the refund among its relations.
        XCTAssertEqual(server.sentPushes.map(\.objectID), [id.rawValue, refund.rawValue])
        XCTAssertEqual(server.sentPushes.map(\.type), ["changed", "added"])
        server.clearRecords()
        let last = try await shop.refund(id)
        XCTAssertEqual(server.sentPushes.map(\.objectID), [id.rawValue, last.rawValue])
        XCTAssertEqual(server.sentPushes.map(\.type), ["changed", "added"])
        server.clearRecords()
        try server.bank.declineRefund(last)
        XCTAssertEqual(server.sentPushes.map(\.objectID), [last.rawValue, id.rawValue])
        server.clearRecords()
        try server.bank.chargeBack(id)
        XCTAssertEqual(server.sentPushes.map(\.objectID), [id.rawValue])
    }

    func testWithoutAnAddressNothingIsPushedUnlessWanted() async throws {
        _ = try await shop.paid()
        XCTAssertEqual(server.sentPushes, [])
        server.settings.alwaysPushes = true
        _ = try await shop.paid()
        XCTAssertEqual(server.sentPushes.map(\.url), [nil, nil])
    }

    func testPushesComeAsAStreamFromTheMomentOfAsking() async throws {
        _ = try await paid()
        let stream = server.pushes, other = server.pushes
        let id = try await paid()
        for pushes in [stream, other] {
            var iterator = pushes.makeAsyncIterator()
            let first = await iterator.next(), second = await iterator.next()
            XCTAssertEqual([first?.objectID, second?.objectID], [id.rawValue, id.rawValue])
            XCTAssertNotEqual(first?.id, second?.id)
        }
    }

    func testStreamEndsWithTheServer() async throws {
        var server: SimulatedServer? = SimulatedServer()
        let pushes = try XCTUnwrap(server?.pushes)
        server?.push("general.contracts", "GCR_1")
        server = nil
        var targets: [String] = []
        for await push in pushes { targets.append(push.target) }
        XCTAssertEqual(targets, ["general.contracts"])
    }

    func testReceiverIsCalledBeforeTheCallIsAnsweredAndMayCallTheServer() async throws {
        let heard = LockedValue<[String]>([])
        let server = server
        server.onPush = { push in
            let payment = server.paymentTransaction(.init(push.objectID))
            let word = payment?.details?.simpleStatusText ?? "?"
            let count = heard.withLock { words in
                words.append(word)
                return words.count
            }
            // What it brings about is pushed after what is being handed out.
            if count == 2 { _ = try? server.bank.chargeBack(.init(push.objectID)) }
        }
        let id = try await paid()
        XCTAssertEqual(heard.withLock { $0 }, ["accepted", "accepted", "issue"])
        XCTAssertEqual(server.sentPushes.map(\.objectID), [id.rawValue, id.rawValue, id.rawValue])
        server.onPush = nil
        try server.bank.resolveIssue(of: id)
        XCTAssertEqual(heard.withLock { $0 }.count, 3)
        XCTAssertEqual(server.sentPushes.count, 4)
    }

    func testPushesCanBeHeldDuplicatedAndReordered() async throws {
        server.settings.holdsPushes = true
        for _ in 1...5 { _ = try await paid() }
        let held = server.heldPushes
        XCTAssertEqual(held.count, 10)
        XCTAssertEqual(server.sentPushes, [])

        let delivered = server.deliverPushes(duplicating: true, shuffledWith: 7)
        XCTAssertEqual(delivered, server.sentPushes)
        XCTAssertEqual(delivered.count, 20)
        XCTAssertEqual(Set(delivered), Set(held))
        for push in held { XCTAssertEqual(delivered.filter { $0.id == push.id }, [push, push]) }
        XCTAssertNotEqual(delivered, held.flatMap { [$0, $0] })
        XCTAssertEqual(server.heldPushes, [])
        XCTAssertEqual(server.deliverPushes(), [])
    }

    func testSameSeedMakesTheSameOrder() async throws {
        func order(seed: UInt64?) async throws -> [String] {
            let shop = PaymentShop()
            shop.server.settings.holdsPushes = true
            shop.server.settings.alwaysPushes = true
            for _ in 1...5 { _ = try await shop.paid() }
            return shop.server.deliverPushes(shuffledWith: seed).map(\.id)
        }
        let inOrder = try await order(seed: nil), first = try await order(seed: 1)
        let again = try await order(seed: 1), other = try await order(seed: 2)
        XCTAssertEqual(first, again)
        XCTAssertNotEqual(first, other)
        XCTAssertNotEqual(first, inOrder)
        XCTAssertEqual(Set(first), Set(inOrder))
    }

    func testPushThatIsSentAgainKeepsItsId() async throws {
        _ = try await paid()
        let push = try XCTUnwrap(server.sentPushes.first)
        server.deliverAgain(push)
        XCTAssertEqual(server.sentPushes.last, push)
        XCTAssertEqual(server.sentPushes.count, 3)
    }

    func testWhatTheServerDoesNotSimulateCanBePushedToo() throws {
        let push = server.push("general.contracts", "GCR_1", type: "display", to: url)
        let body = try JSONDecoder().decode(JSONValue.self, from: push.body)
        XCTAssertEqual(body["target"], "general.contracts")
        XCTAssertEqual(body["type"], "display")
        XCTAssertEqual(body["data"], [["object": "general.contracts", "id": "GCR_1"]])
        XCTAssertEqual(server.sentPushes, [push])
    }

    func testPushesOfManyThreadsAreEachHandedOutOnce() async throws {
        let heard = LockedValue<[String]>([])
        server.onPush = { push in heard.withLock { $0.append(push.id) } }
        let shop = shop, url = url
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    let id = try await shop.client.create(pushURL: url)
                    try shop.server.payer.pay(id, by: .debit)
                    _ = try await shop.refund(try await shop.payment(of: id), of: 1)
                }
            }
            try await group.waitForAll()
        }
        XCTAssertEqual(heard.withLock { $0 }.count, 800)
        XCTAssertEqual(Set(heard.withLock { $0 }).count, 800)
        XCTAssertEqual(heard.withLock { $0 }, server.sentPushes.map(\.id))
    }
}
