import Foundation
import SecuconnectKit

extension Payments {
    /// Reads the state of an order, unless that was done within the last seconds.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - age: The maximum age of the state in seconds.
    ///   - patience: The number of seconds to wait for others that work on the order.
    /// - Returns: The order.
    /// - Throws: ``ShopError`` or `SecuconnectError`.
    func refresh(_ number: String, olderThan age: TimeInterval, patience: TimeInterval) async throws -> Order {
        try await withOrder(number, patience: patience) { order, lease in
            if let checkedAt = order.checkedAt, now < checkedAt + age { return order }
            return try await refresh(order, lease)
        }
    }

    /// Reads the state of an order and records it. The lease makes a late push harmless: it reads the current state.
    func refresh(_ order: Order, _ lease: Lease) async throws -> Order {
        guard let id = order.smartTransaction else { return order }
        let transactions = client.smart.transactions
        let sale = try await transactions.get(SmartTransaction.ID(id))
        var order = order
        order.state = OrderState(try await transactions.paymentState(of: sale))
        if !isSale(sale, of: order) { order.state = .unclear }
        order.checkoutURL = sale.paymentLinks?.general?.absoluteString ?? order.checkoutURL
        order.instructions = TransferInstructions(sale.paymentInstructions)
        let payment = sale.transactions?.first { $0.object == "payment.transactions" }?.id
        order.payment = payment?.rawValue ?? order.payment
        if order.state.hasNetAmount, let payment {
            order.netAmount = try await client.payment.transactions.netAmount(of: payment)
        }
        let isRefunding = try await orders.refunds(of: order.number).contains { $0.state == .sending }
        order.checkedAt = now
        order.dueAt = isRefunding ? now + settlingTime / 4 : nextCheck(of: order)
        return try await update(order, lease)
    }

    /// Indicates whether a Smart Transaction is the one of an order, with the order's amount.
    private func isSale(_ sale: SmartTransaction, of order: Order) -> Bool {
        sale.merchantRef == order.number && sale.basketInfo?.sum == order.total
            && sale.basketInfo?.currency == .eur
    }

    /// Returns the time of the next read without a push: the older the order, the later. It isn't read after 60 days.
    private func nextCheck(of order: Order) -> TimeInterval? {
        let age = now - order.createdAt
        guard age < 60 * 86_400 else { return nil }
        return now + min(max(age / (order.state.isChanging ? 5 : 1), 5), 86_400)
    }
}
