import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SecuconnectKit
import SecuconnectSimulator
import XCTest

@testable import SimulatorServer

final class PushSenderTests: XCTestCase {
    private let clock = SimulatedClock()
    private lazy var simulator = SimulatedServer(clock: clock)
    private let receiver = PushReceiver()
    private let shop = URL(string: "https://shop.example/push")

    func testPushIsPostedWithTheDocumentedHeaders() async throws {
        try await withSender { sender in
            let push = self.simulator.push("payment.transactions", "PCI_1", to: self.shop)
            let request = await self.receiver.next()
            XCTAssertEqual(request.method, .post)
            XCTAssertEqual(request.url, self.shop)
            XCTAssertEqual(request.body, push.body)
            for (name, value) in [
                ("Content-Type", "application/json"), ("Accept", "*/*"), ("Connection", "close"),
                ("Referer", "https://connect.secucard.com"),
            ] { XCTAssertEqual(request.headers[name], value) }
        }
    }

    func testPushIsRepeatedWithGrowingPausesUntil200() async throws {
        await receiver.set([.status(500), .status(204), .failure, .status(200)])
        try await withSender { sender in
            self.simulator.push("payment.transactions", "PCI_1", to: self.shop)
            for (attempts, pause) in [(1, 1.0), (2, 2), (3, 4)] {
                await Self.wait(for: attempts, of: sender)
                try await self.clock.waitForSleepers()
                self.clock.advance(by: pause - 0.01)
                XCTAssertEqual(self.clock.sleeperCount, 1, "The pause isn't over.")
                self.clock.advance(by: 0.02)
            }
            let delivery = await Self.settled(sender)
            XCTAssertEqual(delivery.state, .acknowledged)
            XCTAssertEqual(delivery.attempts.map(\.result), ["500", "204", "refused", "200"])
        }
    }

    func testReceiverThatIsSilentIsTriedAgainAfter30Seconds() async throws {
        await receiver.set([.silence, .status(200)])
        try await withSender { sender in
            self.simulator.push("payment.transactions", "PCI_1", to: self.shop)
            _ = await self.receiver.next()
            try await self.clock.waitForSleepers()
            self.clock.advance(by: 30)
            await Self.wait(for: 1, of: sender)
            try await self.clock.waitForSleepers()
            self.clock.advance(by: 1)
            let delivery = await Self.settled(sender)
            XCTAssertEqual(delivery.attempts.map(\.result), ["no response within 30 seconds", "200"])
        }
    }

    func testSilentReceiverDelaysNoOther() async throws {
        await receiver.set([.silence, .status(200)])
        let other = URL(string: "https://other.example/push")
        try await withSender { sender in
            self.simulator.push("payment.transactions", "PCI_1", to: self.shop)
            _ = await self.receiver.next()
            self.simulator.push("payment.transactions", "PCI_2", to: self.shop)
            self.simulator.push("payment.transactions", "PCI_3", to: other)
            let request = await self.receiver.next()
            XCTAssertEqual(request.url, other, "the second push waits for the first one of its receiver")
        }
    }

    func testPushIsDroppedAfterADay() async throws {
        await receiver.set([.status(500)])
        try await withSender { sender in
            self.simulator.push("payment.transactions", "PCI_1", to: self.shop)
            await Self.wait(for: 1, of: sender)
            try await self.clock.waitForSleepers()
            self.clock.advance(by: 86_401)
            let delivery = await Self.settled(sender)
            XCTAssertEqual(delivery.state, .expired)
        }
    }

    func testPushWithoutAnAddressGoesToTheFallback() async throws {
        try await withSender(fallback: URL(string: "http://127.0.0.1:8800/push")) { sender in
            self.simulator.push("payment.transactions", "PCI_1")
            let request = await self.receiver.next()
            XCTAssertEqual(request.url.absoluteString, "http://127.0.0.1:8800/push")
        }
    }

    func testPushWithoutAUsableAddressIsLogged() async throws {
        try await withSender { sender in
            self.simulator.push("payment.transactions", "PCI_1", to: URL(string: "mailto:shop@example.net"))
            let delivery = await Self.settled(sender)
            XCTAssertEqual(delivery.state, .unaddressed)
        }
    }

    func testLogIsBounded() async throws {
        try await withSender { sender in
            for number in 1...PushSender.logSize + 10 {
                self.simulator.push("payment.transactions", "PCI_\(number)", to: self.shop)
                _ = await self.receiver.next()
            }
            let deliveries = await sender.deliveries
            XCTAssertLessThanOrEqual(deliveries.count, PushSender.logSize)
            XCTAssertEqual(deliveries.last?.push.objectID, "PCI_\(PushSender.logSize + 10)")
        }
    }

    func testPushCrossesTheNetwork() async throws {
        let received = ReceivedRequest()
        let router = Router()
        router.post("/push") { request, _ in
            await received.set(request.headers, String(buffer: try await request.body.collect(upTo: 10_000)))
            return HTTPResponse.Status.ok
        }
        try await Application(router: router).test(.live) { [simulator] client in
            let sender = PushSender(
                simulator, fallback: URL(string: "http://127.0.0.1:\(client.port ?? 0)/push"),
                transport: URLSessionTransport())
            let running = Task { await sender.run() }
            defer { running.cancel() }
            simulator.push("payment.transactions", "PCI_1")
            let delivery = await Self.settled(sender)
            XCTAssertEqual(delivery.state, .acknowledged)
        }
        let headers = await received.headers
        XCTAssertEqual(headers[.connection], "close")
        XCTAssertEqual(headers[.referer], "https://connect.secucard.com")
        XCTAssertEqual(headers[.contentType], "application/json")
        let body = await received.body
        XCTAssertTrue(body.contains("\"id\":\"PCI_1\""), body)
    }

    private func withSender(
        fallback: URL? = nil, _ body: (PushSender) async throws -> Void
    ) async throws {
        let sender = PushSender(simulator, fallback: fallback, transport: receiver)
        let running = Task { await sender.run() }
        defer { running.cancel() }
        try await body(sender)
    }

    /// Waits for an attempt to deliver the last push.
    private static func wait(for attempts: Int, of sender: PushSender) async {
        while await sender.deliveries.last?.attemptCount != attempts { await Task.yield() }
    }

    /// Waits until the last delivery waits no more, and returns it.
    private static func settled(_ sender: PushSender) async -> PushDelivery {
        while true {
            if let last = await sender.deliveries.last, last.state != .waiting { return last }
            await Task.yield()
        }
    }
}

/// The request that a receiver on the network got.
private actor ReceivedRequest {
    private(set) var headers: HTTPFields = [:]
    private(set) var body = ""

    func set(_ headers: HTTPFields, _ body: String) {
        self.headers = headers
        self.body = body
    }
}
