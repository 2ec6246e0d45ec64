extension PaymentTransaction {
    /// A payment and its refunds before another refund.
    ///
    /// Store it before you call ``PaymentTransactions/cancel(_:_:actionID:)``. If the call gets no response,
    /// ``PaymentTransactions/refundOutcome(of:since:sentAt:)`` compares it with what is there by then.
    public struct RefundSnapshot: APIModel {
        /// The identifier of the original payment.
        public var payment: PaymentTransaction.ID
        /// The amount of the original payment in minor units.
        public var amount: Int?
        /// The simple state of the original payment.
        public var status: SimpleStatus?
        /// The refunds that are there already, with their amounts as positive numbers.
        public var refunds: [PaymentTransaction.ID: Int]

        /// Creates a snapshot.
        public init(
            payment: PaymentTransaction.ID, amount: Int? = nil, status: SimpleStatus? = nil,
            refunds: [PaymentTransaction.ID: Int] = [:]
        ) {
            self.payment = payment
            self.amount = amount
            self.status = status
            self.refunds = refunds
        }
    }

    /// The result of a refund without a response.
    public enum RefundOutcome: Hashable, Sendable {
        /// The refund was made. Don't repeat it. A refund can still fail later.
        case made
        /// The refund wasn't made, or it was denied. You can repeat it.
        case notMade
        /// Nobody can know yet. Don't repeat the refund; ask again later.
        case unknown
    }
}

extension PaymentTransaction.RefundSnapshot {
    /// Creates a snapshot of a payment and its refunds.
    init(of payment: PaymentTransaction, refunds: [PaymentTransaction]) {
        self.init(
            payment: payment.id, amount: payment.amount, status: payment.details?.statusSimple,
            refunds: refunds.reduce(into: [:]) { $0[$1.id] = $1.refundedAmount })
    }

    /// Returns the result of a refund of which the payment and its refunds are read afterwards.
    ///
    /// - Parameters:
    ///   - cancellation: The refund.
    ///   - payment: The original payment.
    ///   - refunds: Its refunds.
    ///   - isLate: A Boolean value that indicates whether the refund would be there by now.
    /// - Returns: The outcome.
    func outcome(
        of cancellation: PaymentTransaction.Cancellation, payment: PaymentTransaction, refunds: [PaymentTransaction],
        isLate: Bool
    ) -> PaymentTransaction.RefundOutcome {
        let new = refunds.filter { self.refunds[$0.id] == nil }
        let valid = new.filter { !$0.isWithoutMoney }
        guard valid.isEmpty else {
            let amount = cancellation.reduceAmountBy
            let matching = valid.filter { amount == nil || $0.refundedAmount == amount }
            return matching.contains { $0.details?.statusSimple != nil } ? .made : .unknown
        }
        // A payment that wasn't carried out is reduced or canceled in place of a refund.
        guard let before = amount, let after = payment.amount, let status, let now = payment.details?.statusSimple
        else { return .unknown }
        if after < before {
            return before - after == cancellation.reduceAmountBy ?? before ? .made : .unknown
        }
        if now != status, [.void, .refund].contains(now) {
            return cancellation.reduceAmountBy ?? before == before ? .made : .unknown
        }
        return isLate || !new.isEmpty ? .notMade : .unknown
    }
}

extension PaymentTransaction {
    /// The amount that a refund returns.
    fileprivate var refundedAmount: Int { amount.map { $0 == .min ? .max : -$0 } ?? 0 }

    /// A Boolean value that indicates whether a refund was denied or canceled, so that it returns nothing.
    var isWithoutMoney: Bool { [.denied, .void].contains(details?.statusSimple) }
}
