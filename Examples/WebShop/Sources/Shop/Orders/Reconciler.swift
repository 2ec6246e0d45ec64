import Foundation
import Logging
import SecuconnectKit

/// The repair of orders after crashes, lost responses and lost pushes.
struct Reconciler: Sendable {
    /// The payments.
    let payments: Payments
    /// The log.
    let logger: Logger

    /// The number of orders that one process reads at the same time.
    private static let width = 8

    /// Brings the orders up to date that are due.
    func run() async throws {
        _ = try await payments.orders.due(count: 50).sum(atOnce: Self.width) { number in
            do {
                let order = try await payments.reconcile(number)
                logger.info("Order read", metadata: ["order": "\(number)", "state": "\(order.state.rawValue)"])
            } catch ShopError.busy {
                // Somebody else is bringing it up to date.
            } catch ShopError.checkoutUnknown {
                logger.info("Order not settled yet", metadata: ["order": "\(number)"])
            } catch {
                logger.warning("Order not read", metadata: ["order": "\(number)", "error": "\(error)"])
            }
            return 1
        }
    }
}
