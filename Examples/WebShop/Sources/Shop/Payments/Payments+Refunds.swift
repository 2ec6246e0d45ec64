import Foundation
import SecuconnectKit
import ShopStorage

extension Payments {
    /// Refunds an amount. The same identifier refunds once, however often it is passed.
    ///
    /// - Parameters:
    ///   - number: The number of the order.
    ///   - amount: The amount in cents; `nil` for the remaining amount.
    ///   - id: The identifier of the refund.
    ///   - shown: The remaining amount on which the decision is based, in cents; `nil` for any.
    /// - Returns: The refund. Its state tells whether it was carried out.
    /// - Throws: ``ShopError`` or `SecuconnectError`, if nothing was recorded.
    func refund(_ number: String, amount: Int?, id: String, shown: Int? = nil) async throws -> Refund {
        try await withOrder(number) { order, lease in
            if let known = try await orders.refund(id) {
                guard known.purchaseNumber == number else { throw ShopError.otherRefund }
                return try await settle(known, lease)
            }
            for refund in try await orders.refunds(of: number) where refund.state == .sending {
                guard try await settle(refund, lease).state != .sending else { throw ShopError.refundPending }
            }
            let current = try await refresh(order, lease)
            guard current.state.isRefundable, let payment = current.payment, let rest = current.netAmount, rest > 0
            else { throw ShopError.notRefundable }
            let amount = amount ?? rest
            try current.checkRefund(of: amount, shown: shown)
            let known = try await client.payment.transactions.refunds(of: PaymentTransaction.ID(payment))
            let refund = Refund(
                id: id, purchaseNumber: number, payment: payment, amount: amount, netBefore: rest, createdAt: lease.now,
                sentAt: lease.now, state: .sending, knownRefunds: known.map(\.id.rawValue))
            let soon = lease.now + settlingTime / 4
            try await lease.write { db in
                try db.insert(refund)
                try Order.setDue(number, at: soon, in: db)
            }
            let result = try await send(refund, lease)
            // The refund is recorded. If this read fails, it is made up for later.
            if result.state == .done { _ = try? await refresh(current, lease) }
            return result
        }
    }

    /// Finds out whether a refund was carried out, and sends it again if it certainly wasn't.
    ///
    /// The refunds of the payment decide: its remaining amount can be late, and changes for other reasons too.
    @discardableResult
    func settle(_ refund: Refund, _ lease: Lease) async throws -> Refund {
        guard refund.state == .sending else { return refund }
        let found = try await newRefunds(for: refund)
        let valid = found.filter { !$0.isWithoutMoney }
        if let made = valid.first, valid.count == 1, made.amount == -refund.amount {
            return try await record(refund, as: .done, with: made, lease)
        }
        guard valid.isEmpty else { return try await record(refund, as: .unclear, lease, note: Self.note(on: valid)) }
        if let denied = found.first(where: { $0.amount == -refund.amount }) {
            return try await record(refund, as: .failed, with: denied, lease, note: Self.failureNote)
        }
        switch try await client.payment.transactions.netAmount(of: PaymentTransaction.ID(refund.payment)) {
        // A payment that wasn't carried out yet is reduced, without a refund.
        case refund.netBefore - refund.amount: return try await record(refund, as: .done, lease)
        case refund.netBefore:
            guard lease.now >= refund.sentAt + settlingTime else { return refund }
            if let refusal = refund.note { return try await record(refund, as: .refused, lease, note: refusal) }
            return try await send(refund, isRepeated: true, lease)
        case let net:
            return try await record(
                refund, as: .unclear, lease,
                note: "The remaining amount is \(Euro.text(net)), but the payment has no new refund.")
        }
    }

