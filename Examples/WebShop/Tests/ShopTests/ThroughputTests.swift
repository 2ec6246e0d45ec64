import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import ShopStorage
import XCTest

@testable import Shop

final class ThroughputTests: XCTestCase {
    func testPushesOfAnOrderNeedOneRead() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        try await harness.receivePushes(of: order)
        let waiting = try await harness.waitingPushes()
        XCTAssertGreaterThan(waiting, 1)
        let handled = try await harness.shop.worker.run()
        XCTAssertEqual(handled, waiting)
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.state, .paid)
        XCTAssertEqual(harness.reads(of: "/Smart/Transactions/"), 1)
        XCTAssertLessThanOrEqual(harness.server.requests.count, 3)
    }

    func testPushBeforeTheReadOfAPageNeedsNoOther() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        try await harness.receivePushes(of: order)
        harness.server.clock.advance(by: 0.1)
        _ = try await harness.payments.refresh(order.number, olderThan: 0, patience: 0)
        harness.server.clearRecords()
        try await harness.shop.worker.run()
        XCTAssertEqual(harness.server.requests.count, 0)
        let waiting = try await harness.waitingPushes()
        XCTAssertEqual(waiting, 0)
    }

    func testPurchaseNeedsAtMostEightCalls() async throws {
        let harness = try await ShopHarness()
        try await harness.browse { browser in
            try await browser.open("/")
            try await browser.submit("/basket/add", ["product": "mug", "quantity": "1"])
            try await browser.open("/checkout")
            let number = try XCTUnwrap(browser.hidden("order"))
            try await browser.submit("/checkout", ShopBrowser.address)
            for _ in 1...20 { try await harness.work(for: 1) }
            let order = try await harness.order(number)
            try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
            try await browser.open("/orders/\(number)?back=paid")
            let pushes = harness.server.sentPushes
            for push in pushes { try await harness.receive(push, for: number) }
            for _ in 1...20 { try await harness.work(for: 1) }
            let paid = try await harness.order(number)
            XCTAssertEqual(paid.state, .paid)
        }
        let calls = harness.server.requests.map { "\($0.method) \($0.path)" }
        XCTAssertLessThanOrEqual(calls.filter { !$0.contains("oauth") }.count, 8, "\(calls)")
    }

    func testOrdersWithPushesAreReadAtTheSameTime() async throws {
        let meeting = Meeting(of: 8)
        let harness = try await ShopHarness(client: { meeting.client(of: $0) })
        var orders: [Order] = []
        for _ in 1...8 { orders.append(try await harness.openOrder()) }
        for order in orders {
            try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
            for push in harness.server.sentPushes where push.url?.lastPathComponent == order.number {
                try await harness.receive(push, for: order.number)
            }
        }
        await meeting.begin()
        try await harness.shop.worker.runForOrders()
        let isComplete = await meeting.isComplete
        XCTAssertTrue(isComplete)
    }

    func testDueOrdersAreReadAtTheSameTime() async throws {
        let meeting = Meeting(of: 8)
        let harness = try await ShopHarness(client: { meeting.client(of: $0) })
        for _ in 1...8 { _ = try await harness.openOrder() }
        harness.server.clock.advance(by: 60)
        await meeting.begin()
        try await harness.shop.reconciler.run()
        let isComplete = await meeting.isComplete
        XCTAssertTrue(isComplete)
    }
}

