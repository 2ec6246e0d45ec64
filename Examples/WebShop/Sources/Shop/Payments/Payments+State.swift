import Foundation
import SecuconnectKit

extension Payments {
    /// Reads the state of an order, unless that was done within the last seconds.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - age: The maximum age of the state in seconds, at the time of this call. With 0, a read counts if it begins
    ///     after this call.
    ///   - patience: The number of seconds to wait for others that work on the order.
    ///   - isReturn: A Boolean value that indicates whether the payer comes from Smart Checkout after a payment.
    /// - Returns: The order.
    /// - Throws: ``ShopError`` or `SecuconnectError`.
    func refresh(
        _ number: String, olderThan age: TimeInterval, patience: TimeInterval, isReturn: Bool = false
    ) async throws -> Order {
        let begun = time.now
        return try await withOrder(number, patience: patience) { order, lease in
            let earliest = lease.date(of: begun) - age
            // A time in the future is from before the clock was set back.
            if let checkedAt = order.checkedAt, checkedAt > earliest, checkedAt <= lease.now, !isReturn { return order }
            var order = order
            if isReturn, order.state.isPayable { order.returnedAt = order.returnedAt ?? lease.now }
            return try await refresh(order, lease)
        }
    }

    /// Reads the state of an order and records it. The lease makes a late push harmless: it reads the current state.
    func refresh(_ order: Order, _ lease: Lease) async throws -> Order {
        guard let id = order.smartTransaction else { return order }
        let begunAt = lease.now
        let sale: SmartTransaction
        do {
            sale = try await client.smart.transactions.get(SmartTransaction.ID(id))
        } catch let error as SecuconnectError where [.notFound, .notAllowed].contains(error.kind) {
            // The API refuses a sale that it doesn't know as one of others. A later read can find it again.
            return try await recordStranger(order, "The payment service doesn't know \(id).", at: begunAt, lease)
        }
        guard sale.merchantRef == order.number else {
            return try await recordStranger(
                order, "At the payment service, \(id) belongs to another sale.", at: begunAt, lease)
        }
        var order = order
        order.reason = nil
        order.checkoutURL = sale.paymentLinks?.general?.absoluteString ?? order.checkoutURL
        order.instructions = TransferInstructions(sale.paymentInstructions)
        order.state = OrderState(try await client.smart.transactions.paymentState(of: sale))
        if order.state == .failed, sale.status == .timeout { order.state = .expired }
        try await readPayments(of: sale, into: &order)
        if sale.basketInfo?.sum != order.total || sale.basketInfo?.currency != .eur {
            order.state = .unclear
            order.reason = "The amount of \(id) isn't that of the order."
        } else if order.state == .unclear, order.reason == nil {
            order.reason = "The payments of \(id) contradict its state \(sale.status?.rawValue ?? "unknown")."
        }
        return try await recordRead(order, at: begunAt, lease)
    }

    /// Records that a Smart Transaction isn't that of the order. What was paid before stays paid.
    private func recordStranger(
        _ order: Order, _ reason: String, at time: TimeInterval, _ lease: Lease
    ) async throws -> Order {
        var order = order
        if order.state.isPayable || order.decision != nil { order.state = .unclear }
        order.reason = reason
        order.found = []
        return try await recordRead(order, at: time, lease)
    }

    private func recordRead(_ order: Order, at time: TimeInterval, _ lease: Lease) async throws -> Order {
        var order = order
        let refunds = try await orders.refunds(of: order.number)
        order.checkedAt = time
        order.failures = 0
        order.apply()
        order.dueAt =
            refunds.contains { $0.state == .sending }
            ? lease.now + settlingTime / 4 : nextCheck(of: order, refunds, at: lease.now)
        return try await update(order, lease)
    }

    /// Reads what remains of the payments. Each one can have been made: a payer with two tabs can pay twice.
    private func readPayments(of sale: SmartTransaction, into order: inout Order) async throws {
        let payments = (sale.transactions ?? []).filter(\.isPayment)
        order.payment = payments.first?.id.rawValue ?? order.payment
        order.found = payments.map { FoundPayment(id: $0.id.rawValue) }
        guard order.state.hasNetAmount || order.state == .unclear, !payments.isEmpty else { return }
        var rests: [(payment: String, net: Int)] = []
        for (index, payment) in payments.enumerated() {
            guard let check = try await check(payment.id, toleratesErrors: order.state == .unclear) else { continue }
            order.found[index].status = check.simpleStatusText ?? check.simpleStatus.map { "\($0.rawValue)" }
            order.found[index].netAmount = check.amount
            if order.state != .unclear, let net = check.amount { rests.append((payment.id.rawValue, net)) }
        }
        guard order.state != .unclear else { return }
        guard rests.count == payments.count else { throw ShopError.amountUnknown }
        let open = rests.filter { $0.net > 0 }
        guard let current = open.last ?? rests.last else { return }
        order.payment = current.payment
        order.netAmount = current.net
        guard open.count > 1 else { return }
        let list = open.map { "\($0.payment) with \(Euro.text($0.net))" }.joined(separator: ", ")
        if open.reduce(Decimal(0), { $0 + Decimal($1.net) }) > Decimal(order.total) {
            order.state = .overpaid
            order.reason = "The order has more payments than one: \(list). Refund the last one."
        } else {
            order.state = .unclear
            order.reason = "The order was paid in parts: \(list)."
        }
    }

    /// Reads the status of a payment; `nil` if an error is tolerated that the next read would have too.
    private func check(
        _ id: PaymentTransaction.ID, toleratesErrors: Bool
    ) async throws -> PaymentTransaction.StatusCheck? {
        do { return try await client.payment.transactions.checkStatus(id) } catch let error as SecuconnectError {
            guard toleratesErrors, error.isFinal || error.kind == .notFound else { throw error }
            return nil
        }
    }

    /// Returns the time of the next read without a push: the longer ago the order or its last refund, the later. It
    /// isn't read after 60 days.
    private func nextCheck(of order: Order, _ refunds: [Refund], at now: TimeInterval) -> TimeInterval? {
        let age = now - refunds.reduce(order.createdAt) { max($0, $1.createdAt) }
        guard age < 60 * 86_400 else { return nil }
        // Pushes and the return of the payer come first.
        let shortest: TimeInterval = order.state == .creating ? 5 : order.state.isChanging ? 30 : 60
        return now + min(max(age / (order.state.isChanging ? 5 : 1), shortest), 86_400)
    }
}
