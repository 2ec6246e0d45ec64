import Foundation
import SecuconnectKit
import WebPages

/// The payments of the orders: their creation, their state, and their refunds.
///
/// Each method holds the lease of its order while it reads and writes. So the states of an order are recorded in the
/// order in which they were read, and nothing is sent twice at the same time.
struct Payments: Sendable {
    /// The client of the API.
    let client: SecuconnectClient
    /// The contract that receives the payments.
    let contract: ResourceReference<GeneralContract>
    /// The orders.
    let orders: OrderStore
    /// The leases.
    let leases: Leases
    /// The time source for waits. Dates are those of the database.
    let time: any TimeSource
    /// The address of the shop for browsers and for pushes.
    let address: URL
    /// The number of seconds after which a change that left no trace certainly wasn't carried out.
    let settlingTime: TimeInterval

    /// Runs an action on an order under its lease. Sentences that it records are compared with later ones, so they are
    /// in English, whatever the language of the request.
    ///
    /// - Throws: ``ShopError`` if there is no such order, or if another task or process works on it for too long.
    func withOrder<Result: Sendable>(
        _ number: String, patience: TimeInterval = 20, _ action: (Order, Lease) async throws -> Result
    ) async throws -> Result {
        let result = try await leases.run("order \(number)", patience: patience) { lease in
            guard let order = try await orders.order(number) else { throw ShopError.noSuchOrder }
            return try await Language.$current.withValue(.english) { try await action(order, lease) }
        }
        guard let result else { throw ShopError.busy }
        return result
    }

    /// Brings an order up to date after a crash or a lost response, and in regular intervals.
    @discardableResult
    func reconcile(_ number: String, patience: TimeInterval = 0) async throws -> Order {
        try await reconcileNow(number, patience: patience).order
    }

    /// Brings an order up to date, and returns it with the time at which the reads began.
    func reconcileNow(
        _ number: String, patience: TimeInterval = 0
    ) async throws -> (order: Order, begunAt: TimeInterval) {
        try await withOrder(number, patience: patience) { order, lease in
            let begunAt = lease.now
            do {
                var order = order
                if order.smartTransaction == nil { order = try await openCheckout(of: order, lease) }
                try await followRefunds(of: order, lease)
                return (try await refresh(order, lease), begunAt)
            } catch {
                // Without a later time, an order that can't be read would keep the others waiting.
                let current = try await orders.order(number) ?? order
                if current.dueAt != nil {
                    let later = lease.now + Self.pause(afterFailures: current.failures)
                    try await lease.write { try Order.setFailed(number, dueAt: later, in: $0) }
                }
                throw error
            }
        }
    }

    private static func pause(afterFailures count: Int) -> TimeInterval {
        min(15 * pow(2, Double(min(count, 8))), 3_600)
    }
}

/// An error that a page shows: one sentence about what failed, and one about what to do.
enum ShopError: Error, Hashable, CustomStringConvertible {
    case noSuchOrder
    case busy
    case checkoutUnknown
    case notRefundable
    case refundPending
    case refundTooLarge(Int)
    case restChanged(Int)
    case otherRefund
    case decisionOutdated
    case amountUnknown

    var description: String {
        switch self {
        case .noSuchOrder: "\(ShopText.noSuchOrder)"
        case .busy: "\(ShopText.orderBusy)"
        case .checkoutUnknown: "\(ShopText.checkoutUnknown)"
        case .notRefundable: "\(ShopText.notRefundable)"
        case .refundPending: "\(ShopText.refundPending)"
        case .refundTooLarge(let rest): ShopText.refundTooLarge.with(Euro.text(rest))
        case .restChanged(let rest): ShopText.restChanged.with(Euro.text(rest))
        case .decisionOutdated: "\(ShopText.decisionOutdated)"
        case .amountUnknown: "\(ShopText.amountUnknown)"
        case .otherRefund: "\(ShopText.otherRefund)"
        }
    }
}
