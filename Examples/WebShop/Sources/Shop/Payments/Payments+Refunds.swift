import Foundation
import GRDB
import SecuconnectKit

extension Payments {
    /// Refunds an amount. The same identifier refunds once, however often it is passed.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - amount: The amount in cents; nil for the remaining amount.
    ///   - id: The identifier of the refund.
    /// - Returns: The refund. Its state tells whether it was carried out.
    /// - Throws: ``ShopError`` or `SecuconnectError`, if nothing was recorded.
    func refund(_ number: String, amount: Int?, id: String) async throws -> Refund {
        try await withOrder(number) { order, lease in
            let earlier = try await orders.refunds(of: number)
            if let known = earlier.first(where: { $0.id == id }) { return try await settle(known, lease) }
            for refund in earlier where refund.state == .sending {
                guard try await settle(refund, lease).state != .sending else { throw ShopError.refundPending }
            }
            let current = try await refresh(order, lease)
            guard current.state.isRefundable, let payment = current.payment, let rest = current.netAmount, rest > 0
            else { throw ShopError.notRefundable }
            let amount = amount ?? rest
            guard amount > 0, amount <= rest else { throw ShopError.refundTooLarge(rest) }
            let refund = Refund(
                id: id, purchaseNumber: number, payment: payment, amount: amount, netBefore: rest, createdAt: now,
                sentAt: now, state: .sending)
            let soon = now + settlingTime / 4
            try await lease.write { db in
                try refund.insert(db)
                try Order.setDue(number, at: soon, in: db)
            }
            let result = try await send(refund, lease)
            // The refund is recorded. If this read fails, it is made up for later.
            if result.state == .done { _ = try? await refresh(current, lease) }
            return result
        }
    }

    /// Finds out whether a refund was carried out, and sends it again if it certainly wasn't.
    @discardableResult
    func settle(_ refund: Refund, _ lease: Lease) async throws -> Refund {
        guard refund.state == .sending else { return refund }
        let net = try await client.payment.transactions.netAmount(of: PaymentTransaction.ID(refund.payment))
        switch net {
        case refund.netBefore - refund.amount: return try await record(refund, as: .done, lease)
        case refund.netBefore:
            guard now >= refund.sentAt + settlingTime else { return refund }
            return try await send(refund, lease)
        default:
            return try await record(
                refund, as: .unclear, lease,
                note: "The remaining amount is \(Euro.text(net)). Compare the refunds of the payment.")
        }
    }

    private func send(_ refund: Refund, _ lease: Lease) async throws -> Refund {
        var refund = refund
        refund.sentAt = now
        try await lease.write { [refund] in try refund.update($0) }
        do {
            try await client.payment.transactions.cancel(
                PaymentTransaction.ID(refund.payment),
                .init(reduceAmountBy: refund.amount, reason: "Refund of order \(refund.purchaseNumber)"),
                actionID: ActionID(rawValue: refund.id))
        } catch let error as SecuconnectError {
            guard !error.mayHaveActed else { return refund }
            return try await record(
                refund, as: .refused, lease, note: error.localizedText(preferredLanguages: ["en"]))
        }
        return try await record(refund, as: .done, lease)
    }

    private func record(
        _ refund: Refund, as state: Refund.State, _ lease: Lease, note: String? = nil
    ) async throws -> Refund {
        var refund = refund
        refund.state = state
        refund.note = note
        try await lease.write { [refund] in try refund.update($0) }
        return refund
    }
}
