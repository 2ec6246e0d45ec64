import Foundation
import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// Plans and the subscriptions to them.
final class SubscriptionTests: XCTestCase {
    private let server = SimulatedServer(clock: SimulatedClock())
    private var client: SecuconnectClient {
        SecuconnectClient(simulator: server)
    }
    private let pushURL = URL(string: "https://shop.example/push")
    private static let month: TimeInterval = 31 * 86_400

    private func plan(cycles: Int = 3, status: PaymentPlan.Status? = .active) async throws -> PaymentPlan {
        try await client.payment.plans.create(
            .init(
                description: "Magazin", currency: .eur, status: status, paymentMethods: [.creditcard, .debit],
                billingCycles: [
                    .init(
                        sequence: 1, interval: .months(1), tenureType: .regular, totalCycles: cycles, price: 990)
                ]))
    }

    private func draft(_ plan: PaymentPlan.ID) -> SmartTransaction.Draft {
        let item = SmartTransaction.Basket.Product(itemType: .subscription, desc: "Magazin", planID: plan)
        return .init(
            basket: .init(products: [item]),
            applicationContext: .init(checkoutTemplate: .subscription, returnURLs: .init(pushURL: pushURL)))
    }

    private func subscribe(to plan: PaymentPlan.ID) async throws -> PaymentSubscription.ID {
        let order = try await client.smart.transactions.create(draft(plan))
        XCTAssertEqual(order.basketInfo?.sum, 990)
        try server.payer.pay(order.id, by: .debit)
        let paid = try await client.smart.transactions.get(order.id)
        return try XCTUnwrap(paid.subscription?.id)
    }

    func testEachMonthIsCollectedAndPushedUntilTheLast() async throws {
        let client = client
        let plan = try await plan()
        let id = try await subscribe(to: plan.id)
        for month in 1...3 {
            let subscription = try await client.payment.subscriptions.get(id)
            XCTAssertEqual(subscription.status, month < 3 ? .active : .completed)
            XCTAssertEqual(subscription.plan?.id, plan.id)
            let execution = subscription.billing?.executions?.first
            XCTAssertEqual(execution?.cyclesCompleted, month)
            XCTAssertEqual(execution?.cyclesRemaining, 3 - month)
            XCTAssertEqual(subscription.billing?.nextBillingTime != nil, month < 3)
            XCTAssertEqual(server.ledger.map(\.netAmount), Array(repeating: 990, count: month))
            server.clock.advance(by: Self.month)
        }
        _ = try await client.payment.subscriptions.find()
        XCTAssertEqual(server.ledger.count, 3)
        let pushes = server.sentPushes.filter { $0.target == "payment.subscriptions" }
        XCTAssertEqual(pushes.count, 3)
        let push = try PushEvent(body: try XCTUnwrap(pushes.last).body)
        let objects = try await client.resolve(push)
        XCTAssertEqual(objects.first?.subscription?.status, .completed)
    }

    func testSeveralMonthsThatPassedAreAllCollected() async throws {
        let plan = try await plan(cycles: 0)
        let id = try await subscribe(to: plan.id)
        server.clock.advance(by: 3.5 * Self.month)
        let subscription = try await client.payment.subscriptions.get(id)
        XCTAssertEqual(subscription.billing?.executions?.first?.cyclesCompleted, 4)
        XCTAssertEqual(server.ledger.count, 4)
    }

    func testSubscriptionOfThe31stStaysOnTheLastDayOfTheMonth() async throws {
        let plan = try await plan(cycles: 0)
        server.clock.advance(by: 4 * 86_400)  // 31 March
        let id = try await subscribe(to: plan.id)
        var days: [String] = []
        for _ in 1...13 {
            let subscription = try await client.payment.subscriptions.get(id)
            let next = try XCTUnwrap(subscription.billing?.nextBillingTime)
            days.append(String(next.rawValue.prefix(10)))
            server.clock.advance(by: try XCTUnwrap(next.date).timeIntervalSince(server.clock.date))
        }
        XCTAssertEqual(
            days,
            [
                "2024-04-30", "2024-05-31", "2024-06-30", "2024-07-31", "2024-08-31", "2024-09-30", "2024-10-31",
                "2024-11-30", "2024-12-31", "2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30",
            ])
    }

    func testSubscriptionKeepsItsDayWhenItIsActivated() async throws {
        let plan = try await plan(cycles: 0)
        server.clock.advance(by: 4 * 86_400)  // 31 March
        let id = try await subscribe(to: plan.id)
        try await client.payment.subscriptions.suspend(id)
        server.clock.advance(by: 35 * 86_400)  // 5 May
        try await client.payment.subscriptions.activate(id)
        let subscription = try await client.payment.subscriptions.get(id)
        XCTAssertEqual(subscription.billing?.nextBillingTime?.rawValue.prefix(10), "2024-06-05")
    }

    func testSuspendedSubscriptionCollectsNothing() async throws {
        let client = client
        let plan = try await plan()
        let id = try await subscribe(to: plan.id)
        let suspended = try await client.payment.subscriptions.suspend(id, reason: "Umzug")
        XCTAssertEqual(suspended.status, .suspended)
        XCTAssertEqual(suspended.reason, "Umzug")
        server.clock.advance(by: 2 * Self.month)
        let read = try await client.payment.subscriptions.get(id)
        XCTAssertEqual(read.status, .suspended)
        XCTAssertEqual(server.ledger.count, 1)
        let activated = try await client.payment.subscriptions.activate(id)
        XCTAssertEqual(activated.status, .activated)
        let isActive = SearchField<PaymentSubscription>.status.equals(PaymentSubscription.Status.active)
        let active = try await client.payment.subscriptions.find(ListQuery(filter: isActive))
        XCTAssertEqual(active.items.map(\.id), [id])
        XCTAssertEqual(server.ledger.count, 2, "the month that is due now, and none that was missed")
    }

    func testCancelledSubscriptionCanNotBeSuspended() async throws {
        let client = client
        let plan = try await plan()
        let id = try await subscribe(to: plan.id)
        let canceled = try await client.payment.subscriptions.cancel(id, reason: "Nicht zufrieden")
        XCTAssertEqual(canceled.status, .canceled)
        await assertWrongState("suspend") { try await client.payment.subscriptions.suspend(id) }
        await assertWrongState("activate") { try await client.payment.subscriptions.activate(id) }
        server.clock.advance(by: 2 * Self.month)
        _ = try await client.payment.subscriptions.get(id)
        XCTAssertEqual(server.ledger.count, 1)
    }

    func testOnlyActivePlansAreSubscribedTo() async throws {
        let client = client
        let created = try await plan(status: nil)
        XCTAssertEqual(created.status, .created)
        await assertWrongState("created") { try await client.smart.transactions.create(self.draft(created.id)) }
        let active = try await client.payment.plans.patch(created.id, .init(status: .active))
        XCTAssertEqual(active.description, "Magazin")
        _ = try await client.smart.transactions.create(draft(created.id))
        var two = draft(created.id)
        two.basket?.products?.append(.init(desc: "Buch", quantity: 1, priceOne: 100))
        let error = await thrownError { try await client.smart.transactions.create(two) }
        XCTAssertEqual(error?.server?.name, "ProductFormatException")
        let replaced = try await client.payment.plans.update(created.id, .init(description: "Zeitung"))
        XCTAssertEqual(replaced.status, .created)
        XCTAssertNil(replaced.billingCycles)
    }
}
