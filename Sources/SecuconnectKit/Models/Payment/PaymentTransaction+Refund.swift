// A refund is a payment of its own: its amount is negative, and it has the payment that it gives back among its
// parents.
extension PaymentTransaction {
    /// A Boolean value that indicates whether the payment is a refund, with a negative amount and an
    /// ``originalPayment``.
    public var isRefund: Bool { originalPayment != nil }

    /// The payment that this one refunds in part or in full; `nil` if this one isn't a refund.
    ///
    /// Read it by its identifier, or with ``PaymentTransactions/originalPayment(of:)``.
    public var originalPayment: Relation? {
        guard let amount, amount < 0 else { return nil }
        let above = (parents ?? []) + (relatedTransactions ?? []).filter { $0.hierarchy == .parent }
        return above.first { $0.refTypeID == Relation.refundOf } ?? above.first
    }

    /// The child payments, which can be refunds of this one. Only reading them tells.
    var offspring: [PaymentTransaction.ID] {
        let above = Set((parents ?? []).map(\.id))
        var ids: [PaymentTransaction.ID] = []
        for relation in relatedTransactions ?? [] where relation.hierarchy != .parent && !above.contains(relation.id) {
            if let id = relation.id, id != self.id, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// A Boolean value that indicates whether a related payment was lost, or a field that identifies it as a result of
    /// this one.
    var mayLackRelations: Bool {
        guard let lostValues else { return false }
        return lostValues.contains(elementOf: "related_transactions")
            || lostValues.contains { path in
                path.hasPrefix("related_transactions") && (path.hasSuffix(".id") || path.hasSuffix(".hierarchy"))
            }
    }
}

extension PaymentTransaction.Relation {
    /// The number of the relation type that leads from a refund to its original.
    fileprivate static let refundOf = 19
}

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
            payment: payment.id, amount: payment.amount, status: payment.details?.simpleStatus,
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
            return matching.contains { $0.details?.simpleStatus != nil } ? .made : .unknown
        }
        // A payment that wasn't carried out is reduced or canceled in place of a refund.
        guard let before = amount, let after = payment.amount, let status, let now = payment.details?.simpleStatus
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
    var isWithoutMoney: Bool { [.denied, .void].contains(details?.simpleStatus) }

    /// The instructions for a transfer, ready for display to the payer.
    public struct TransferInstructions: APIModel {
        /// The language of the strings.
        public var language: String?
        /// The amount as a string for display, such as `50,00`. Don't calculate with it.
        public var amount: String?
        /// The currency.
        public var currency: CurrencyCode?
        /// The account and the purpose of the transfer.
        @Indirect public var paymentInstructions: PaymentInstructions? = nil

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case language = "lang"
            case amount, currency
            case paymentInstructions = "payment_instructions"
        }
    }

    /// The account that receives refunds of a payment.
    public struct RefundBankAccount: APIModel {
        /// The transaction number, which payer and merchant see.
        public var transactionCode: Int?
        /// The account.
        public var bankAccount: BankAccount?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case transactionCode = "trans_id"
            case bankAccount = "bank_account"
        }
    }

    /// A request for the account that receives refunds.
    struct RefundBankAccountRequest: APIModel {
        var transactionCode: Int?

        private enum CodingKeys: String, CodingKey {
            case transactionCode = "trans_id"
        }
    }
}