    private func send(_ refund: Refund, isRepeated: Bool = false, _ lease: Lease) async throws -> Refund {
        var refund = refund
        refund.sentAt = lease.now
        try await lease.write { [refund] in try $0.update(refund) }
        let changed: [PaymentTransaction]
        do {
            changed = try await client.payment.transactions.cancel(
                PaymentTransaction.ID(refund.payment),
                .init(reduceAmountBy: refund.amount, reason: "Refund of order \(refund.purchaseNumber)"),
                actionID: ActionID(rawValue: refund.id))
        } catch let error as SecuconnectError {
            guard !error.mayHaveActed else { return refund }
            // A repetition can be refused because the first attempt arrived late and was carried out. The refunds show
            // that after the settling time.
            return try await record(
                refund, as: isRepeated ? .sending : .refused, lease,
                note: error.localizedText(preferredLanguages: ["en"]))
        }
        return try await record(refund, as: .done, with: changed.first(where: \.isRefund), lease)
    }

    private func record(
        _ refund: Refund, as state: Refund.State, with transaction: PaymentTransaction? = nil, _ lease: Lease,
        note: String? = nil
    ) async throws -> Refund {
        var refund = refund
        refund.state = state
        refund.note = note
        refund.refundPayment = transaction?.id.rawValue ?? refund.refundPayment
        try await lease.write { [refund] in try $0.update(refund) }
        return refund
    }
}

// Refunds change after they were made, like payments.
extension Payments {
    /// Settles the refunds of an order that aren't decided, and reads those again that a bank can still refuse.
    func followRefunds(of order: Order, _ lease: Lease) async throws {
        for refund in try await orders.refunds(of: order.number) {
            switch refund.state {
            case .sending: try await settle(refund, lease)
            case .done: try await follow(refund, lease)
            case .failed, .refused, .unclear: break
            }
        }
    }

    private func follow(_ refund: Refund, _ lease: Lease) async throws {
        let found: PaymentTransaction?
        if let id = refund.refundPayment {
            found = try await client.payment.transactions.get(PaymentTransaction.ID(id))
        } else {
            let matching = try await newRefunds(for: refund).filter { $0.amount == -refund.amount }
            found = matching.count == 1 ? matching[0] : nil
        }
        guard let found else { return }
        if found.isWithoutMoney {
            _ = try await record(refund, as: .failed, with: found, lease, note: Self.failureNote)
        } else if refund.refundPayment == nil {
            _ = try await record(refund, as: .done, with: found, lease)
        }
    }

    /// Returns the refunds that the payment has since a refund was recorded, without those of the order's others.
    private func newRefunds(for refund: Refund) async throws -> [PaymentTransaction] {
        let others = try await orders.refunds(of: refund.purchaseNumber).filter { $0.id != refund.id }
        let known = Set(refund.knownRefunds + others.compactMap(\.refundPayment))
        return try await client.payment.transactions.refunds(of: PaymentTransaction.ID(refund.payment))
            .filter { !known.contains($0.id.rawValue) }
    }

    private static let failureNote = """
        The bank didn't carry it out, so the money is still with the shop. Ask the customer for an account, or refund \
        again.
        """

    private static func note(on refunds: [PaymentTransaction]) -> String {
        let amounts = refunds.map { "€" + Euro.decimal(($0.amount ?? 0).magnitude) }.joined(separator: ", ")
        return "The payment has other new refunds: \(amounts). Compare them at the payment service."
    }
}

extension Order {
    /// Refuses a refund that the last read doesn't allow.
    ///
    /// - Parameters:
    ///   - amount: The amount in cents.
    ///   - shown: The remaining amount on which the decision is based, in cents; `nil` for any.
    /// - Throws: ``ShopError``.
    func checkRefund(of amount: Int, shown: Int?) throws(ShopError) {
        guard state.isRefundable, let rest = netAmount else { throw .notRefundable }
        guard shown ?? rest == rest else { throw .restChanged(rest) }
        guard amount > 0, amount <= rest else { throw .refundTooLarge(rest) }
    }
}

extension PaymentTransaction {
    /// A Boolean value that indicates whether a refund was denied or canceled, so that it returns nothing.
    fileprivate var isWithoutMoney: Bool {
        guard let status = details?.simpleStatus else { return false }
        return [.denied, .void].contains(status)
    }
}
