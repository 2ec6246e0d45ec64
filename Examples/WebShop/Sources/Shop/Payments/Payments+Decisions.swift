import Foundation
import SecuconnectKit
import ShopStorage

// What the calls show isn't always enough. Then a person decides, by what the page showed.
extension Payments {
    /// Records a person's decision about an order whose payment is unclear.
    ///
    /// The order is read once more. The decision counts only if the reason is still the one that the page showed.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - state: One of ``Decision/choices``.
    ///   - shown: The reason that the page showed.
    /// - Returns: The order.
    /// - Throws: ``ShopError`` or `SecuconnectError`, if nothing was recorded.
    @discardableResult
    func decide(_ number: String, as state: OrderState, shown: String) async throws -> Order {
        try await withOrder(number) { order, lease in
            var current = try await refresh(order, lease)
            guard current.state == .unclear, current.reason == shown, Decision.choices.contains(state) else {
                throw ShopError.decisionOutdated
            }
            current.decision = Decision(state: state, reason: shown, madeAt: lease.now)
            current.state = state
            current.reason = nil
            return try await update(current, lease)
        }
    }

    /// Records a person's decision about a refund of which the calls don't show whether it was carried out.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - id: The identifier of the refund.
    ///   - wasMade: A Boolean value that indicates whether the refund was carried out.
    ///   - shown: The note that the page showed.
    /// - Returns: The order, whose remaining amount was read again.
    /// - Throws: ``ShopError`` or `SecuconnectError`, if nothing was recorded.
    @discardableResult
    func decideRefund(_ number: String, _ id: String, wasMade: Bool, shown: String) async throws -> Order {
        try await withOrder(number) { order, lease in
            guard var refund = try await orders.refund(id), refund.purchaseNumber == number, refund.state == .unclear,
                refund.note == shown
            else { throw ShopError.decisionOutdated }
            refund.state = wasMade ? .done : .refused
            refund.note = "Decided by the merchant. \(shown)"
            try await lease.write { [refund] in try $0.update(refund) }
            return try await refresh(order, lease)
        }
    }
}

extension Order {
    /// Lets the decision of a person count, as long as a read finds what the person knew.
    mutating func apply() {
        guard let made = decision else { return }
        if state == .unclear, reason == made.reason {
            state = made.state
            reason = nil
        } else {
            decision = nil
        }
    }
}
