import Foundation
import SecuconnectKit
import TestSupport
import XCTest

/// Tests the worker of the article on webhooks.
final class PushGuideTests: XCTestCase {
    private let time = ManualTime()
    private let books = Books()

    func testRepeatedAndReorderedPushesLeadToTheCurrentBooks() async throws {
        let transport = ScriptedTransport([.notYet, .payment, .sale("created"), .payment, .sale("failed")])
        let pushes = try ["evt_2", "evt_2", "evt_1", "evt_2"].map { try PushBodies.push(id: $0, "PCI_1") }
        await handle(pushes, over: transport) { $0.states.count == 2 }
        XCTAssertEqual(books.content.states, [.unpaid, .failed], "set in the order in which they were read")
        XCTAssertEqual(books.content.log, [])
        await eventually("the early push was retried") { time.pauses == [20] }
        XCTAssertEqual(transport.requests.count, 5)
    }

    func testPushOfAnUnreadableObjectIsIgnoredAfterFiveAttempts() async throws {
        let transport = ScriptedTransport(Array(repeating: .notYet, count: 5))
        await handle([try PushBodies.push("PCI_1")], over: transport) { $0.log.count == 1 }
        XCTAssertEqual(books.content.log.first?.contains("is ignored: notAllowed"), true, "\(books.content.log)")
        XCTAssertEqual(books.content.states, [])
        XCTAssertEqual(time.pauses, [20, 20, 20, 20])
        XCTAssertEqual(transport.requests.count, 5)
    }

    func testForgedPushIsIgnoredAtOnce() async throws {
        let transport = ScriptedTransport()
        await handle([try PushBodies.push("../General/Accounts")], over: transport) { $0.log.count == 1 }
        XCTAssertEqual(books.content.log.first?.contains("is ignored: invalidID"), true, "\(books.content.log)")
        XCTAssertEqual(time.pauses, [])
        XCTAssertEqual(transport.requests.count, 0)
    }

    func testRefundIsLoggedWithItsOriginal() async throws {
        let refund = #"{"id":"PCI_2","amount":-5,"parents":[{"id":"PCI_1","ref_type_id":19}]}"#
        let transport = ScriptedTransport([
            .answer(200, refund), .answer(200, #"{"count":0,"data":[]}"#), .payment,
        ])
        await handle([try PushBodies.push("PCI_2")], over: transport) { $0.log.count == 1 }
        XCTAssertEqual(books.content.log, ["PCI_2 is a refund of PCI_1"])
        XCTAssertEqual(books.content.states, [])
    }

    /// Lets a worker handle pushes until the books fulfill a condition.
    private func handle(
        _ pushes: [PushEvent], over transport: ScriptedTransport, until isDone: (Books.Content) -> Bool
    ) async {
        let (stream, inbox) = AsyncStream.makeStream(of: PushEvent.self)
        for push in pushes { inbox.yield(push) }
        let worker = Task { [books, time] in
            var worker = PushWorker(client: .test(transport), inbox: inbox, orders: books, time: time)
            await worker.run(stream)
        }
        await eventually("the pushes are handled") { isDone(books.content) }
        inbox.finish()
        await worker.value
    }
}

/// The states that an order was set to, and the lines that were logged.
private final class Books: Sendable {
    struct Content {
        var states: [SmartTransaction.PaymentState] = []
        var log: [String] = []
    }

    private let state = LockedValue(Content())

    var content: Content { state.withLock { $0 } }

    func set(_ order: String?, to paymentState: SmartTransaction.PaymentState) {
        XCTAssertEqual(order, "order 7")
        state.withLock { $0.states.append(paymentState) }
    }

    func log(_ line: String) { state.withLock { $0.log.append(line) } }
}

/// The worker of the article, which pauses by a clock of the test.
private struct PushWorker {
    let client: SecuconnectClient
    let inbox: AsyncStream<PushEvent>.Continuation
    let orders: Books
    let time: ManualTime
    let seen = PushDeduplicator()
    var failures: [PushEvent.ID: Int] = [:]

    mutating func run(_ pushes: AsyncStream<PushEvent>) async {
        for await push in pushes {
            do {
                try await seen.handleOnce(push) { try await handle(push) }
                failures[push.id] = nil
            } catch {
                retry(push, after: error)
            }
        }
    }

    mutating func retry(_ push: PushEvent, after error: any Error) {
        let attempts = (failures.removeValue(forKey: push.id) ?? 0) + 1
        guard attempts < 5 else { return orders.log("\(push) is ignored: \(error)") }
        failures[push.id] = attempts
        Task { [inbox, time] in
            try await time.sleep(seconds: 20)
            inbox.yield(push)
        }
    }

    func handle(_ push: PushEvent) async throws {
        for object in try await client.resolve(push) {
            if let failure = object.failure {
                if failure.isTransient { throw failure }
                orders.log("\(push) is ignored: \(failure)")
            } else if let sale = object.smartTransaction {
                let state = try await client.smart.transactions.paymentState(of: sale)
                orders.set(sale.merchantRef, to: state)
            } else if let payment = object.payment {
                let original = try await client.payment.transactions.originalPayment(of: payment)
                orders.log("\(payment.id) is a refund of \(original?.id ?? "an unknown payment")")
            }
        }
    }
}

extension ScriptedTransport.Step {
    fileprivate static let notYet = Self.answer(403, #"{"status":"error","error":"ProductNotAllowedException"}"#)
    fileprivate static let payment = Self.answer(200, #"{"id":"PCI_1"}"#)

    fileprivate static func sale(_ status: String) -> Self {
        .answer(200, #"{"data":[{"id":"STX_1","merchantRef":"order 7","status":"\#(status)"}]}"#)
    }
}
