import Foundation
import Logging
import SecuconnectKit

/// The handler of the pushes in the inbox. Several processes can have one: each push has a lease.
struct PushWorker: Sendable {
    /// The inbox.
    let inbox: PushInbox
    /// The payments.
    let payments: Payments
    /// The log.
    let logger: Logger

    /// The number of attempts after which a push that names no readable object is ignored. It is forged.
    private static let maximumAttempts = 5

    /// The number of orders that one process reads at the same time because of pushes.
    private static let width = 16
    /// The number of other pushes that one process handles at the same time. Forged ones are among them.
    private static let otherWidth = 4

    /// Handles the pushes that wait.
    ///
    /// - Returns: The number of pushes that were handled or postponed.
    @discardableResult
    func run() async throws -> Int {
        // The second time for those whose orders were found meanwhile.
        try await runForOrders() + runForOthers() + runForOrders()
    }

    /// Handles the pushes of known orders. All pushes of an order need one read.
    @discardableResult
    func runForOrders() async throws -> Int {
        try await inbox.dueOrders(count: 4 * Self.width).sum(atOnce: Self.width) { number in
            do { return try await handle(order: number) } catch {
                logger.warning("Pushes not handled", metadata: ["order": "\(number)", "error": "\(error)"])
                return 0
            }
        }
    }

    /// Handles the pushes whose order isn't known. If they belong to one, ``runForOrders()`` handles them next.
    ///
    /// - Returns: The number of pushes that were handled or postponed.
    @discardableResult
    func runForOthers() async throws -> Int {
        try await inbox.due(count: 4 * Self.otherWidth).sum(atOnce: Self.otherWidth) { id in
            let count = try? await payments.leases.run("push \(id)") { lease in
                guard let entry = try await inbox.waiting(id) else { return 0 }
                return try await handle(entry, lease)
            }
            return (count ?? nil) ?? 0
        }
    }

    private func handle(order number: String) async throws -> Int {
        guard let waiting = try await inbox.waiting(for: number) else { return 0 }
        // A page may have read the order after the pushes arrived. Refunds aren't read for pages.
        if let order = try await payments.orders.order(number), let checkedAt = order.checkedAt,
            checkedAt > waiting.lastReceivedAt, try await payments.orders.refunds(of: number).isEmpty
        {
            return try await inbox.recordHandled(for: number, upTo: waiting.lastReceivedAt)
        }
        do {
            let begunAt = try await payments.reconcileNow(number).begunAt
            return try await inbox.recordHandled(for: number, upTo: begunAt)
        } catch ShopError.busy {
            return 0
        } catch {
            let delay = Self.pause(afterAttempts: waiting.attempts)
            logger.warning("Pushes postponed", metadata: ["order": "\(number)", "error": "\(error)"])
            return try await inbox.postpone(for: number, by: delay, note: "\(error)")
        }
    }

    private static func pause(afterAttempts count: Int) -> TimeInterval { min(pow(2, Double(min(count, 9))), 300) }

    private func handle(_ entry: PushInbox.Entry, _ lease: Lease) async throws -> Int {
        do {
            let push = try PushEvent(body: entry.body)
            var notes: [String] = []
            var numbers: Set<String> = []
            for object in try await payments.client.resolve(push) {
                if let failure = object.failure {
                    guard !failure.isTransient || entry.attempts + 1 >= Self.maximumAttempts else { throw failure }
                    notes.append("\(failure)")
                } else if let order = try await order(of: object) {
                    numbers.insert(order.number)
                } else {
                    notes.append("The object belongs to no order.")
                }
            }
            if notes.isEmpty, numbers.count == 1, let number = numbers.first {
                try await inbox.assign(entry.id, to: number, lease)
                return 0
            }
            for number in numbers { try await payments.reconcile(number, patience: 20) }
            let note = notes.isEmpty ? nil : notes.joined(separator: " ")
            try await inbox.record(entry.id, note: note, lease)
            logger.info("Push handled", metadata: ["push": "\(entry.id)", "note": "\(note ?? "none")"])
        } catch let error as Lease.Lost {
            throw error
        } catch {
            logger.warning("Push postponed", metadata: ["push": "\(entry.id)", "error": "\(error)"])
            try await inbox.record(
                entry.id, retryAfter: Self.pause(afterAttempts: entry.attempts), note: "\(error)", lease)
        }
        return 1
    }

    /// Returns the order of an object. A refund belongs to the order of its original payment.
    private func order(of object: PushedObject) async throws -> Order? {
        if let sale = object.smartTransaction { return try await payments.orders.order(of: sale) }
        guard let original = object.payment?.originalPayment?.id else { return nil }
        return try await payments.orders.order(ofPayment: original.rawValue)
    }
}