/// Tests of pushes that nobody but an attacker sends.
final class ForgedPushTests: XCTestCase {
    func testForgedPushesKeepNoOrderWaiting() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.openOrder()
        for number in 1...PushInbox.otherCapacity { try await harness.receiveForged(number) }
        try harness.server.payer.pay(harness.sale(of: order).id, by: .debit)
        try await harness.receivePushes(of: order)
        try await harness.shop.worker.runForOrders()
        let paid = try await harness.order(order.number)
        XCTAssertEqual(paid.state, .paid)
        XCTAssertLessThanOrEqual(harness.server.requests.count, 3)
    }

    func testForgedPushesAreBoundedInNumberAndBytes() async throws {
        let harness = try await ShopHarness()
        let padding = String(repeating: "x", count: 65_000)
        var receipts: [PushInbox.Receipt] = []
        for number in 1...100 { receipts.append(try await harness.receiveForged(number, padding: padding)) }
        XCTAssertEqual(receipts.last, .full)
        let bytes: Int? = try await harness.database.single("SELECT SUM(LENGTH(body)) FROM push")
        XCTAssertLessThanOrEqual(try XCTUnwrap(bytes), PushInbox.otherBytes)
        let order = try await harness.paidOrder()
        let push = try XCTUnwrap(harness.server.sentPushes.first)
        let receipt = try await harness.receive(push, for: order.number)
        XCTAssertEqual(receipt, .stored)
    }

    func testHandledPushesKeepNoBody() async throws {
        let harness = try await ShopHarness()
        _ = try await harness.paidOrder()
        for push in harness.server.sentPushes { try await harness.receive(push) }
        try await harness.shop.worker.run()
        let bytes: Int? = try await harness.database.single("SELECT SUM(LENGTH(body)) FROM push")
        XCTAssertEqual(bytes, 0)
    }

    func testHandledPushesOfAFloodAreForgotten() async throws {
        let harness = try await ShopHarness()
        try await harness.database.run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
            INSERT INTO push (id, body, receivedAt, attempts)
            SELECT CAST(i AS text), '', CAST($2 AS double precision) - i, 1 FROM n
            """, [.integer(PushInbox.memory + 10), .real(harness.now)])
        try await harness.shop.inbox.removeOld()
        let count: Int? = try await harness.database.single("SELECT COUNT(*) FROM push")
        XCTAssertEqual(count, PushInbox.memory + 1)
    }

    func testAddressOfPushesNamesTheOrder() async throws {
        let harness = try await ShopHarness()
        let order = try await harness.paidOrder()
        let url = try XCTUnwrap(harness.server.sentPushes.first?.url)
        XCTAssertEqual(url.path, "/push/\(order.number)")
        let body = try XCTUnwrap(harness.server.sentPushes.first?.body)
        try await Application(router: harness.shop.router).test(.router) { client in
            for (path, isOfOrder) in [(url.path, true), ("/push/NOPE", false)] {
                try await harness.database.run("DELETE FROM push", [])
                let response = try await client.execute(uri: path, method: .post, body: ByteBuffer(bytes: body))
                XCTAssertEqual(response.status, .ok)
                let number: String? = try await harness.database.single("SELECT purchase FROM push")
                XCTAssertEqual(number == order.number, isOfOrder, path)
            }
        }
    }
}

/// A number of calls that wait for each other.
private actor Meeting {
    private let size: Int
    private var isOn = false
    private var count = 0
    private(set) var isComplete = false

    init(of size: Int) { self.size = size }

    /// Returns a client whose calls take part.
    nonisolated func client(of server: SimulatedServer) -> SecuconnectClient {
        let settings = server.settings
        return SecuconnectClient(
            configuration: .init(
                environment: .testing,
                credentials: .clientCredentials(id: settings.clientID, secret: settings.clientSecret),
                transport: MeetingTransport(transport: server.connection(), meeting: self), timeSource: server.clock))
    }

    /// Lets the next calls wait for each other.
    func begin() { isOn = true }

    /// Waits until all are there. If some never come, the others go on after many turns of the scheduler.
    func join() async {
        guard isOn, !isComplete else { return }
        count += 1
        if count >= size { isComplete = true }
        for _ in 0..<100_000 where !isComplete { await Task.yield() }
        isOn = isOn && isComplete
    }
}

/// A transport whose calls wait for each other.
private struct MeetingTransport: HTTPTransport {
    let transport: any HTTPTransport
    let meeting: Meeting

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        await meeting.join()
        return try await transport.send(request)
    }
}

extension ShopHarness {
    /// Returns the number of calls that read an object.
    fileprivate func reads(of path: String) -> Int {
        server.requests.filter { $0.method == .get && $0.path.hasPrefix(path) }.count
    }

    /// Does the work of the background for a number of seconds.
    fileprivate func work(for seconds: Double) async throws {
        try await shop.worker.run()
        try await shop.reconciler.run()
        server.clock.advance(by: seconds)
    }

    /// Puts a push into the inbox that names an object that doesn't exist.
    @discardableResult
    fileprivate func receiveForged(_ number: Int, padding: String = "") async throws -> PushInbox.Receipt {
        let body = Data(
            """
            {"id":"evt_\(number)","target":"payment.transactions","padding":"\(padding)",
            "data":[{"object":"payment.transactions","id":"PCI_\(number)"}]}
            """.utf8)
        return try await shop.inbox.receive(PushEvent(body: body), body: body)
    }
}

extension ShopBrowser {
    /// The fields of an address.
    static let address = [
        "forename": "Erika", "surname": "Beispiel", "email": "erika@example.net", "street": "Hafenstraße",
        "houseNumber": "12a", "postalCode": "20457", "city": "Hamburg",
    ]
}
