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

    /// Handles the pushes that wait.
    ///
    /// - Returns: The number of pushes that were handled or postponed.
    @discardableResult
    func run() async throws -> Int {
        var count = 0
        for id in try await inbox.due(count: 50) {
            let isMine = try await payments.leases.run("push \(id)") { lease in
                guard let entry = try await inbox.waiting(id) else { return false }
                try await handle(entry, lease)
                return true
            }
            if isMine == true { count += 1 }
        }
        return count
    }

    private func handle(_ entry: PushInbox.Entry, _ lease: Lease) async throws {
        do {
            let push = try PushEvent(body: entry.body)
            var notes: [String] = []
            for object in try await payments.client.resolve(push) {
                if let failure = object.failure {
                    guard !failure.isTransient || entry.attempts + 1 >= Self.maximumAttempts else { throw failure }
                    notes.append("\(failure)")
                } else if let order = try await order(of: object) {
                    try await payments.reconcile(order.number, patience: 20)
                } else {
                    notes.append("The object belongs to no order.")
                }
            }
            let note = notes.isEmpty ? nil : notes.joined(separator: " ")
            try await inbox.record(entry.id, note: note, lease)
            logger.info("Push handled", metadata: ["push": "\(entry.id)", "note": "\(note ?? "none")"])
        } catch let error as Lease.Lost {
            throw error
        } catch {
            let delay = min(pow(2, Double(entry.attempts)), 300)
            logger.warning("Push postponed", metadata: ["push": "\(entry.id)", "error": "\(error)"])
            try await inbox.record(entry.id, retryAfter: delay, note: "\(error)", lease)
        }
    }

    /// Returns the order of an object. A refund belongs to the order of its original payment.
    private func order(of object: PushedObject) async throws -> Order? {
        if let sale = object.smartTransaction { return try await payments.orders.order(of: sale) }
        guard let original = object.payment?.originalPayment?.id else { return nil }
        return try await payments.orders.order(ofPayment: original.rawValue)
    }
}
